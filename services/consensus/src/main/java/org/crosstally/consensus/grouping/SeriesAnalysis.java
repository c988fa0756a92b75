package org.crosstally.consensus.grouping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crosstally.consensus.model.Assertion;
import org.crosstally.consensus.model.Axis;
import org.crosstally.consensus.model.Context;
import org.crosstally.consensus.model.DatedInterval;
import org.crosstally.consensus.model.NotCompared;
import org.crosstally.consensus.model.QuoteCheck;
import org.crosstally.consensus.model.SeriesKey;
import org.crosstally.consensus.origin.IndependentOrigin;
import org.crosstally.consensus.origin.OriginIndex;
import org.crosstally.quantity.measure.MeasureScope;
import org.crosstally.quantity.period.DateSpan;

/**
 * The analysis of one series: its independent origins, the consensus of each day, and the outliers. Made by {@link
 * #of}; the order of the claims does not matter.
 */
public final class SeriesAnalysis {

    /**
     * The sides of one day.
     *
     * @param day the day, null for claims without a date
     * @param consensus the side that forms the consensus, of that day or the nearest before it; null when disputed
     * @param sides all sides of the day, the consensus first when there is one
     * @param disputed whether two sides have the same weight, within a tenth
     * @param estimate reliability-weighted median of the consensus in the canonical unit; null when disputed
     */
    public record Slice(LocalDate day, Side consensus, List<Side> sides, boolean disputed, BigDecimal estimate) {}

    private final SeriesKey key;
    private final List<Assertion> members;
    private final OriginIndex origins;
    private final Axis axis;
    private final List<ComparableGroup> groups;
    private final List<Clash> clashes;
    private final List<Slice> slices;
    private final List<NotCompared> notCompared;
    private final boolean datesAssumed;
    private final boolean fieldsAssumed;
    private final Map<UUID, Assertion> byId;
    private final List<DatedInterval> intervals;
    private List<List<DatedInterval>> sameNumbers;
    private List<List<DatedInterval>> ofOneOrigin;

    private SeriesAnalysis(SeriesKey key, List<Assertion> members, Context context) {
        this.key = key;
        this.members = members;
        // A figure that its own article never printed is compared with no other.
        List<Assertion> compared =
                members.stream().filter(claim -> !QuoteCheck.fails(claim)).toList();
        this.origins = OriginIndex.of(compared);
        this.axis = Axis.of(compared);
        this.byId = members.stream().collect(Collectors.toMap(Assertion::claimId, claim -> claim, (a, b) -> b));
        ComparableGroups sorted = ComparableGroups.of(key, compared, origins, axis, context);
        this.groups = sorted.groups();
        this.notCompared =
                members.size() == compared.size() ? sorted.notCompared() : withFailed(sorted.notCompared(), members);
        this.datesAssumed = sorted.undated();
        MeasureScope scope = context.scope(key.measure());
        this.fieldsAssumed =
                members.stream().anyMatch(claim -> !SeriesKey.of(claim, scope).equals(key));
        this.intervals = DatedIntervals.all(groups, undated());
        this.clashes = groups.stream()
                .flatMap(group -> Clash.of(group, axis, context.thresholds()).stream())
                .toList();
        this.slices = slices(context);
    }

    /** The groups and clashes of another analysis, with estimates by the reliabilities in {@code context}. */
    private SeriesAnalysis(SeriesAnalysis other, Context context) {
        this.key = other.key;
        this.members = other.members;
        this.origins = other.origins;
        this.axis = other.axis;
        this.groups = other.groups;
        this.clashes = other.clashes;
        this.notCompared = other.notCompared;
        this.datesAssumed = other.datesAssumed;
        this.fieldsAssumed = other.fieldsAssumed;
        this.byId = other.byId;
        this.intervals = other.intervals;
        this.sameNumbers = other.sameNumbers;
        this.ofOneOrigin = other.ofOneOrigin;
        this.slices = slices(context);
    }

    /**
     * This analysis with the reliabilities of {@code context}. Gives what {@link #of} would give at a lower cost, since
     * the consensus does not depend on reliabilities.
     */
    public SeriesAnalysis withReliabilitiesOf(Context context) {
        return new SeriesAnalysis(this, context);
    }

    /**
     * Analyses the claims of one series, in O(n log n).
     *
     * @param key the key of the series; a member whose own key has more unknown fields is included as assumed
     * @param members its claims, the newest revision of each; none with a {@link SeriesKey#obstacle}
     */
    public static SeriesAnalysis of(SeriesKey key, List<Assertion> members, Context context) {
        List<Assertion> sorted = members.stream()
                .map(Dated::of)
                .sorted(Comparator.comparingLong(Dated::day).thenComparing(dated -> dated.claim.claimId()))
                .map(Dated::claim)
                .toList();
        return new SeriesAnalysis(key, sorted, context);
    }

    /** A claim with its day at hand, undated ones before all. */
    private record Dated(long day, Assertion claim) {

        static Dated of(Assertion claim) {
            DateSpan asOf = claim.time().asOf();
            return new Dated(asOf == null ? Long.MIN_VALUE : asOf.latest().toEpochDay(), claim);
        }
    }

    /** The key of the series. */
    public SeriesKey key() {
        return key;
    }

    /** Its claims, oldest figure first. */
    public List<Assertion> members() {
        return members;
    }

    /** The member with this id, or null. */
    public Assertion member(UUID claimId) {
        return byId.get(claimId);
    }

    /** The independent origins with their claims, by id. */
    public List<IndependentOrigin> origins() {
        return origins.all();
    }

