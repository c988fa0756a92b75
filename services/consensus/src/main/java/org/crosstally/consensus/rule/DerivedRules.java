package org.crosstally.consensus.rule;

import static org.crosstally.consensus.rule.PairFindings.pair;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.crosstally.consensus.finding.Band;
import org.crosstally.consensus.finding.Finding;
import org.crosstally.consensus.finding.Finding.Cause;
import org.crosstally.consensus.finding.FindingDraft;
import org.crosstally.consensus.finding.Findings;
import org.crosstally.consensus.finding.Kind;
import org.crosstally.consensus.finding.KindDefinition;
import org.crosstally.consensus.finding.Wording;
import org.crosstally.consensus.grouping.ComparableGroup;
import org.crosstally.consensus.grouping.DatedIntervals;
import org.crosstally.consensus.grouping.SeriesAnalysis;
import org.crosstally.consensus.grouping.Sides;
import org.crosstally.consensus.model.Axis;
import org.crosstally.consensus.model.Context;
import org.crosstally.consensus.model.DatedInterval;
import org.crosstally.quantity.assertion.Stage;
import org.crosstally.quantity.interval.Interval;
import org.crosstally.quantity.period.TimeKind;
import org.crosstally.quantity.unit.Units;

/**
 * Rules about figures that follow from each other: rate and period, growth of a total and flow, order, lead time and
 * delivery.
 */
public final class DerivedRules {

    /** Rates and periods are rough figures; what is computed from them has this tolerance. */
    public static final double ROUGHLY = 0.10;

    private static final double HALF_A_COUNT = 0.5;

    private static final Map<String, Double> DAYS =
            Map.of("h", 1 / 24.0, "d", 1.0, "wk", 7.0, "mo", 30.436875, "a", 365.2425);

    static final KindDefinition DERIVED_INCONSISTENCY = KindDefinition.of(Kind.DERIVED_INCONSISTENCY, Band.MAJOR, """
            {
              "claims": [
                {"outlet": "The Daily Meridian", "origin": "Ministry of Defence", "amount": {"value": "100", "per": "d"}, "measure": "soldiers lost", "subject": "Ruritania", "time": {"kind": "RATE", "asOf": "2023-12-01", "start": "2023-06-01"}},
                {"outlet": "Strelsau Times", "origin": "Red Cross", "amount": {"text": "over 125,000"}, "measure": "soldiers lost", "subject": "Ruritania", "time": {"kind": "CUMULATIVE", "asOf": "2023-12-01", "start": "2023-06-01"}}
              ]
            }
            """);

    /** The rules of this theme, in the order in which they are asked. */
    public static final List<Rule> RULES = List.of(
            Rule.ofPair(
                    DERIVED_INCONSISTENCY,
                    1,
                    "A rate over a period, times that period, is not the total of it.",
                    Map.of("roughly", ROUGHLY),
                    DerivedRules::rateTimesWindow),
            Rule.ofPair(
                    DERIVED_INCONSISTENCY,
                    1,
                    "An origin's flow over a period is not what its own total grew by.",
                    Map.of("roughly", ROUGHLY),
                    DerivedRules::totalGrowth),
            Rule.ofFamily(
                    DERIVED_INCONSISTENCY,
                    1,
                    "One lot is delivered sooner after its order than the lead time allows.",
                    Map.of("roughly", ROUGHLY),
                    DerivedRules::leadTime));

    private DerivedRules() {}

    /** A rate over a period, times that period, is not the total of it. */
    static List<Finding> rateTimesWindow(Rule rule, SeriesAnalysis a, SeriesAnalysis b, Context context) {
        boolean first = a.key().timeKind() == TimeKind.RATE;
        SeriesAnalysis rates = first ? a : b;
        SeriesAnalysis totals = first ? b : a;
        List<String> differing = a.key().differences(b.key());
        if (!differing.equals(List.of("timeKind", "per"))
                || !DAYS.containsKey(rates.key().per())
                || totals.key().per() != null
                || (totals.key().timeKind() != TimeKind.FLOW && totals.key().timeKind() != TimeKind.CUMULATIVE)) {
            return List.of();
        }
        double perDays = DAYS.get(rates.key().per());
        double slack = Math.log1p(ROUGHLY) + WholeRules.tolerance(totals, context);
        List<Alignment.AlignedFigures> broken = new ArrayList<>();
        double worst = 0;
        String made = "";
        for (DatedInterval rate : consensus(rates)) {
            for (DatedInterval total : consensus(totals)) {
                if (overlap(rate, total) >= context.thresholds().periodOverlap()) {
                    double gap = gap(rate, days(rate) / perDays, total);
                    if (gap > slack) {
                        broken.add(new Alignment.AlignedFigures(total.day(), 0, true, List.of(rate), List.of(total)));
                        worst = Math.max(worst, gap);
                        made = made(rate, days(rate) / perDays);
                    }
                }
            }
        }
        Cause cause = new Cause(
                "rate-times-window",
                "one of the two is wrong or counts something else, since the rate makes " + made + " over its period");
        return broken.isEmpty()
                ? List.of()
                : List.of(pair(rule, rates, totals, context, broken, worst, slack, cause, false));
    }

