package org.crosstally.comparison.analysis;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crosstally.comparison.discrepancy.DiscrepancyLedger;
import org.crosstally.comparison.discrepancy.FindingRecord;
import org.crosstally.comparison.mapping.ApiMapper;
import org.crosstally.comparison.mirror.Contexts;
import org.crosstally.comparison.mirror.RegisterStore;
import org.crosstally.comparison.mirror.Registers;
import org.crosstally.comparison.series.DirtyQueue;
import org.crosstally.comparison.series.DirtyQueue.Waiting;
import org.crosstally.comparison.series.SeriesStore;
import org.crosstally.comparison.series.SeriesSummaries;
import org.crosstally.comparison.source.SourceDistanceStore;
import org.crosstally.consensus.Rules;
import org.crosstally.consensus.finding.Finding;
import org.crosstally.consensus.grouping.SeriesAnalysis;
import org.crosstally.consensus.model.Context;
import org.crosstally.consensus.model.Correction;
import org.crosstally.consensus.model.SeriesKey;
import org.crosstally.jdbc.Database;
import org.crosstally.jdbc.DatabaseException;
import org.crosstally.jdbc.Session;

/**
 * Analyses a batch of waiting series in one transaction: locks them with their neighbours, evaluates every rule and writes
 * the findings. If another worker holds a neighbouring series, the series is retried in the next batch. Rows are read
 * after the locks are taken, so that no older analysis overwrites a newer one; what changes meanwhile is queued again.
 */
@ApplicationScoped
class AnalysisBatch {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    /** Claims in one batch, so that locks are held for a short time; a larger series gets a batch of its own. */
    private static final long MOST_CLAIMS = 5_000;

    private static final long FEW_CLAIMS = 500;

    private final Database database;
    private final AnalysisConfig config;
    private final DirtyQueue queue;
    private final SeriesStore series;
    private final SeriesSummaries summaries;
    private final RegisterStore records;
    private final SeriesAnalyser surveyor;
    private final DiscrepancyLedger ledger;
    private final SourceDistanceStore encounters;

    AnalysisBatch(
            Database database,
            AnalysisConfig config,
            DirtyQueue queue,
            SeriesStore series,
            SeriesSummaries summaries,
            RegisterStore records,
            SeriesAnalyser surveyor,
            DiscrepancyLedger ledger,
            SourceDistanceStore encounters) {
        this.database = database;
        this.config = config;
        this.queue = queue;
        this.series = series;
        this.summaries = summaries;
        this.records = records;
        this.surveyor = surveyor;
        this.ledger = ledger;
        this.encounters = encounters;
    }

    /** How many series were due, and how many of them were analysed. */
    record Outcome(int due, int analysed) {}

    /** Analyses up to {@code most} series that changed, or whose neighbours did. */
    Outcome run(int most) {
        return run(true, most, MOST_CLAIMS);
    }

    /** Computes findings again for up to {@code most} series in which only the reliability of sources has changed. */
    Outcome weigh(int most) {
        return run(false, most, FEW_CLAIMS);
    }

    private Outcome run(boolean fresh, int most, long claims) {
        return database.transaction(session -> {
            List<UUID> due = queue.due(session, fresh, most, claims);
            if (due.isEmpty()) {
                return new Outcome(0, 0);
            }
            Set<UUID> mine = queue.take(session, due);
            Map<UUID, Waiting> waiting = mine.isEmpty() ? Map.of() : new TreeMap<>(queue.waiting(session, mine));
            if (waiting.isEmpty()) {
                // Another worker holds them all, or has just analysed them.
                return new Outcome(due.size(), 0);
            }
            Around around = around(session, waiting.keySet());
            waiting.keySet().removeAll(around.out());
            if (!waiting.isEmpty()) {
                analyseAlone(session, waiting, around);
                queue.done(session, waiting);
            }
            return new Outcome(due.size(), waiting.size());
        });
    }

    /** Delays a series whose analysis fails, so that it does not block the others. */
    void postpone(UUID id) {
        database.transaction(session -> queue.postpone(session, id, PATIENCE));
    }

    /** A series whose analysis fails whenever it is tried. */
    static final class Unanalysable extends RuntimeException {

        private static final long serialVersionUID = 1;

        final UUID series;

        Unanalysable(UUID series, RuntimeException cause) {
            super("series " + series + " cannot be analysed", cause);
            this.series = series;
        }
    }

    private void analyseAlone(Session session, Map<UUID, Waiting> waiting, Around around) {
        Set<UUID> mine = waiting.keySet();
        try {
            analyse(session, mine, changed(waiting), around);
        } catch (DatabaseException e) {
            throw e;
        } catch (RuntimeException e) {
            throw mine.size() == 1 ? new Unanalysable(mine.iterator().next(), e) : e;
        }
    }

    /**
     * The neighbours of the series of a batch.
     *
     * @param neighbours by series, those beyond the bound left out
     * @param leftOut series that have such
     * @param out series that have something around them which another worker has
     */
    private record Around(Map<UUID, Set<UUID>> neighbours, Set<UUID> leftOut, Set<UUID> out) {

        Set<UUID> of(UUID id) {
            return neighbours.getOrDefault(id, Set.of());
        }
    }

