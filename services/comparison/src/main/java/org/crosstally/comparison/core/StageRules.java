package org.crosstally.comparison.core;

import static org.crosstally.comparison.core.PairMarks.exceeding;
import static org.crosstally.comparison.core.PairMarks.pair;
import static org.crosstally.comparison.core.PairMarks.voice;
import static org.crosstally.comparison.core.SeriesMarks.allMarks;
import static org.crosstally.comparison.core.SeriesMarks.camp;
import static org.crosstally.comparison.core.SeriesMarks.days;
import static org.crosstally.comparison.core.SeriesMarks.sight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.crosstally.comparison.core.Finding.Cause;
import org.crosstally.comparison.core.SeriesKey.ModalityClass;
import org.crosstally.quantity.assertion.Modality;
import org.crosstally.quantity.interval.Interval;
import org.crosstally.quantity.period.TimeKind;

/** How far a thing has come, and how firmly it is asserted: planned is not ordered, and an aim is not a fact. */
final class StageRules {

    private static final Set<TimeKind> AMOUNTS = Set.of(TimeKind.POINT, TimeKind.CUMULATIVE, TimeKind.FLOW);

    private static final Set<String> STAGE_FIELDS =
            Set.of("stage", "modality", "timeKind", "subject", "counterparty", "object", "place");

    private StageRules() {}

    /** Whether figures of this kind are amounts, which a stage can be compared over; rates and durations are not. */
    static boolean isAmount(TimeKind kind) {
        return AMOUNTS.contains(kind);
    }

    /** One amount at two stages. */
    static List<Finding> stageMismatch(Rule rule, SeriesAnalysis a, SeriesAnalysis b, Context context) {
        if (!sameButStage(a.key(), b.key())) {
            return List.of();
        }
        return found(rule, a, b, context, Integer.MAX_VALUE, (x, y) -> x.overlaps(y) && tells(x, y), 0, vague(a, b));
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
        List<Alignment.Meeting> hits = new ArrayList<>();
        for (Alignment.Meeting meeting : Alignment.of(a, b, horizon)) {
            for (Mark x : meeting.one()) {
                Optional<Mark> y = meeting.other().stream()
                        .filter(mark -> test.test(
                                x.claim().figure().read(), mark.claim().figure().read()))
                        .findFirst();
                if (y.isPresent()) {
                    hits.add(meeting.only(x, y.get()));
                    break;
                }
            }
        }
        Cause cause = new Cause(
                "same-amount",
                "one amount told at two stages, " + Wording.of(a.key().stage()) + " and "
                        + Wording.of(b.key().stage()));
        return hits.isEmpty() ? List.of() : List.of(pair(rule, a, b, context, hits, gap, 0, cause, assumed));
    }

    private static boolean sameButStage(SeriesKey a, SeriesKey b) {
        if (a.stage() == null || b.stage() == null || a.stage() == b.stage()) {
            return false;
        }
        if (a.modality() == SeriesKey.ModalityClass.DENIED || b.modality() == SeriesKey.ModalityClass.DENIED) {
            return false;
        }
        boolean sameTime = a.timeKind() == b.timeKind() || (isAmount(a.timeKind()) && isAmount(b.timeKind()));
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
                .anyMatch(field -> !List.of("stage", "modality", "timeKind").contains(field));
    }

    /** A word of magnitude or an open interval agrees with nearly everything: that is no sameness. */
    private static boolean tells(Interval x, Interval y) {
        return closed(x) && closed(y);
    }

    private static boolean closed(Interval x) {
        return x.low() != null && x.high() != null;
    }

    /** What was aimed at or foreseen is told as a fact: the same number, not of a later day than the outlook is for. */
    static List<Finding> outlookAsFact(Rule rule, SeriesAnalysis a, SeriesAnalysis b, Context context) {
        Set<ModalityClass> both = Set.of(ModalityClass.FACT, ModalityClass.OUTLOOK);
        if (!a.key().differences(b.key()).equals(List.of("modality"))
                || !both.equals(Set.of(a.key().modality(), b.key().modality()))) {
            return List.of();
        }
        SeriesAnalysis outlook = a.key().modality() == ModalityClass.OUTLOOK ? a : b;
        SeriesAnalysis fact = outlook == a ? b : a;
        Map<String, List<Mark>> foreseen = allMarks(outlook).stream()
                .filter(mark -> Numbers.canonical(mark.claim()) != null)
                .collect(Collectors.groupingBy(
                        mark -> Numbers.canonical(mark.claim()), TreeMap::new, Collectors.toList()));
        List<Alignment.Meeting> hits = new ArrayList<>();
        for (Mark told : allMarks(fact)) {
            String number = Numbers.canonical(told.claim());
            for (Mark aim : number == null ? List.<Mark>of() : foreseen.getOrDefault(number, List.of())) {
                boolean dated = Strands.day(told.claim()) != null && Strands.day(aim.claim()) != null;
                boolean oneVoice = voice(fact, told).equals(voice(outlook, aim));
                boolean together = !dated || (oneVoice ? told.day() <= aim.day() : told.day() == aim.day());
                if (together && (oneVoice || (dated && SeriesMarks.tells(told)))) {
                    hits.add(new Alignment.Meeting(told.day(), 0, dated, List.of(aim), List.of(told)));
                    break;
                }
            }
        }
        Cause cause = new Cause("outlook-as-fact", "an aim or a forecast told as a fact");
        return hits.isEmpty() ? List.of() : List.of(pair(rule, outlook, fact, context, hits, 0, 0, cause, false));
    }

    /** One origin's number of one day is an estimate here and an observation there. */
    static List<Finding> estimateAsFact(Rule rule, SeriesAnalysis series, Context context) {
        TreeMap<Integer, List<List<Mark>>> found = new TreeMap<>();
        for (List<Mark> marks : ofOneVoice(series)) {
            List<Mark> estimated = only(marks, Modality.ESTIMATED);
            List<Mark> observed = only(marks, Modality.OBSERVED);
            if (!estimated.isEmpty() && !observed.isEmpty()) {
                List<List<Mark>> sides = found.computeIfAbsent(
                        marks.get(0).voice(), none -> List.of(new ArrayList<>(), new ArrayList<>()));
                sides.get(0).addAll(estimated);
                sides.get(1).addAll(observed);
            }
        }
        return found.values().stream()
                .map(sides -> Findings.of(
                        sight(
                                rule,
                                series,
                                List.of(camp(series, sides.get(0)), camp(series, sides.get(1))),
                                0,
                                0,
                                new Cause("estimate-as-fact", "an estimate told as a fact"),
                                days(sides.get(1)),
                                null),
                        context))
                .toList();
    }

    private static List<List<Mark>> ofOneVoice(SeriesAnalysis series) {
        return series.sameNumbers().stream()
                .filter(same -> !only(same, Modality.ESTIMATED).isEmpty())
                .flatMap(same -> SeriesMarks.byVoice(same).values().stream())
                .toList();
    }

    private static List<Mark> only(List<Mark> marks, Modality modality) {
        return marks.stream()
                .filter(mark -> mark.claim().meaning().modality() == modality)
                .toList();
    }
}
