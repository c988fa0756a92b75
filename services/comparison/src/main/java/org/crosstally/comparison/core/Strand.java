package org.crosstally.comparison.core;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The claims of a series that can be compared in time: one start for cumulative totals, one period for flows, all for a
 * state. Holds who is in the core and who stands outside, and by how much.
 */
final class Strand {

    /** A mark outside the core, with its distance from it by what is read and by what is entailed. */
    record Outsider(Mark mark, double readGap, double entailedGap) {}

    /** Marks outside the core that agree with each other, day by day. */
    record Faction(List<Outsider> members, long weight) {}

    private static final Comparator<Mark> BY_DAY = Comparator.comparingLong(Mark::day)
            .thenComparingDouble(Mark::readLow)
            .thenComparingDouble(Mark::readHigh)
            .thenComparingInt(Mark::voice)
            .thenComparing(mark -> mark.claim().claimId());

    final boolean dated;
    final boolean cumulative;
    final double tolerance;
    final Growth growth;
    final List<Mark> marks;
    final List<Mark> core;
    final long coreWeight;
    final List<Faction> factions;

    private Strand(
            boolean dated,
            boolean cumulative,
            double tolerance,
            Growth growth,
            List<Mark> marks,
            List<Mark> core,
            List<Faction> factions) {
        this.dated = dated;
        this.cumulative = cumulative;
        this.tolerance = tolerance;
        this.growth = growth;
        this.marks = marks;
        this.core = core;
        this.coreWeight = weight(core);
        this.factions = factions;
    }

    static Strand of(
            List<Mark> raw,
            boolean dated,
            boolean cumulative,
            MeasureFacts measure,
            Set<Long> corrected,
            Thresholds limits) {
        List<Mark> sorted = weighed(raw.stream().sorted(BY_DAY).toList(), limits.horizonDays());
        double tolerance = Math.log1p(measure.tolerance());
        Growth growth = growth(sorted, cumulative, measure, limits);
        List<Mark> marks = cumulative ? Lag.allowed(sorted, growth) : sorted;
        Trail trail = Trail.through(marks, growth, cumulative, tolerance, limits.horizonDays(), corrected);
        List<Mark> core = trail.members(tolerance);
        List<Outsider> outside = outsiders(marks, core, growth, cumulative, tolerance, limits);
        List<Faction> factions = new ArrayList<>();
        if (!outside.isEmpty()) {
            List<Mark> rest = outside.stream().map(Outsider::mark).toList();
            Set<Mark> second =
                    identical(Trail.through(rest, growth, cumulative, tolerance, limits.horizonDays(), corrected)
                            .members(tolerance));
            factions.add(faction(
                    outside.stream().filter(one -> second.contains(one.mark())).toList()));
            scattered(outside.stream()
                            .filter(one -> !second.contains(one.mark()))
                            .toList())
                    .forEach(group -> factions.add(faction(group)));
        }
        return new Strand(dated, cumulative, tolerance, growth, marks, core, List.copyOf(factions));
    }

    /** Whether {@code faction} weighs as much as the core does on the days where it speaks, within a tenth. */
    boolean disputes(Faction faction, Thresholds limits) {
        long from = faction.members().get(0).mark().day() - limits.horizonDays();
        long to = faction.members().get(faction.members().size() - 1).mark().day() + limits.horizonDays();
        int against = Voices.behind(core.stream()
                        .filter(mark -> mark.day() >= from && mark.day() <= to)
                        .toList())
                .cardinality();
        long voices = faction.weight() / Trail.VOICE;
        return voices >= (1 - limits.disputed()) * against;
    }

    private static Growth growth(List<Mark> marks, boolean cumulative, MeasureFacts measure, Thresholds limits) {
        if (measure.maxDailyGrowth() != null) {
            return Growth.fixed(measure.maxDailyGrowth());
        }
        return cumulative ? Growth.learn(marks, limits) : Growth.fixed(limits.leastGrowth());
    }

    /** Shares a voice's weight between its different figures within the horizon; a repeat of a figure adds nothing. */
    private static List<Mark> weighed(List<Mark> sorted, int horizon) {
        Map<Integer, TreeMap<Long, Integer>> figures = new HashMap<>();
        Set<Mark> repeats = identical(List.of());
        Map<Integer, Mark> lastOf = new HashMap<>();
        for (Mark mark : sorted) {
            Mark before = lastOf.put(mark.voice(), mark);
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

    private static List<Outsider> outsiders(
            List<Mark> marks, List<Mark> core, Growth growth, boolean cumulative, double tolerance, Thresholds limits) {
        if (core.size() == marks.size()) {
            return List.of();
        }
        long[] days = Mark.days(marks);
        Tube tube = Tube.of(core, days, growth, cumulative);
        Set<Mark> inside = identical(core);
        List<Outsider> outside = new ArrayList<>();
        for (Mark mark : marks) {
            if (inside.contains(mark)) {
                continue;
            }
            double low = tube.low(mark.day());
            double high = tube.high(mark.day());
            double read = Axis.gap(mark.readLow(), mark.readHigh(), low, high);
            double entailed = Axis.gap(mark.entailedLow(), mark.entailedHigh(), low, high);
            if (read > tolerance && (entailed > tolerance || read > limits.plainGap())) {
                outside.add(new Outsider(mark, read, entailed));
            }
        }
        return outside;
    }

    /** Groups what no second course joins: for each day the fewest points that touch every interval. */
    private static List<List<Outsider>> scattered(List<Outsider> outside) {
        List<Outsider> byHigh = outside.stream()
                .sorted(Comparator.comparingLong((Outsider one) -> one.mark().day())
                        .thenComparingDouble(one -> one.mark().readHigh())
                        .thenComparing(Outsider::mark, BY_DAY))
                .toList();
        List<List<Outsider>> groups = new ArrayList<>();
        Mark anchor = null;
        for (Outsider one : byHigh) {
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

    private static Set<Mark> identical(List<Mark> marks) {
        Set<Mark> set = Collections.newSetFromMap(new IdentityHashMap<>());
        set.addAll(marks);
        return set;
    }

    private static Faction faction(List<Outsider> members) {
        return new Faction(members, weight(members.stream().map(Outsider::mark).toList()));
    }

    private static long weight(List<Mark> marks) {
        return Voices.behind(marks).cardinality() * Trail.VOICE;
    }
}