    /** An origin's flow over a period is not what its own total grew by. One finding for each origin. */
    static List<Finding> totalGrowth(Rule rule, SeriesAnalysis a, SeriesAnalysis b, Context context) {
        boolean first = a.key().timeKind() == TimeKind.FLOW;
        SeriesAnalysis flows = first ? a : b;
        SeriesAnalysis totals = first ? b : a;
        if (!a.key().differences(b.key()).equals(List.of("timeKind"))
                || flows.key().timeKind() != TimeKind.FLOW
                || totals.key().timeKind() != TimeKind.CUMULATIVE) {
            return List.of();
        }
        Map<String, NavigableMap<Long, DatedInterval>> known = totalsOf(totals);
        TreeMap<String, List<Alignment.AlignedFigures>> broken = new TreeMap<>();
        Map<String, Double> worst = new HashMap<>();
        Map<String, BigDecimal> growth = new HashMap<>();
        for (WholeRules.Span span : WholeRules.spans(flows)) {
            for (DatedInterval flow : span.intervals()) {
                String origin = PairFindings.origin(flows, flow);
                NavigableMap<Long, DatedInterval> own = known.getOrDefault(origin, new TreeMap<>());
                DatedInterval before = own.get(span.from() - 1);
                DatedInterval after = own.get(span.to());
                double excess = before == null || after == null ? 0 : excess(flow, before, after);
                if (excess > Math.log1p(ROUGHLY)) {
                    broken.computeIfAbsent(origin, none -> new ArrayList<>())
                            .add(new Alignment.AlignedFigures(span.to(), 0, true, List.of(flow), List.of(after)));
                    worst.merge(origin, excess, Math::max);
                    growth.put(
                            origin,
                            after.claim()
                                    .figure()
                                    .entailed()
                                    .low()
                                    .subtract(before.claim().figure().entailed().low()));
                }
            }
        }
        List<Finding> findings = new ArrayList<>();
        broken.forEach((origin, aligned) -> findings.add(pair(
                rule,
                flows,
                totals,
                context,
                aligned,
                worst.get(origin),
                Math.log1p(ROUGHLY),
                new Cause(
                        "growth-of-total",
                        "a late count or a slip, since the total grew by " + Wording.number(growth.get(origin))
                                + " in the same days"),
                false)));
        return findings;
    }

    /** One lot is delivered sooner after its order than the lead time allows. */
    static List<Finding> leadTime(Rule rule, Family family, Context context) {
        if (!family.field().equals("schedule")) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (SeriesAnalysis ordered : family.parts()) {
            for (SeriesAnalysis delivered : family.parts()) {
                boolean oneLot = ordered.key().stage() == Stage.ORDERED
                        && delivered.key().stage() == Stage.DELIVERED
                        && ordered.key().measure().equals(delivered.key().measure());
                if (oneLot) {
                    findings.addAll(early(rule, family.whole(), ordered, delivered, context));
                }
            }
        }
        return findings;
    }

    private static List<Finding> early(
            Rule rule, SeriesAnalysis lead, SeriesAnalysis ordered, SeriesAnalysis delivered, Context context) {
        List<DatedInterval> times = SeriesFindings.allIntervals(lead);
        if (times.isEmpty() || context.measure(lead.key().measure()).isSummable()) {
            return List.of();
        }
        BigDecimal least = times.stream()
                .map(interval -> interval.claim().figure().entailed().low())
                .map(low -> low == null ? BigDecimal.ZERO : low)
                .min(BigDecimal::compareTo)
                .orElseThrow();
        double unit = daysIn(context.measure(lead.key().measure()).unit());
        double days = least.doubleValue() * unit * (1 - ROUGHLY);
        for (DatedInterval order : consensus(ordered)) {
            for (DatedInterval delivery : consensus(delivered)) {
                Interval lot = order.claim().figure().read();
                boolean same = !lot.isPoint() || lot.low().signum() > 0;
                if (same
                        && lot.overlaps(delivery.claim().figure().read())
                        && lot.low() != null
                        && lot.high() != null
                        && delivery.claim().figure().read().high() != null
                        && delivery.day() >= order.day()
                        && delivery.day() - order.day() < days) {
                    LocalDate day = LocalDate.ofEpochDay(delivery.day());
                    Cause cause = new Cause(
                            "lead-time",
                            "one of the three is wrong or of another lot, since " + (delivery.day() - order.day())
                                    + " days from order to delivery are fewer than the lead time");
                    return List.of(Findings.of(
                            FindingDraft.ofDay(
                                    rule.definition(),
                                    rule.version(),
                                    List.of(lead, ordered, delivered),
                                    List.of(
                                            Sides.of(times, lead.originIndex()),
                                            Sides.of(List.of(order), ordered.originIndex()),
                                            Sides.of(List.of(delivery), delivered.originIndex())),
                                    Math.log(days / Math.max(1, delivery.day() - order.day())),
                                    Math.log1p(ROUGHLY),
                                    cause,
                                    day),
                            context));
                }
            }
        }
        return List.of();
    }