    private Around around(Session session, Set<UUID> mine) {
        Map<UUID, Set<UUID>> neighbours = new HashMap<>();
        Set<UUID> leftOut = new HashSet<>();
        // One more than is compared with shows that there are more.
        series.neighbours(session, mine, SeriesStore.MOST_NEIGHBOURS + 1).forEach(pair -> {
            Set<UUID> some = neighbours.computeIfAbsent(pair.one(), none -> new TreeSet<>());
            if (some.size() < SeriesStore.MOST_NEIGHBOURS) {
                some.add(pair.other());
            } else {
                leftOut.add(pair.one());
            }
        });
        Map<UUID, Set<UUID>> all = new HashMap<>(ledger.partners(session, mine));
        neighbours.forEach(
                (id, others) -> all.computeIfAbsent(id, none -> new HashSet<>()).addAll(others));
        Set<UUID> others = new HashSet<>();
        all.values().forEach(others::addAll);
        others.removeAll(mine);
        Set<UUID> held = queue.hold(session, others);
        Set<UUID> out = new HashSet<>();
        all.forEach((id, needed) -> {
            if (needed.stream().anyMatch(each -> !held.contains(each) && !mine.contains(each))) {
                out.add(id);
            }
        });
        return new Around(neighbours, leftOut, out);
    }

    private static Set<UUID> changed(Map<UUID, Waiting> waiting) {
        return waiting.entrySet().stream()
                .filter(each -> each.getValue().content())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void analyse(Session session, Set<UUID> mine, Set<UUID> changed, Around around) {
        Set<UUID> involved = new HashSet<>(mine);
        mine.forEach(id -> involved.addAll(around.of(id)));
        Map<UUID, SeriesKey> keys = series.keys(session, involved);
        Map<UUID, AnalysedSeries> surveys = surveyor.survey(session, keys, null);
        Registers registers = records.current(session);
        Set<UUID> housed = series.homes(session, involved).keySet();
        List<FindingRecord> found = new ArrayList<>();
        Set<Set<UUID>> asked = new HashSet<>();
        for (UUID id : new TreeSet<>(mine)) {
            if (surveys.containsKey(id) && !housed.contains(id)) {
                AnalysedSeries survey = surveys.get(id);
                List<AnalysedSeries> nearby = new ArrayList<>(List.of(survey));
                add(found, Rules.within(survey.analysis(), context(nearby, registers)), nearby, registers);
                for (UUID other : around.of(id)) {
                    if (surveys.containsKey(other) && !housed.contains(other)) {
                        AnalysedSeries there = surveys.get(other);
                        nearby.add(there);
                        if (asked.add(Set.of(id, other))) {
                            List<AnalysedSeries> pair = List.of(survey, there);
                            add(
                                    found,
                                    Rules.between(survey.analysis(), there.analysis(), context(pair, registers)),
                                    pair,
                                    registers);
                        }
                    }
                }
                List<SeriesAnalysis> others =
                        nearby.stream().skip(1).map(AnalysedSeries::analysis).toList();
                if (others.size() > 1) {
                    add(found, Rules.ofWhole(survey.analysis(), others, context(nearby, registers)), nearby, registers);
                }
            }
        }
        ledger.settle(session, mine, found, unasked(session, mine, around));
        encounters.write(session, counted(changed, surveys, housed));
        List<SeriesSummaries.State> states = new ArrayList<>();
        new TreeSet<>(mine)
                .forEach(id ->
                        states.add(state(id, surveys.get(id), around.leftOut().contains(id))));
        surveyor.written(surveys, summaries.write(session, states, config.rest()));
    }

    /** The analyses whose claims count for their sources: those of a housed series do so in its home. */
    private static Map<UUID, SeriesAnalysis> counted(
            Set<UUID> changed, Map<UUID, AnalysedSeries> surveys, Set<UUID> housed) {
        Map<UUID, SeriesAnalysis> counted = new HashMap<>();
        changed.forEach(id -> counted.put(
                id,
                surveys.containsKey(id) && !housed.contains(id)
                        ? surveys.get(id).analysis()
                        : null));
        return counted;
    }

    /** Pairs on record that were not looked at, because one of the two has too many neighbours. */
    private Set<Set<UUID>> unasked(Session session, Set<UUID> mine, Around around) {
        Set<Set<UUID>> unasked = new HashSet<>();
        if (!around.leftOut().isEmpty()) {
            ledger.partners(session, around.leftOut()).forEach((id, partners) -> partners.stream()
                    .filter(other -> !around.of(id).contains(other) && !mine.contains(other))
                    .forEach(other -> unasked.add(Set.of(id, other))));
        }
        return unasked;
    }

    private static SeriesSummaries.State state(UUID id, AnalysedSeries survey, boolean leftOut) {
        return survey == null
                ? new SeriesSummaries.State(id, 0, 0, null, leftOut)
                : new SeriesSummaries.State(
                        id,
                        survey.claims().size(),
                        survey.analysis().independentOrigins(),
                        ApiMapper.slice(survey.analysis().latest()),
                        leftOut);
    }

    private static Context context(List<AnalysedSeries> surveys, Registers registers) {
        List<SeriesKey> keys =
                surveys.stream().map(survey -> survey.analysis().key()).toList();
        List<Correction> corrections = surveys.stream()
                .flatMap(survey -> survey.corrections().stream())
                .toList();
        return Contexts.of(registers, keys, corrections, surveys.get(0).reliability());
    }

    private static void add(
            List<FindingRecord> found, List<Finding> findings, List<AnalysedSeries> surveys, Registers registers) {
        findings.forEach(finding -> found.add(FindingMapper.of(finding, surveys, registers)));
    }
}