    /** How many independent origins the series has. */
    public int independentOrigins() {
        return origins.all().size();
    }

    /** Consensus and sides for each day with a figure, oldest first; an undated slice before all. */
    public List<Slice> slices() {
        return slices;
    }

    /** The newest slice, which is the current state of the series; null for a series without a comparable claim. */
    public Slice latest() {
        return slices.isEmpty() ? null : slices.get(slices.size() - 1);
    }

    /** Members that were compared with no other, each with the field that prevents it. */
    public List<NotCompared> notCompared() {
        return notCompared;
    }

    /** Whether a key field or a date of a member is assumed. */
    public boolean assumed() {
        return datesAssumed || fieldsAssumed;
    }

    /** Whether figures without a date were compared as if all were of one day. */
    public boolean datesAssumed() {
        return datesAssumed;
    }

    /** Whether a member is included although its key has more unknown fields than this one. */
    public boolean fieldsAssumed() {
        return fieldsAssumed;
    }

    /** Consensus intervals of all dated groups, by day. */
    public NavigableMap<Long, List<DatedInterval>> consensusByDay() {
        TreeMap<Long, List<DatedInterval>> byDay = new TreeMap<>();
        for (ComparableGroup group : groups) {
            if (group.dated()) {
                group.consensus().forEach(interval -> byDay.computeIfAbsent(interval.day(), day -> new ArrayList<>())
                        .add(interval));
            }
        }
        return byDay;
    }

    /** Intervals of the members without a date, whether or not they were compared with each other. */
    public List<DatedInterval> undated() {
        return members.stream()
                .filter(claim -> claim.day() == null && !QuoteCheck.fails(claim))
                .map(claim -> DatedInterval.of(claim, origins.indexOf(claim), 0, axis))
                .toList();
    }

    /** Every interval of the series by day; of undated members too, when nothing else is there. */
    public List<DatedInterval> intervals() {
        return intervals;
    }

    /** Intervals of one day that print one number; computed on the first call and then kept. */
    public List<List<DatedInterval>> sameNumbers() {
        if (sameNumbers == null) {
            sameNumbers = DatedIntervals.sameNumbers(intervals);
        }
        return sameNumbers;
    }

    /** Intervals of one origin on one day, two or more; computed on the first call and then kept. */
    public List<List<DatedInterval>> ofOneOrigin() {
        if (ofOneOrigin == null) {
            ofOneOrigin = DatedIntervals.ofOneOrigin(intervals);
        }
        return ofOneOrigin;
    }

    /** Growth a day that is allowed around {@code day}; 0 for a series without dates. */
    public double growthAt(long day) {
        return groups.isEmpty() ? 0 : groups.get(groups.size() - 1).growth().at(day);
    }

    public OriginIndex originIndex() {
        return origins;
    }

    public Axis axis() {
        return axis;
    }

    public List<ComparableGroup> groups() {
        return groups;
    }

    public List<Clash> clashes() {
        return clashes;
    }

    private static List<NotCompared> withFailed(List<NotCompared> left, List<Assertion> members) {
        List<NotCompared> all = new ArrayList<>(left);
        members.forEach(claim ->
                QuoteCheck.of(claim).ifPresent(failure -> all.add(NotCompared.of(claim, "quote", failure.text()))));
        return List.copyOf(all);
    }

    private List<Slice> slices(Context context) {
        List<Slice> all = new ArrayList<>();
        for (ComparableGroup group : groups) {
            TreeMap<Long, List<DatedInterval>> consensus = DatedIntervals.byDay(group.consensus());
            TreeMap<Long, List<List<DatedInterval>>> outside = new TreeMap<>();
            boolean disputed = !group.clusters().isEmpty()
                    && group.disputes(group.clusters().get(0), context.thresholds());
            for (ComparableGroup.OutlierCluster cluster : group.clusters()) {
                cluster.members().stream()
                        .map(ComparableGroup.Outlier::interval)
                        .collect(Collectors.groupingBy(DatedInterval::day, TreeMap::new, Collectors.toList()))
                        .forEach((day, intervals) -> outside.computeIfAbsent(day, d -> new ArrayList<>())
                                .add(intervals));
            }
            for (long day : DatedInterval.days(group.intervals())) {
                all.add(slice(group, day, consensus, outside, disputed, context.reliability()));
            }
        }
        all.sort(Comparator.comparing(Slice::day, Comparator.nullsFirst(Comparator.naturalOrder())));
        return List.copyOf(all);
    }

    private Slice slice(
            ComparableGroup group,
            long day,
            TreeMap<Long, List<DatedInterval>> consensus,
            TreeMap<Long, List<List<DatedInterval>>> outside,
            boolean anyDispute,
            Map<String, Double> reliability) {
        Map.Entry<Long, List<DatedInterval>> nearest =
                consensus.floorEntry(day) == null ? consensus.firstEntry() : consensus.floorEntry(day);
        List<Side> sides = new ArrayList<>();
        Side central = nearest == null ? null : Sides.of(nearest.getValue(), origins);
        if (central != null) {
            sides.add(central);
        }
        outside.getOrDefault(day, List.of()).forEach(intervals -> sides.add(Sides.of(intervals, origins)));
        boolean disputed = anyDispute && outside.containsKey(day);
        Side settled = disputed ? null : central;
        return new Slice(
                group.dated() ? LocalDate.ofEpochDay(day) : null,
                settled,
                List.copyOf(sides),
                disputed,
                settled == null ? null : Sides.estimate(nearest.getValue(), origins, reliability));
    }
}
