package org.crosstally.consensus.rule;

import static org.crosstally.consensus.rule.PairFindings.exceeding;
import static org.crosstally.consensus.rule.PairFindings.pair;
import static org.crosstally.consensus.rule.SeriesFindings.days;
import static org.crosstally.consensus.rule.SeriesFindings.draft;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.stream.Stream;
import org.crosstally.consensus.finding.Band;
import org.crosstally.consensus.finding.Finding;
import org.crosstally.consensus.finding.Finding.Cause;
import org.crosstally.consensus.finding.FindingDraft;
import org.crosstally.consensus.finding.Findings;
import org.crosstally.consensus.finding.Kind;
import org.crosstally.consensus.finding.KindDefinition;
import org.crosstally.consensus.finding.Wording;
import org.crosstally.consensus.grouping.ComparableGroup;
import org.crosstally.consensus.grouping.SeriesAnalysis;
import org.crosstally.consensus.grouping.Side;
import org.crosstally.consensus.grouping.Sides;
import org.crosstally.consensus.model.Axis;
import org.crosstally.consensus.model.Context;
import org.crosstally.consensus.model.DatedInterval;
import org.crosstally.consensus.model.SeriesKey;
import org.crosstally.quantity.period.TimeKind;

/**
 * Rules about parts and wholes: no part, and no sum of parts, exceeds its whole. For measures, places, parties and
 * periods.
 */
public final class WholeRules {

    static final KindDefinition PART_EXCEEDS_WHOLE =
            KindDefinition.of(Kind.PART_EXCEEDS_WHOLE, Band.CRITICAL, """
            {
              "claims": [
                {"outlet": "The Daily Meridian", "origin": "Ministry of Defence", "amount": {"text": "1,312"}, "measure": "soldiers lost", "subject": "Ruritania", "time": {"asOf": "2024-03-01"}},
                {"outlet": "Strelsau Times", "origin": "Red Cross", "amount": {"text": "1,519"}, "measure": "soldiers killed", "subject": "Ruritania", "time": {"asOf": "2024-03-01"}}
              ],
              "measures": [{"name": "soldiers lost", "dimension": "COUNT", "unit": "{person}"}, {"name": "soldiers killed", "dimension": "COUNT", "unit": "{person}", "broader": "soldiers lost"}]
            }
            """).replacing(Kind.DERIVED_INCONSISTENCY);

    /** The rules of this theme, in the order in which they are asked. */
    public static final List<Rule> RULES = List.of(
            Rule.ofPair(
                    PART_EXCEEDS_WHOLE,
                    1,
                    "A narrower measure, place or party has a larger figure than the broader one that contains it.",
                    Map.of(),
                    WholeRules::partExceedsWhole),
            Rule.ofFamily(
                    PART_EXCEEDS_WHOLE,
                    1,
                    "The parts of a place or party add up to more than the whole.",
                    Map.of(),
                    WholeRules::partsExceedWhole),
            Rule.ofSeries(
                    PART_EXCEEDS_WHOLE,
                    1,
                    "A flow over a period exceeds that over a longer one which contains it.",
                    Map.of(),
                    WholeRules::subPeriod),
            Rule.ofPair(
                    PART_EXCEEDS_WHOLE,
                    1,
                    "A flow over a period exceeds the running total at its end.",
                    Map.of(),
                    WholeRules::flowOverTotal));

    private WholeRules() {}

    /** A part has more than its whole. */
    static List<Finding> partExceedsWhole(Rule rule, SeriesAnalysis a, SeriesAnalysis b, Context context) {
        List<String> differing = a.key().differences(b.key());
        if (differing.size() != 1) {
            return List.of();
        }
        if (isPart(differing.get(0), a.key(), b.key(), context)) {
            return exceeding(rule, a, b, context, context.thresholds().horizonDays(), differing.get(0), false);
        }
        if (isPart(differing.get(0), b.key(), a.key(), context)) {
            return exceeding(rule, b, a, context, context.thresholds().horizonDays(), differing.get(0), false);
        }
        return List.of();
    }

    private static boolean isPart(String field, SeriesKey part, SeriesKey whole, Context context) {
        if (field.equals("measure")) {
            return context.isNarrower(part.measure(), whole.measure());
        }
        return SeriesKey.WITH_PARTS.contains(field) && context.isPart(part.part(field), whole.part(field));
    }

