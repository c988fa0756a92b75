package org.crosstally.consensus.grouping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.crosstally.consensus.model.Axis;
import org.crosstally.consensus.model.DatedInterval;
import org.crosstally.consensus.model.Thresholds;
import org.crosstally.consensus.origin.OriginIndex;

/**
 * The consensus and one other side that disagree over consecutive days. Gives one discrepancy at most.
 *
 * @param consensus intervals of the consensus on those days, or the nearest to them
 * @param against intervals of the side
 * @param readGap largest distance between usual readings, on the axis
 * @param entailedGap largest distance between literal ranges
 * @param tolerance allowed distance, growth over time included, on the axis
 * @param disputed whether both have the same weight, so that neither is the consensus
 * @param sharpest the two most precise claims, which every test of a cause compares
 */
public record Clash(
        Axis axis,
        boolean dated,
        boolean cumulative,
        Growth growth,
        List<DatedInterval> consensus,
        List<DatedInterval> against,
        double readGap,
        double entailedGap,
        double tolerance,
        boolean disputed,
        Optional<SharpestPair> sharpest) {

    /**
     * All clashes of a group: clusters cut into runs of consecutive days, without runs that no other origin
     * contradicts.
     */
    static List<Clash> of(ComparableGroup group, Axis axis, Thresholds limits) {
        if (group.clusters().isEmpty()) {
            return List.of();
        }
        NavigableMap<Long, List<DatedInterval>> consensus = DatedIntervals.byDay(group.consensus());
        List<Clash> clashes = new ArrayList<>();
        for (ComparableGroup.OutlierCluster cluster : group.clusters()) {
            boolean disputed = cluster == group.clusters().get(0) && group.disputes(cluster, limits);
            for (List<ComparableGroup.Outlier> run : runs(cluster, consensus, limits.horizonDays())) {
                List<DatedInterval> opposite = opposite(run, consensus, limits.horizonDays());
                if (!opposite.isEmpty()) {
                    clashes.add(of(group, axis, run, opposite, disputed));
                }
            }
        }
        clashes.sort(
                Comparator.comparingLong((Clash clash) -> clash.against().get(0).day())
                        .thenComparing(clash -> clash.against().get(0).claim().claimId()));
        return clashes;
    }

    public LocalDate firstDay() {
        return dated ? LocalDate.ofEpochDay(against.get(0).day()) : null;
    }

    public LocalDate lastDay() {
        return dated ? LocalDate.ofEpochDay(against.get(against.size() - 1).day()) : null;
    }

    public int days() {
        return (int) against.stream().mapToLong(DatedInterval::day).distinct().count();
    }

    private static Clash of(
            ComparableGroup group,
            Axis axis,
            List<ComparableGroup.Outlier> run,
            List<DatedInterval> opposite,
            boolean disputed) {
        double read =
                run.stream().mapToDouble(ComparableGroup.Outlier::readGap).max().orElse(0);
        double entailed = run.stream()
                .mapToDouble(ComparableGroup.Outlier::entailedGap)
                .max()
                .orElse(0);
        List<DatedInterval> against =
                run.stream().map(ComparableGroup.Outlier::interval).toList();
        return new Clash(
                axis,
                group.dated(),
                group.cumulative(),
                group.growth(),
                opposite,
                against,
                read,
                entailed,
                group.tolerance(),
                disputed,
                SharpestPair.of(opposite, against, group.growth(), group.cumulative()));
    }

    /** A run ends where an origin changes sides, or where no claim follows within the horizon. */
    private static List<List<ComparableGroup.Outlier>> runs(
            ComparableGroup.OutlierCluster cluster, NavigableMap<Long, List<DatedInterval>> consensus, int horizon) {
        List<List<ComparableGroup.Outlier>> runs = new ArrayList<>();
        BitSet here = new BitSet();
        BitSet there = new BitSet();
        long last = 0;
        for (ComparableGroup.Outlier one : cluster.members()) {
            long day = one.interval().day();
            int origin = one.interval().origin();
            BitSet opposite = new BitSet();
            consensus
                    .subMap(runs.isEmpty() || day - last > horizon ? day : last, true, day, true)
                    .values()
                    .forEach(intervals -> opposite.or(OriginIndex.originsOf(intervals)));
            opposite.clear(origin);
            boolean goesOn = !runs.isEmpty()
                    && day - last <= horizon
                    && !there.get(origin)
                    && !opposite.intersects(here)
                    && !spokeInConsensus(origin, last, day, consensus);
            if (!goesOn) {
                runs.add(new ArrayList<>());
                here.clear();
                there.clear();
            }
            runs.get(runs.size() - 1).add(one);
            here.set(origin);
            there.or(opposite);
            last = day;
        }
        return runs;
    }

    private static boolean spokeInConsensus(
            int origin, long after, long before, NavigableMap<Long, List<DatedInterval>> consensus) {
        return after < before
                && consensus.subMap(after, false, before, false).values().stream()
                        .flatMap(List::stream)
                        .anyMatch(interval -> interval.origin() == origin);
    }

    /**
     * Consensus intervals of the run's days, or of the nearest days before or after with a claim of another origin.
     */
    private static List<DatedInterval> opposite(
            List<ComparableGroup.Outlier> run, NavigableMap<Long, List<DatedInterval>> consensus, int horizon) {
        Set<Integer> origins = new HashSet<>();
        Map<Long, Set<String>> outlets = new TreeMap<>();
        for (ComparableGroup.Outlier one : run) {
            origins.add(one.interval().origin());
            outlets.computeIfAbsent(one.interval().day(), day -> new HashSet<>())
                    .add(one.interval().claim().source().outletId());
        }
        TreeMap<Long, List<DatedInterval>> chosen = new TreeMap<>();
        for (long day : outlets.keySet()) {
            List<DatedInterval> today = consensus.getOrDefault(day, List.of()).stream()
                    .filter(interval -> !origins.contains(interval.origin())
                            || !outlets.get(day)
                                    .contains(interval.claim().source().outletId()))
                    .toList();
            if (!today.isEmpty()) {
                chosen.put(day, today);
            }
        }
        if (chosen.isEmpty()) {
            for (long day : outlets.keySet()) {
                addNearest(chosen, consensus.headMap(day, true).descendingMap(), origins, day, horizon);
                addNearest(chosen, consensus.tailMap(day, true), origins, day, horizon);
            }
        }
        return chosen.values().stream().flatMap(List::stream).toList();
    }

    private static void addNearest(
            Map<Long, List<DatedInterval>> chosen,
            NavigableMap<Long, List<DatedInterval>> outward,
            Set<Integer> origins,
            long day,
            int horizon) {
        for (Map.Entry<Long, List<DatedInterval>> near : outward.entrySet()) {
            if (Math.abs(near.getKey() - day) > horizon) {
                return;
            }
            List<DatedInterval> others = near.getValue().stream()
                    .filter(interval -> !origins.contains(interval.origin()))
                    .toList();
            if (!others.isEmpty()) {
                chosen.put(near.getKey(), others);
                return;
            }
        }
    }
}
