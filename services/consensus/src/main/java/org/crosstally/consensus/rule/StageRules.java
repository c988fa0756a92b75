package org.crosstally.consensus.rule;

import static org.crosstally.consensus.rule.PairFindings.exceeding;
import static org.crosstally.consensus.rule.PairFindings.origin;
import static org.crosstally.consensus.rule.PairFindings.pair;
import static org.crosstally.consensus.rule.SeriesFindings.allIntervals;
import static org.crosstally.consensus.rule.SeriesFindings.days;
import static org.crosstally.consensus.rule.SeriesFindings.draft;
import static org.crosstally.consensus.rule.SeriesFindings.side;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.crosstally.consensus.finding.Band;
import org.crosstally.consensus.finding.Finding;
import org.crosstally.consensus.finding.Finding.Cause;
import org.crosstally.consensus.finding.Findings;
import org.crosstally.consensus.finding.Kind;
import org.crosstally.consensus.finding.KindDefinition;
import org.crosstally.consensus.finding.Wording;
import org.crosstally.consensus.grouping.DatedIntervals;
import org.crosstally.consensus.grouping.SeriesAnalysis;
import org.crosstally.consensus.model.Context;
import org.crosstally.consensus.model.DatedInterval;
import org.crosstally.consensus.model.Numbers;
import org.crosstally.consensus.model.SeriesKey;
import org.crosstally.quantity.assertion.Factuality;
import org.crosstally.quantity.assertion.Modality;
import org.crosstally.quantity.interval.Interval;

/** Rules about stages and modality: planned is not ordered, and a target is not a fact. */
public final class StageRules {

    private static final Set<String> STAGE_FIELDS =
            Set.of("stage", "factuality", "timeKind", "subject", "counterparty", "object", "place");

    static final KindDefinition STAGE_MISMATCH =
            KindDefinition.of(Kind.STAGE_MISMATCH, Band.MAJOR, """
            {
              "claims": [
                {"outlet": "The Daily Meridian", "origin": "Ministry of Defence", "amount": {"value": "1000000000", "currency": "USD"}, "measure": "ammunition", "subject": "Ruritania", "time": {"asOf": "2024-03-01"}, "stage": "PLANNED"},
                {"outlet": "Strelsau Times", "origin": "Ministry of Defence", "amount": {"value": "1000000000", "currency": "USD"}, "measure": "ammunition", "subject": "Ruritania", "time": {"asOf": "2024-03-01"}, "stage": "ORDERED"}
              ]
            }
            """).repeatingOneFigure();

    static final KindDefinition STAGE_ORDER = KindDefinition.of(Kind.STAGE_ORDER, Band.CRITICAL, """
            {
              "claims": [
                {"outlet": "The Daily Meridian", "origin": "Ministry of Defence", "amount": {"text": "311"}, "measure": "tanks", "subject": "Ruritania", "time": {"asOf": "2024-03-01"}, "stage": "ORDERED"},
                {"outlet": "Strelsau Times", "origin": "Red Cross", "amount": {"text": "477"}, "measure": "tanks", "subject": "Ruritania", "time": {"asOf": "2024-03-01"}, "stage": "DELIVERED"}
              ]
            }
            """);

    static final KindDefinition MODALITY_UPGRADE =
            KindDefinition.of(Kind.MODALITY_UPGRADE, Band.MAJOR, """
            {
              "claims": [
                {"outlet": "The Daily Meridian", "origin": "Ministry of Defence", "amount": {"text": "1,312"}, "measure": "drones built", "subject": "Ruritania", "time": {"asOf": "2024-12-31"}, "modality": "TARGET"},
                {"outlet": "Strelsau Times", "origin": "Ministry of Defence", "amount": {"text": "1,312"}, "measure": "drones built", "subject": "Ruritania", "time": {"asOf": "2024-03-01"}, "modality": "OBSERVED"}
              ]
            }
            """).repeatingOneFigure();

