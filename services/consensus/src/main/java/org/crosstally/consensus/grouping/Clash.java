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
 * The core and one camp against each other, over consecutive days. What the rules name; one discrepancy at most.
 *
 * @param core marks of the core on those days, or the nearest to them
 * @param against marks of the camp
 * @param readGap largest distance by what is read, on the axis
 * @param entailedGap largest distance by what is entailed
 * @param tolerance what was allowed, time included, on the axis
 * @param disputed whether both weigh the same, so that neither is the core
 * @param sharpest the two claims that tell most of why they differ; every test of a cause looks at them
 */
public record Clash(
        Axis axis,
        boolean dated,
        boolean cumulative,
        Growth growth,
        List<DatedInterval> core,
        List<DatedInterval> against,
        double readGap,
        double entailedGap,
        double tolerance,
        boolean disputed,
        Optional<SharpestPair> sharpest) {

    /** All clashes of a strand: factions cut into runs of consecutive days, without those that no one else contradicts. */
    static List<Clash> of(ComparableGroup strand, Axis axis, Thresholds limits) {
        if (strand.factions().isEmpty()) {
            return List.of();
        }
        NavigableMap<Long, List<DatedInterval>> core = DatedIntervals.byDay(strand.core());
        List<Clash> clashes = new ArrayList<>();
        for (ComparableGroup.OutlierCluster faction : strand.factions()) {
            boolean disputed = faction == strand.factions().get(0) && strand.disputes(faction, limits);
            for (List<ComparableGroup.Outlier> run : runs(faction, core, limits.horizonDays())) {
                List<DatedInterval> opposite = opposite(run, core, limits.horizonDays());
                if (!opposite.isEmpty()) {
                    clashes.add(of(strand, axis, run, opposite, disputed));
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
            ComparableGroup strand,
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
                run.stream().map(ComparableGroup.Outlier::mark).toList();
        return new Clash(
                axis,
                strand.dated(),
                strand.cumulative(),
                strand.growth(),
                opposite,
                against,
                read,
                entailed,
                strand.tolerance(),
                disputed,
                SharpestPair.of(opposite, against, strand.growth(), strand.cumulative()));
    }

    /** A run ends where a voice changes sides, or all are silent for longer than the horizon. */
    private static List<List<ComparableGroup.Outlier>> runs(
            ComparableGroup.OutlierCluster faction, NavigableMap<Long, List<DatedInterval>> core, int horizon) {
        List<List<ComparableGroup.Outlier>> runs = new ArrayList<>();
        BitSet here = new BitSet();
        BitSet there = new BitSet();
        long last = 0;
        for (ComparableGroup.Outlier one : faction.members()) {
            long day = one.mark().day();
            int voice = one.mark().voice();
            BitSet opposite = new BitSet();
            core.subMap(runs.isEmpty() || day - last > horizon ? day : last, true, day, true)
                    .values()
                    .forEach(marks -> opposite.or(OriginIndex.behind(marks)));
            opposite.clear(voice);
            boolean goesOn = !runs.isEmpty()
                    && day - last <= horizon
                    && !there.get(voice)
                    && !opposite.intersects(here)
                    && !spokeInCore(voice, last, day, core);
            if (!goesOn) {
                runs.add(new ArrayList<>());
                here.clear();
                there.clear();
            }
            runs.get(runs.size() - 1).add(one);
            here.set(voice);
            there.or(opposite);
            last = day;
        }
        return runs;
    }

    private static boolean spokeInCore(
            int voice, long after, long before, NavigableMap<Long, List<DatedInterval>> core) {
        return after < before
                && core.subMap(after, false, before, false).values().stream()
                        .flatMap(List::stream)
                        .anyMatch(mark -> mark.voice() == voice);
    }

    /** Core marks of the run's days, or of the days nearest to them, before or after, on which somebody else speaks. */
    private static List<DatedInterval> opposite(
            List<ComparableGroup.Outlier> run, NavigableMap<Long, List<DatedInterval>> core, int horizon) {
        Set<Integer> voices = new HashSet<>();
        Map<Long, Set<String>> outlets = new TreeMap<>();
        for (ComparableGroup.Outlier one : run) {
            voices.add(one.mark().voice());
            outlets.computeIfAbsent(one.mark().day(), day -> new HashSet<>())
                    .add(one.mark().claim().source().outletId());
        }
        TreeMap<Long, List<DatedInterval>> chosen = new TreeMap<>();
        for (long day : outlets.keySet()) {
            List<DatedInterval> today = core.getOrDefault(day, List.of()).stream()
                    .filter(mark -> !voices.contains(mark.voice())
                            || !outlets.get(day).contains(mark.claim().source().outletId()))
                    .toList();
            if (!today.isEmpty()) {
                chosen.put(day, today);
            }
        }
        if (chosen.isEmpty()) {
            for (long day : outlets.keySet()) {
                addNearest(chosen, core.headMap(day, true).descendingMap(), voices, day, horizon);
                addNearest(chosen, core.tailMap(day, true), voices, day, horizon);
            }
        }
        return chosen.values().stream().flatMap(List::stream).toList();
    }

    private static void addNearest(
            Map<Long, List<DatedInterval>> chosen,
            NavigableMap<Long, List<DatedInterval>> outward,
            Set<Integer> voices,
            long day,
            int horizon) {
        for (Map.Entry<Long, List<DatedInterval>> near : outward.entrySet()) {
            if (Math.abs(near.getKey() - day) > horizon) {
                return;
            }
            List<DatedInterval> others = near.getValue().stream()
                    .filter(mark -> !voices.contains(mark.voice()))
                    .toList();
            if (!others.isEmpty()) {
                chosen.put(near.getKey(), others);
                return;
            }
        }
    }
}
