package org.crosstally.comparison.core;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What one series says: who counts as one, what the core of the claims is on each day, and who stands outside.
 *
 * @param key what the series is about
 * @param members its claims, oldest figure first
 * @param origins those who count as one, with the claims they are behind
 * @param slices core and camps for each day with a figure, oldest first; an undated slice first
 * @param dailyGrowth log growth a day that was allowed for; 0 for a quantity that does not accumulate
 * @param notCompared members that met nothing, with the field
 */
public record SeriesAnalysis(
        SeriesKey key,
        List<Assertion> members,
        List<Voice> origins,
        List<Slice> slices,
        double dailyGrowth,
        List<NotCompared> notCompared) {

    /**
     * One who counts once.
     *
     * @param id the origin's party id, or "outlet:" and the outlet's id (or owner group) where it speaks for itself
     * @param name for explanations
     * @param claims the claims that go back to it
     * @param joinedBy why several articles count as one: ATTRIBUTION, NEAR_DUPLICATE, OWNER_GROUP, SAME_OUTLET
     */
    public record Voice(String id, String name, List<UUID> claims, List<String> joinedBy) {}

    /**
     * The figures that meet on one day.
     *
     * @param day the day, null for claims without a date
     * @param core the camp with most independent origins; null when disputed
     * @param camps all camps, the heaviest first; the core is the first of them when there is one
     * @param disputed whether the two heaviest camps weigh the same, within a tenth
     * @param consensus the core's estimate in the canonical unit; null when disputed
     */
    public record Slice(LocalDate day, Camp core, List<Camp> camps, boolean disputed, BigDecimal consensus) {}

    /**
     * Analyses the claims of one series, in O(n log n). The order of {@code members} does not matter.
     *
     * @param key the series; a member whose own key knows less than it joins as assumed
     */
    public static SeriesAnalysis of(SeriesKey key, List<Assertion> members, Context context) {
        return new SeriesAnalysis(key, members, List.of(), List.of(), 0, List.of());
    }

    /** How many independent origins the series has. */
    public int independentOrigins() {
        return origins.size();
    }

    /** The newest slice: what the series says now; null for a series without a comparable claim. */
    public Slice latest() {
        return slices.isEmpty() ? null : slices.get(slices.size() - 1);
    }
}
