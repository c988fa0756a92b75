package org.crosstally.consensus.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.crosstally.consensus.grouping.SeriesAnalysis;
import org.crosstally.consensus.model.DatedInterval;

/** Aligns two series in time: pairs each day of one with the nearest day of the other. */
final class Alignment {

    /**
     * Consensus figures of two series that can be compared.
     *
     * @param day epoch day of the first side; 0 when undated
     * @param daysAhead by how many days the first side is later than the second
     */
    record AlignedFigures(long day, long daysAhead, boolean dated, List<DatedInterval> one, List<DatedInterval> other) {

        AlignedFigures only(DatedInterval x, DatedInterval y) {
            return new AlignedFigures(day, daysAhead, dated, List.of(x), List.of(y));
        }
    }

    private Alignment() {}

    /**
     * Pairs a day with the same day where there is one, else with the last before, else with the first after, within
     * {@code horizon} days. Figures without a date are paired only where no dated ones are.
     */
    static List<AlignedFigures> of(SeriesAnalysis one, SeriesAnalysis other, int horizon) {
        NavigableMap<Long, List<DatedInterval>> ours = one.consensusByDay();
        NavigableMap<Long, List<DatedInterval>> theirs = other.consensusByDay();
        List<AlignedFigures> aligned = new ArrayList<>();
        for (Map.Entry<Long, List<DatedInterval>> day : ours.entrySet()) {
            Map.Entry<Long, List<DatedInterval>> near = theirs.floorEntry(day.getKey());
            if (near == null || day.getKey() - near.getKey() > horizon) {
                near = theirs.ceilingEntry(day.getKey());
            }
            if (near != null && Math.abs(near.getKey() - day.getKey()) <= horizon) {
                aligned.add(new AlignedFigures(
                        day.getKey(), day.getKey() - near.getKey(), true, day.getValue(), near.getValue()));
            }
        }
        if (aligned.isEmpty()) {
            List<DatedInterval> mine =
                    ours.isEmpty() ? one.undated() : ours.lastEntry().getValue();
            List<DatedInterval> yours =
                    theirs.isEmpty() ? other.undated() : theirs.lastEntry().getValue();
            boolean bothDated = !ours.isEmpty() && !theirs.isEmpty();
            if (!mine.isEmpty() && !yours.isEmpty() && !bothDated) {
                aligned.add(new AlignedFigures(0, 0, false, mine, yours));
            }
        }
        return aligned;
    }
}