    /** Direct parts of a place or party make more together than the whole has; each counts once, and none need be all. */
    static List<Finding> partsExceedWhole(Rule rule, Family family, Context context) {
        TimeKind kind = family.whole().key().timeKind();
        if (family.field().equals("schedule")
                || kind == TimeKind.RATE
                || kind == TimeKind.DURATION
                || !context.measure(family.whole().key().measure()).isSummable()) {
            return List.of();
        }
        Axis axis = Axis.of(Stream.concat(Stream.of(family.whole()), family.parts().stream())
                .flatMap(series -> series.members().stream())
                .toList());
        double tolerance = tolerance(family.whole(), context);
        NavigableMap<Long, List<DatedInterval>> whole = family.whole().consensusByDay();
        Finding newest = null;
        for (Map.Entry<Long, List<DatedInterval>> day : whole.entrySet()) {
            List<List<DatedInterval>> parts = new ArrayList<>();
            List<SeriesAnalysis> speaking = new ArrayList<>();
            BigDecimal sum = BigDecimal.ZERO;
            for (SeriesAnalysis part : family.parts()) {
                List<DatedInterval> near = upTo(
                        part.consensusByDay(),
                        day.getKey(),
                        kind,
                        context.thresholds().horizonDays());
                BigDecimal least = least(near);
                if (least != null && least.signum() > 0) {
                    parts.add(near);
                    speaking.add(part);
                    sum = sum.add(least);
                }
            }
            BigDecimal most = most(day.getValue());
            if (parts.size() > 1 && most != null && axis.low(sum) - axis.high(most) > tolerance) {
                newest = together(
                        rule, family, speaking, parts, day.getValue(), sum, axis.low(sum) - axis.high(most), context);
            }
        }
        return newest == null ? List.of() : List.of(newest);
    }

    /** The finding for the newest day, which represents all days. */
    private static Finding together(
            Rule rule,
            Family family,
            List<SeriesAnalysis> speaking,
            List<List<DatedInterval>> parts,
            List<DatedInterval> whole,
            BigDecimal sum,
            double gap,
            Context context) {
        List<SeriesAnalysis> series = new ArrayList<>(List.of(family.whole()));
        series.addAll(speaking);
        List<Side> sides =
                new ArrayList<>(List.of(Sides.of(whole, family.whole().originIndex())));
        for (int i = 0; i < parts.size(); i++) {
            sides.add(Sides.of(parts.get(i), speaking.get(i).originIndex()));
        }
        LocalDate day = LocalDate.ofEpochDay(whole.get(0).day());
        Cause cause = new Cause(
                "sum-of-parts",
                "one of them is wrong or counts something else, since the parts add up to " + Wording.number(sum)
                        + ", more than the whole");
        return Findings.of(
                FindingDraft.ofDay(
                        rule.definition(),
                        rule.version(),
                        series,
                        sides,
                        Math.min(Axis.FARTHEST, gap),
                        tolerance(family.whole(), context),
                        cause,
                        day),
                context);
    }

