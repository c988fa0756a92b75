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
 * The claims of a series that can be compared in time: one start for cumulative totals, one period for flows, all for a
 * state. Holds who is in the core and who stands outside, and by how much.
 */
public final class ComparableGroup {

    /** A mark outside the core, with its distance from it by what is read and by what is entailed. */
    public record Outlier(DatedInterval mark, double readGap, double entailedGap) {}

    /** Marks outside the core that agree with each other, day by day. */
    public record OutlierCluster(List<Outlier> members, long weight) {}

    private static final Comparator<DatedInterval> BY_DAY = Comparator.comparingLong(DatedInterval::day)
            .thenComparingDouble(DatedInterval::readLow)
            .thenComparingDouble(DatedInterval::readHigh)
            .thenComparingInt(DatedInterval::voice)
            .thenComparing(mark -> mark.claim().claimId());

    private final boolean dated;
    private final boolean cumulative;
    private final double tolerance;
    private final Growth growth;
    private final List<DatedInterval> marks;
    private final List<DatedInterval> core;
    private final long coreWeight;
    private final List<OutlierCluster> factions;

    private ComparableGroup(
            boolean dated,
            boolean cumulative,
            double tolerance,
            Growth growth,
            List<DatedInterval> marks,
            List<DatedInterval> core,
            List<OutlierCluster> factions) {
        this.dated = dated;
        this.cumulative = cumulative;
        this.tolerance = tolerance;
        this.growth = growth;
        this.marks = marks;
        this.core = core;
        this.coreWeight = weight(core);
        this.factions = factions;
    }

    static ComparableGroup of(
            List<DatedInterval> raw,
            boolean dated,
            boolean cumulative,
            MeasureProfile measure,
            Set<Long> corrected,
            Thresholds limits) {
        List<DatedInterval> sorted = weighed(raw.stream().sorted(BY_DAY).toList(), limits.horizonDays());
        double tolerance = Math.log1p(measure.tolerance());
        Growth growth = growth(sorted, cumulative, measure, limits);
        List<DatedInterval> marks = cumulative ? ReportingLag.allowed(sorted, growth) : sorted;
        ConsensusPath trail =
                ConsensusPath.through(marks, growth, cumulative, tolerance, limits.horizonDays(), corrected);
        List<DatedInterval> core = trail.members(tolerance);
        List<Outlier> outside = outsiders(marks, core, growth, cumulative, tolerance, limits);
        List<OutlierCluster> factions = new ArrayList<>();
        if (!outside.isEmpty()) {
            List<DatedInterval> rest = outside.stream().map(Outlier::mark).toList();
            Set<DatedInterval> second = identical(
                    ConsensusPath.through(rest, growth, cumulative, tolerance, limits.horizonDays(), corrected)
                            .members(tolerance));
            factions.add(faction(
                    outside.stream().filter(one -> second.contains(one.mark())).toList()));
            scattered(outside.stream()
                            .filter(one -> !second.contains(one.mark()))
                            .toList())
                    .forEach(group -> factions.add(faction(group)));
        }
        return new ComparableGroup(dated, cumulative, tolerance, growth, marks, core, List.copyOf(factions));
    }