    /** The rules of this theme, in the order in which they are asked. */
    public static final List<Rule> RULES = List.of(
            Rule.ofPair(
                    STAGE_MISMATCH,
                    1,
                    "The same amount is given at two stages: planned is not ordered.",
                    Map.of(),
                    StageRules::stageMismatch),
            Rule.ofPair(
                    STAGE_ORDER,
                    1,
                    "More is reported of a later stage than of an earlier one: delivered exceeds ordered.",
                    Map.of(),
                    StageRules::stageOrder),
            Rule.ofPair(
                    MODALITY_UPGRADE,
                    1,
                    "A target or a forecast is reported as a fact.",
                    Map.of("tellingDigits", (double) Numbers.TELLING_DIGITS),
                    StageRules::outlookAsFact),
            Rule.ofSeries(
                    MODALITY_UPGRADE,
                    1,
                    "One origin's estimate is reported as an observation.",
                    Map.of(),
                    StageRules::estimateAsFact));

    private StageRules() {}

    /** One amount at two stages. */
    static List<Finding> stageMismatch(Rule rule, SeriesAnalysis a, SeriesAnalysis b, Context context) {
        if (!sameButStage(a.key(), b.key())) {
            return List.of();
        }
        return found(
                rule, a, b, context, Integer.MAX_VALUE, (x, y) -> x.overlaps(y) && bothClosed(x, y), 0, vague(a, b));
    }

    /** More at a later stage than at an earlier one. */
    static List<Finding> stageOrder(Rule rule, SeriesAnalysis a, SeriesAnalysis b, Context context) {
        if (!sameButStage(a.key(), b.key())) {
            return List.of();
        }
        boolean inOrder = a.key().stage().compareTo(b.key().stage()) < 0;
        return exceeding(
                rule, inOrder ? b : a, inOrder ? a : b, context, Integer.MAX_VALUE, "later-stage", vague(a, b));
    }

    private static List<Finding> found(
            Rule rule,
            SeriesAnalysis a,
            SeriesAnalysis b,
            Context context,
            int horizon,
            BiPredicate<Interval, Interval> test,
            double gap,
            boolean assumed) {
        List<Alignment.AlignedFigures> hits = new ArrayList<>();
        for (Alignment.AlignedFigures figures : Alignment.of(a, b, horizon)) {
            for (DatedInterval x : figures.one()) {
                Optional<DatedInterval> y = figures.other().stream()
                        .filter(interval -> test.test(
                                x.claim().figure().read(),
                                interval.claim().figure().read()))
                        .findFirst();
                if (y.isPresent()) {
                    hits.add(figures.only(x, y.get()));
                    break;
                }
            }
        }
        Cause cause = new Cause(
                "same-amount",
                "one amount given at two stages, " + Wording.of(a.key().stage()) + " and "
                        + Wording.of(b.key().stage()));
        return hits.isEmpty() ? List.of() : List.of(pair(rule, a, b, context, hits, gap, 0, cause, assumed));
    }

    private static boolean sameButStage(SeriesKey a, SeriesKey b) {
        if (a.stage() == null || b.stage() == null || a.stage() == b.stage()) {
            return false;
        }
        if (a.factuality() == Factuality.DENIED || b.factuality() == Factuality.DENIED) {
            return false;
        }
        boolean sameTime = a.timeKind() == b.timeKind() || (a.isAmount() && b.isAmount());
        return sameTime
                && STAGE_FIELDS.containsAll(a.differences(b))
                && agree(a.subject(), b.subject())
                && agree(a.counterparty(), b.counterparty())
                && agree(a.object(), b.object())
                && agree(a.place(), b.place());
    }

    private static boolean agree(String a, String b) {
        return a == null || b == null || a.equals(b);
    }

    private static boolean vague(SeriesAnalysis a, SeriesAnalysis b) {
        return a.key().differences(b.key()).stream()
                .anyMatch(field -> !List.of("stage", "factuality", "timeKind").contains(field));
    }