    private static String made(DatedInterval rate, double periods) {
        Interval stated = rate.claim().figure().entailed();
        BigDecimal times = BigDecimal.valueOf(periods);
        MathContext digits = new MathContext(6);
        return Wording.of(new Interval(
                stated.low() == null ? null : stated.low().multiply(times).round(digits),
                stated.high() == null ? null : stated.high().multiply(times).round(digits),
                stated.lowInclusive(),
                stated.highInclusive()));
    }

    /** Days in one unit of a measure of time; 0, so that nothing is found, where that is unknown. */
    private static double daysIn(String unit) {
        try {
            return unit == null
                    ? 0
                    : Units.factor(unit, "d").toDecimal(RoundingMode.HALF_EVEN).doubleValue();
        } catch (IllegalArgumentException e) {
            // The measure's unit is no unit of time: then it is no lead time.
            return 0;
        }
    }

    /** Log distance of rate times periods from the total, by what the words commit to; 0 when they meet. */
    private static double gap(DatedInterval rate, double periods, DatedInterval total) {
        Interval stated = rate.claim().figure().entailed();
        Interval made = total.claim().figure().entailed();
        double low = stated.low() == null ? 0 : stated.low().doubleValue() * periods;
        double high =
                stated.high() == null ? Double.POSITIVE_INFINITY : stated.high().doubleValue() * periods;
        double least = made.low() == null ? 0 : made.low().doubleValue();
        double most =
                made.high() == null ? Double.POSITIVE_INFINITY : made.high().doubleValue();
        if (low > most && most > 0) {
            return Math.min(Axis.FARTHEST, Math.log(low / most));
        }
        return least > high && high > 0 ? Math.min(Axis.FARTHEST, Math.log(least / high)) : 0;
    }

    /** By how much, on a log scale, a flow lies outside what the total can have grown by. */
    private static double excess(DatedInterval flow, DatedInterval before, DatedInterval after) {
        Interval stated = flow.claim().figure().entailed();
        Interval from = before.claim().figure().entailed();
        Interval to = after.claim().figure().entailed();
        if (stated.low() == null
                || stated.high() == null
                || from.low() == null
                || from.high() == null
                || to.low() == null
                || to.high() == null) {
            return 0;
        }
        double least = to.low().subtract(from.high()).doubleValue();
        double most = to.high().subtract(from.low()).doubleValue();
        double low = stated.low().doubleValue();
        double high = stated.high().doubleValue();
        if (least >= 0 && low > most + HALF_A_COUNT) {
            return Math.min(Axis.FARTHEST, Math.log((low + HALF_A_COUNT) / (most + HALF_A_COUNT)));
        }
        return least > high + HALF_A_COUNT
                ? Math.min(Axis.FARTHEST, Math.log((least + HALF_A_COUNT) / (high + HALF_A_COUNT)))
                : 0;
    }

    private static Map<String, NavigableMap<Long, DatedInterval>> totalsOf(SeriesAnalysis totals) {
        Map<String, NavigableMap<Long, DatedInterval>> known = new HashMap<>();
        for (ComparableGroup group : SeriesFindings.cumulative(totals)) {
            DatedIntervals.byOrigin(group.intervals()).forEach((origin, intervals) -> known.computeIfAbsent(
                            totals.originIndex().id(origin), none -> new TreeMap<>())
                    .putAll(SeriesFindings.bestOfEachDay(intervals).stream()
                            .collect(Collectors.toMap(DatedInterval::day, interval -> interval, (one, other) -> one))));
        }
        return known;
    }

    private static List<DatedInterval> consensus(SeriesAnalysis series) {
        return series.consensusByDay().values().stream().flatMap(List::stream).toList();
    }

    private static double days(DatedInterval interval) {
        return to(interval) - from(interval) + 1;
    }

    /** The share of their union that two windows have in common; 0 where one is not known. */
    private static double overlap(DatedInterval one, DatedInterval other) {
        if (one.claim().time().start() == null || other.claim().time().start() == null) {
            return 0;
        }
        long common = Math.min(to(one), to(other)) - Math.max(from(one), from(other)) + 1;
        long all = Math.max(to(one), to(other)) - Math.min(from(one), from(other)) + 1;
        return Math.max(0, common) / (double) all;
    }

    private static long from(DatedInterval interval) {
        return interval.claim().time().start().earliest().toEpochDay();
    }

    private static long to(DatedInterval interval) {
        return interval.claim().day().toEpochDay();
    }
}