    /** Whether {@code faction} weighs as much as the core does on the days where it speaks, within a tenth. */
    boolean disputes(OutlierCluster faction, Thresholds limits) {
        long from = faction.members().get(0).mark().day() - limits.horizonDays();
        long to = faction.members().get(faction.members().size() - 1).mark().day() + limits.horizonDays();
        int against = OriginIndex.behind(core.stream()
                        .filter(mark -> mark.day() >= from && mark.day() <= to)
                        .toList())
                .cardinality();
        long voices = faction.weight() / ConsensusPath.VOICE;
        return voices >= (1 - limits.disputed()) * against;
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

    public List<DatedInterval> marks() {
        return marks;
    }

    public List<DatedInterval> core() {
        return core;
    }

    public long coreWeight() {
        return coreWeight;
    }

    public List<OutlierCluster> factions() {
        return factions;
    }

    private static Growth growth(
            List<DatedInterval> marks, boolean cumulative, MeasureProfile measure, Thresholds limits) {
        if (measure.maxDailyGrowth() != null) {
            return Growth.fixed(measure.maxDailyGrowth());
        }
        return cumulative ? Growth.learn(marks, limits) : Growth.fixed(limits.leastGrowth());
    }

    /** Shares a voice's weight between its different figures within the horizon; a repeat of a figure adds nothing. */
    private static List<DatedInterval> weighed(List<DatedInterval> sorted, int horizon) {
        Map<Integer, TreeMap<Long, Integer>> figures = new HashMap<>();
        Set<DatedInterval> repeats = identical(List.of());
        Map<Integer, DatedInterval> lastOf = new HashMap<>();
        for (DatedInterval mark : sorted) {
            DatedInterval before = lastOf.put(mark.voice(), mark);
            if (before != null && before.sameFigure(mark)) {
                repeats.add(mark);
            } else {
                figures.computeIfAbsent(mark.voice(), voice -> new TreeMap<>()).merge(mark.day(), 1, Integer::sum);
            }
        }
        Map<Integer, TreeMap<Long, Integer>> near = new HashMap<>();
        figures.forEach((voice, byDay) -> near.put(voice, slidingSum(byDay, horizon)));
        return sorted.stream()
                .map(mark -> mark.weighing(
                        repeats.contains(mark)
                                ? 0
                                : 1.0 / near.get(mark.voice()).get(mark.day())))
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

    private static List<Outlier> outsiders(
            List<DatedInterval> marks,
            List<DatedInterval> core,
            Growth growth,
            boolean cumulative,
            double tolerance,
            Thresholds limits) {
        if (core.size() == marks.size()) {
            return List.of();
        }
        long[] days = DatedInterval.days(marks);
        FeasibleBand tube = FeasibleBand.of(core, days, growth, cumulative);
        Set<DatedInterval> inside = identical(core);
        List<Outlier> outside = new ArrayList<>();
        for (DatedInterval mark : marks) {
            if (inside.contains(mark)) {
                continue;
            }
            double low = tube.low(mark.day());
            double high = tube.high(mark.day());
            double read = Axis.gap(mark.readLow(), mark.readHigh(), low, high);
            double entailed = Axis.gap(mark.entailedLow(), mark.entailedHigh(), low, high);
            if (read > tolerance && (entailed > tolerance || read > limits.plainGap())) {
                outside.add(new Outlier(mark, read, entailed));
            }
        }
        return outside;
    }

    /** Groups what no second course joins: for each day the fewest points that touch every interval. */
    private static List<List<Outlier>> scattered(List<Outlier> outside) {
        List<Outlier> byHigh = outside.stream()
                .sorted(Comparator.comparingLong((Outlier one) -> one.mark().day())
                        .thenComparingDouble(one -> one.mark().readHigh())
                        .thenComparing(Outlier::mark, BY_DAY))
                .toList();
        List<List<Outlier>> groups = new ArrayList<>();
        DatedInterval anchor = null;
        for (Outlier one : byHigh) {
            boolean joins = anchor != null
                    && anchor.day() == one.mark().day()
                    && one.mark().readLow() <= anchor.readHigh();
            if (!joins) {
                anchor = one.mark();
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(one);
        }
        return groups;
    }

    private static Set<DatedInterval> identical(List<DatedInterval> marks) {
        Set<DatedInterval> set = Collections.newSetFromMap(new IdentityHashMap<>());
        set.addAll(marks);
        return set;
    }

    private static OutlierCluster faction(List<Outlier> members) {
        return new OutlierCluster(
                members, weight(members.stream().map(Outlier::mark).toList()));
    }

    private static long weight(List<DatedInterval> marks) {
        return OriginIndex.behind(marks).cardinality() * ConsensusPath.VOICE;
    }
}
