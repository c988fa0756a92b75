package org.crosstally.consensus.grouping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.crosstally.consensus.model.Axis;
import org.crosstally.consensus.model.DatedInterval;
import org.crosstally.consensus.model.MeasureProfile;
import org.crosstally.consensus.model.Thresholds;
import org.crosstally.consensus.origin.OriginIndex;

/**
 * The claims of a series that can be compared in time: one start for running totals, one period for flows, all for a
 * state. Holds the consensus and the outliers with their distance from it.
 */
public final class ComparableGroup {

    /** An interval outside the consensus, with its distance from it by usual reading and by literal range. */
    public record Outlier(DatedInterval interval, double readGap, double entailedGap) {}

    /** Outliers that agree with each other, day by day. */
    public record OutlierCluster(List<Outlier> members, long weight) {}

    private static final Comparator<DatedInterval> BY_DAY = Comparator.comparingLong(DatedInterval::day)
            .thenComparingDouble(DatedInterval::readLow)
            .thenComparingDouble(DatedInterval::readHigh)
            .thenComparingInt(DatedInterval::origin)
            .thenComparing(interval -> interval.claim().claimId());

    private final boolean dated;
    private final boolean cumulative;
    private final double tolerance;
    private final Growth growth;
    private final List<DatedInterval> intervals;
    private final List<DatedInterval> consensus;
    private final long consensusWeight;
    private final List<OutlierCluster> clusters;

    private ComparableGroup(
            boolean dated,
            boolean cumulative,
            double tolerance,
            Growth growth,
            List<DatedInterval> intervals,
            List<DatedInterval> consensus,
            List<OutlierCluster> clusters) {
        this.dated = dated;
        this.cumulative = cumulative;
        this.tolerance = tolerance;
        this.growth = growth;
        this.intervals = intervals;
        this.consensus = consensus;
        this.consensusWeight = weight(consensus);
        this.clusters = clusters;
    }

    static ComparableGroup of(
            List<DatedInterval> raw,
            boolean dated,
            boolean cumulative,
            MeasureProfile measure,
            Set<Long> corrected,
            Thresholds limits) {
        List<DatedInterval> sorted = weighted(raw.stream().sorted(BY_DAY).toList(), limits.horizonDays());
        double tolerance = Math.log1p(measure.tolerance());
        Growth growth = growth(sorted, cumulative, measure, limits);
        List<DatedInterval> intervals = cumulative ? ReportingLag.allowed(sorted, growth) : sorted;
        ConsensusPath path =
                ConsensusPath.through(intervals, growth, cumulative, tolerance, limits.horizonDays(), corrected);
        List<DatedInterval> consensus = path.members(tolerance);
        List<Outlier> outside = outliers(intervals, consensus, growth, cumulative, tolerance, limits);
        List<OutlierCluster> clusters = new ArrayList<>();
        if (!outside.isEmpty()) {
            List<DatedInterval> rest = outside.stream().map(Outlier::interval).toList();
            Set<DatedInterval> second = identical(
                    ConsensusPath.through(rest, growth, cumulative, tolerance, limits.horizonDays(), corrected)
                            .members(tolerance));
            clusters.add(cluster(outside.stream()
                    .filter(one -> second.contains(one.interval()))
                    .toList()));
            scattered(outside.stream()
                            .filter(one -> !second.contains(one.interval()))
                            .toList())
                    .forEach(group -> clusters.add(cluster(group)));
        }
        return new ComparableGroup(dated, cumulative, tolerance, growth, intervals, consensus, List.copyOf(clusters));
    }

    /** Whether {@code cluster} has the same weight as the consensus near its days, within a tenth. */
    boolean disputes(OutlierCluster cluster, Thresholds limits) {
        long from = cluster.members().get(0).interval().day() - limits.horizonDays();
        long to = cluster.members().get(cluster.members().size() - 1).interval().day() + limits.horizonDays();
        int against = OriginIndex.originsOf(consensus.stream()
                        .filter(interval -> interval.day() >= from && interval.day() <= to)
                        .toList())
                .cardinality();
        long origins = cluster.weight() / ConsensusPath.ORIGIN;
        return origins >= (1 - limits.disputed()) * against;
    }

    public boolean dated() {
        return dated;
    }

    public boolean cumulative() {
        return cumulative;
    }

    public double tolerance() {
        return tolerance;
    }

    public Growth growth() {
        return growth;
    }

    public List<DatedInterval> intervals() {
        return intervals;
    }

    public List<DatedInterval> consensus() {
        return consensus;
    }

    public long consensusWeight() {
        return consensusWeight;
    }

    public List<OutlierCluster> clusters() {
        return clusters;
    }