    /** A flow over a period exceeds that over a longer one which contains it. */
    static List<Finding> subPeriod(Rule rule, SeriesAnalysis series, Context context) {
        if (series.key().timeKind() != TimeKind.FLOW || !series.axis().logarithmic()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        Deque<Span> around = new ArrayDeque<>();
        for (Span span : spans(series)) {
            around.removeIf(outer -> outer.to < span.from);
            for (Span outer : around) {
                double gap = lowest(span.intervals) - highest(outer.intervals);
                if (outer.to >= span.to && gap > tolerance(series, context)) {
                    findings.add(Findings.of(
                            draft(
                                    rule,
                                    series,
                                    List.of(
                                            SeriesFindings.side(series, outer.intervals),
                                            SeriesFindings.side(series, span.intervals)),
                                    Math.min(Axis.FARTHEST, gap),
                                    tolerance(series, context),
                                    new Cause(
                                            "sub-period",
                                            "one of the two is wrong or counts something else, since a shorter"
                                                    + " period cannot have more"),
                                    days(span.intervals),
                                    null),
                            context));
                    break;
                }
            }
            around.push(span);
        }
        return findings;
    }

    /** A flow exceeds the running total at its end, of which it is a part. */
    static List<Finding> flowOverTotal(Rule rule, SeriesAnalysis a, SeriesAnalysis b, Context context) {
        boolean first = a.key().timeKind() == TimeKind.FLOW;
        SeriesAnalysis flow = first ? a : b;
        SeriesAnalysis total = first ? b : a;
        if (!a.key().differences(b.key()).equals(List.of("timeKind"))
                || flow.key().timeKind() != TimeKind.FLOW
                || total.key().timeKind() != TimeKind.CUMULATIVE
                || !flow.axis().logarithmic()
                || !total.axis().logarithmic()) {
            return List.of();
        }
        Axis axis = Axis.of(
                Stream.concat(flow.members().stream(), total.members().stream()).toList());
        NavigableMap<Long, List<DatedInterval>> totals = total.consensusByDay();
        List<Alignment.AlignedFigures> broken = new ArrayList<>();
        double gap = 0;
        for (Span span : spans(flow)) {
            Map.Entry<Long, List<DatedInterval>> end = totals.ceilingEntry(span.to);
            if (end != null
                    && end.getKey() - span.to <= context.thresholds().horizonDays()
                    && since(end.getValue(), span.from)) {
                double excess = PairFindings.lowest(span.intervals, axis) - PairFindings.highest(end.getValue(), axis);
                if (excess > tolerance(total, context)) {
                    broken.add(new Alignment.AlignedFigures(
                            span.to, span.to - end.getKey(), true, span.intervals, end.getValue()));
                    gap = Math.max(gap, Math.min(Axis.FARTHEST, excess));
                }
            }
        }
        Cause cause = new Cause(
                "flow-over-total",
                "one of the two is wrong or counts something else, since a period cannot have more than the total"
                        + " that it is a part of");
        return broken.isEmpty()
                ? List.of()
                : List.of(pair(rule, flow, total, context, broken, gap, tolerance(total, context), cause, false));
    }

    /** Whether a total counts from a day not later than {@code day}; one without a known start may. */
    private static boolean since(List<DatedInterval> totals, long day) {
        return totals.stream()
                .allMatch(interval -> interval.claim().time().start() != null
                        && interval.claim().time().start().earliest().toEpochDay() <= day);
    }

    /** Figures over one period. */
    record Span(long from, long to, List<DatedInterval> intervals) {}

    /** The consensus figures of each period with a known start, those that begin first and last longest before the others. */
    static List<Span> spans(SeriesAnalysis flow) {
        List<Span> spans = new ArrayList<>();
        for (ComparableGroup group : flow.groups()) {
            List<DatedInterval> known = group.consensus().stream()
                    .filter(interval -> interval.claim().time().start() != null
                            && interval.claim().day() != null)
                    .toList();
            if (!known.isEmpty()) {
                long from = known.stream()
                        .mapToLong(interval ->
                                interval.claim().time().start().earliest().toEpochDay())
                        .min()
                        .orElseThrow();
                long to = known.stream()
                        .mapToLong(interval -> interval.claim().day().toEpochDay())
                        .max()
                        .orElseThrow();
                spans.add(new Span(from, to, known));
            }
        }
        spans.sort(Comparator.comparingLong(Span::from)
                .thenComparing(Comparator.comparingLong(Span::to).reversed())
                .thenComparing(span -> span.intervals.get(0).claim().claimId()));
        return spans;
    }

    /** The consensus of the day, or of the last before it: a state or a total of an earlier day still counts, if it can only grow. */
    private static List<DatedInterval> upTo(
            NavigableMap<Long, List<DatedInterval>> consensus, long day, TimeKind kind, int horizon) {
        Map.Entry<Long, List<DatedInterval>> near = kind == TimeKind.CUMULATIVE ? consensus.floorEntry(day) : null;
        if (near != null && day - near.getKey() <= horizon) {
            return near.getValue();
        }
        return consensus.getOrDefault(day, List.of());
    }

    private static BigDecimal least(List<DatedInterval> intervals) {
        return intervals.stream()
                .map(interval -> interval.claim().figure().entailed().low())
                .map(low -> low == null ? BigDecimal.ZERO : low)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static BigDecimal most(List<DatedInterval> intervals) {
        boolean open = intervals.stream()
                .anyMatch(interval -> interval.claim().figure().entailed().high() == null);
        return open
                ? null
                : intervals.stream()
                        .map(interval -> interval.claim().figure().entailed().high())
                        .max(Comparator.naturalOrder())
                        .orElse(null);
    }

    private static double lowest(List<DatedInterval> intervals) {
        return intervals.stream().mapToDouble(DatedInterval::entailedLow).min().orElse(Double.NEGATIVE_INFINITY);
    }

    private static double highest(List<DatedInterval> intervals) {
        return intervals.stream().mapToDouble(DatedInterval::entailedHigh).max().orElse(Double.POSITIVE_INFINITY);
    }

    static double tolerance(SeriesAnalysis series, Context context) {
        return Math.log1p(context.measure(series.key().measure()).tolerance());
    }
}