    /** Whether both are closed intervals; a word of magnitude or an open interval overlaps nearly everything. */
    private static boolean bothClosed(Interval x, Interval y) {
        return closed(x) && closed(y);
    }

    private static boolean closed(Interval x) {
        return x.low() != null && x.high() != null;
    }

    /**
     * A target or forecast is reported as a fact: the same number, for a day that is not after that of the outlook.
     */
    static List<Finding> outlookAsFact(Rule rule, SeriesAnalysis a, SeriesAnalysis b, Context context) {
        Set<Factuality> both = Set.of(Factuality.FACT, Factuality.OUTLOOK);
        if (!a.key().differences(b.key()).equals(List.of("factuality"))
                || !both.equals(Set.of(a.key().factuality(), b.key().factuality()))) {
            return List.of();
        }
        SeriesAnalysis outlook = a.key().factuality() == Factuality.OUTLOOK ? a : b;
        SeriesAnalysis fact = outlook == a ? b : a;
        Map<String, List<DatedInterval>> foreseen = allIntervals(outlook).stream()
                .filter(interval -> Numbers.canonical(interval.claim()) != null)
                .collect(Collectors.groupingBy(
                        interval -> Numbers.canonical(interval.claim()), TreeMap::new, Collectors.toList()));
        List<Alignment.AlignedFigures> hits = new ArrayList<>();
        for (DatedInterval reported : allIntervals(fact)) {
            String number = Numbers.canonical(reported.claim());
            for (DatedInterval aim :
                    number == null ? List.<DatedInterval>of() : foreseen.getOrDefault(number, List.of())) {
                boolean dated = reported.claim().day() != null && aim.claim().day() != null;
                boolean oneOrigin = origin(fact, reported).equals(origin(outlook, aim));
                boolean together = !dated || (oneOrigin ? reported.day() <= aim.day() : reported.day() == aim.day());
                if (together && (oneOrigin || (dated && SeriesFindings.isDistinctive(reported)))) {
                    hits.add(new Alignment.AlignedFigures(reported.day(), 0, dated, List.of(aim), List.of(reported)));
                    break;
                }
            }
        }
        Cause cause = new Cause("outlook-as-fact", "a target or a forecast reported as a fact");
        return hits.isEmpty() ? List.of() : List.of(pair(rule, outlook, fact, context, hits, 0, 0, cause, false));
    }

    /** One origin's number of one day is an estimate here and an observation there. */
    static List<Finding> estimateAsFact(Rule rule, SeriesAnalysis series, Context context) {
        TreeMap<Integer, List<List<DatedInterval>>> found = new TreeMap<>();
        for (List<DatedInterval> intervals : ofOneOrigin(series)) {
            List<DatedInterval> estimated = only(intervals, Modality.ESTIMATED);
            List<DatedInterval> observed = only(intervals, Modality.OBSERVED);
            if (!estimated.isEmpty() && !observed.isEmpty()) {
                List<List<DatedInterval>> sides = found.computeIfAbsent(
                        intervals.get(0).origin(), none -> List.of(new ArrayList<>(), new ArrayList<>()));
                sides.get(0).addAll(estimated);
                sides.get(1).addAll(observed);
            }
        }
        return found.values().stream()
                .map(sides -> Findings.of(
                        draft(
                                rule,
                                series,
                                List.of(side(series, sides.get(0)), side(series, sides.get(1))),
                                0,
                                0,
                                new Cause("estimate-as-fact", "an estimate reported as a fact"),
                                days(sides.get(1)),
                                null),
                        context))
                .toList();
    }

    private static List<List<DatedInterval>> ofOneOrigin(SeriesAnalysis series) {
        return series.sameNumbers().stream()
                .filter(same -> !only(same, Modality.ESTIMATED).isEmpty())
                .flatMap(same -> DatedIntervals.byOrigin(same).values().stream())
                .toList();
    }

    private static List<DatedInterval> only(List<DatedInterval> intervals, Modality modality) {
        return intervals.stream()
                .filter(interval -> interval.claim().meaning().modality() == modality)
                .toList();
    }
}