    private static Growth growth(
            List<DatedInterval> intervals, boolean cumulative, MeasureProfile measure, Thresholds limits) {
        if (measure.maxDailyGrowth() != null) {
            return Growth.fixed(measure.maxDailyGrowth());
        }
        return cumulative ? Growth.learn(intervals, limits) : Growth.fixed(limits.leastGrowth());
    }

    /** Divides an origin's weight between its different figures within the horizon; a repeated figure adds nothing. */
    private static List<DatedInterval> weighted(List<DatedInterval> sorted, int horizon) {
        Map<Integer, TreeMap<Long, Integer>> figures = new HashMap<>();
        Set<DatedInterval> repeats = identical(List.of());
        Map<Integer, DatedInterval> lastOf = new HashMap<>();
        for (DatedInterval interval : sorted) {
            DatedInterval before = lastOf.put(interval.origin(), interval);
            if (before != null && before.sameFigure(interval)) {
                repeats.add(interval);
            } else {
                figures.computeIfAbsent(interval.origin(), origin -> new TreeMap<>())
                        .merge(interval.day(), 1, Integer::sum);
            }
        }
        Map<Integer, TreeMap<Long, Integer>> near = new HashMap<>();
        figures.forEach((origin, byDay) -> near.put(origin, slidingSum(byDay, horizon)));
        return sorted.stream()
                .map(interval -> interval.withWeight(
                        repeats.contains(interval)
                                ? 0
                                : 1.0 / near.get(interval.origin()).get(interval.day())))
                .toList();
    }

    private static TreeMap<Long, Integer> slidingSum(TreeMap<Long, Integer> byDay, int horizon) {
        long[] days = byDay.keySet().stream().mapToLong(Long::longValue).toArray();
        int[] counts = byDay.values().stream().mapToInt(Integer::intValue).toArray();
        TreeMap<Long, Integer> sums = new TreeMap<>();
        int from = 0;
        int to = 0;
        int sum = 0;
        for (int d = 0; d < days.length; d++) {
            while (to < days.length && days[to] <= days[d] + horizon) {
                sum += counts[to++];
            }
            while (days[from] < days[d] - horizon) {
                sum -= counts[from++];
            }
            sums.put(days[d], sum);
        }
        return sums;
    }

    private static List<Outlier> outliers(
            List<DatedInterval> intervals,
            List<DatedInterval> consensus,
            Growth growth,
            boolean cumulative,
            double tolerance,
            Thresholds limits) {
        if (consensus.size() == intervals.size()) {
            return List.of();
        }
        long[] days = DatedInterval.days(intervals);
        FeasibleBand band = FeasibleBand.of(consensus, days, growth, cumulative);
        Set<DatedInterval> inside = identical(consensus);
        List<Outlier> outside = new ArrayList<>();
        for (DatedInterval interval : intervals) {
            if (inside.contains(interval)) {
                continue;
            }
            double low = band.low(interval.day());
            double high = band.high(interval.day());
            double read = Axis.gap(interval.readLow(), interval.readHigh(), low, high);
            double entailed = Axis.gap(interval.entailedLow(), interval.entailedHigh(), low, high);
            if (read > tolerance && (entailed > tolerance || read > limits.plainGap())) {
                outside.add(new Outlier(interval, read, entailed));
            }
        }
        return outside;
    }

    /** Groups the outliers outside the second path: for each day, the fewest points that touch every interval. */
    private static List<List<Outlier>> scattered(List<Outlier> outside) {
        List<Outlier> byHigh = outside.stream()
                .sorted(Comparator.comparingLong((Outlier one) -> one.interval().day())
                        .thenComparingDouble(one -> one.interval().readHigh())
                        .thenComparing(Outlier::interval, BY_DAY))
                .toList();
        List<List<Outlier>> groups = new ArrayList<>();
        DatedInterval anchor = null;
        for (Outlier one : byHigh) {
            boolean joins = anchor != null
                    && anchor.day() == one.interval().day()
                    && one.interval().readLow() <= anchor.readHigh();
            if (!joins) {
                anchor = one.interval();
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(one);
        }
        return groups;
    }

    private static Set<DatedInterval> identical(List<DatedInterval> intervals) {
        Set<DatedInterval> set = Collections.newSetFromMap(new IdentityHashMap<>());
        set.addAll(intervals);
        return set;
    }

    private static OutlierCluster cluster(List<Outlier> members) {
        return new OutlierCluster(
                members, weight(members.stream().map(Outlier::interval).toList()));
    }

    private static long weight(List<DatedInterval> intervals) {
        return OriginIndex.originsOf(intervals).cardinality() * ConsensusPath.ORIGIN;
    }
}
