package org.crosstally.consensus.rule;

import static org.crosstally.consensus.grouping.DatedIntervals.byOrigin;
import static org.crosstally.consensus.rule.SeriesFindings.bestOfEachDay;
import static org.crosstally.consensus.rule.SeriesFindings.countsToTheLastDigit;
import static org.crosstally.consensus.rule.SeriesFindings.cumulative;
import static org.crosstally.consensus.rule.SeriesFindings.draft;
import static org.crosstally.consensus.rule.SeriesFindings.figure;
import static org.crosstally.consensus.rule.SeriesFindings.prints;
import static org.crosstally.consensus.rule.SeriesFindings.side;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.crosstally.consensus.grouping.ComparableGroup;
import org.crosstally.consensus.grouping.SeriesAnalysis;
import org.crosstally.consensus.model.Axis;
import org.crosstally.consensus.model.Context;
import org.crosstally.consensus.model.Correction;
import org.crosstally.consensus.model.DatedInterval;
import org.crosstally.consensus.model.Thresholds;

/** Rules about running totals: they never fall, and a total that counts from another day is another total. */
public final class TotalRules {

    /** The name of the test for a change of definition. */
    public static final String DEFINITION = "definition-change";
    /** Totals up to this many days before a fall use the definition that ended with it. */
    public static final double DEFINITION_DAYS = 7;

    private static final int HABIT_FIGURES = 10;
    /** The number of longer windows that each window is compared with. */
    private static final int MOST_WINDOWS = 8;

    public static final double ONE_DAY_FROM_CORRECTION = 1;

    static final KindDefinition CUMULATIVE_DECREASE = KindDefinition.of(Kind.CUMULATIVE_DECREASE, Band.MAJOR, """
            {
              "claims": [
                {"outlet": "The Daily Meridian", "origin": "Ministry of Defence", "amount": {"text": "5,121"}, "measure": "soldiers lost", "subject": "Ruritania", "time": {"kind": "CUMULATIVE", "asOf": "2024-03-01"}},
                {"outlet": "Strelsau Times", "origin": "Ministry of Defence", "amount": {"text": "4,837"}, "measure": "soldiers lost", "subject": "Ruritania", "time": {"kind": "CUMULATIVE", "asOf": "2024-03-05"}}
              ]
            }
            """);

    static final KindDefinition SUPERSEDED = KindDefinition.of(Kind.SUPERSEDED, Band.INFO, """
            {
              "claims": [
                {"outlet": "The Daily Meridian", "origin": "Ministry of Defence", "amount": {"text": "5,121"}, "measure": "soldiers lost", "subject": "Ruritania", "time": {"kind": "CUMULATIVE", "asOf": "2024-03-01"}},
                {"outlet": "Strelsau Times", "origin": "Ministry of Defence", "amount": {"text": "5,837"}, "measure": "soldiers lost", "subject": "Ruritania", "time": {"kind": "CUMULATIVE", "asOf": "2024-03-05"}}
              ]
            }
            """);

    static final KindDefinition WINDOW_MISMATCH = KindDefinition.of(Kind.WINDOW_MISMATCH, Band.CRITICAL, """
            {
              "claims": [
                {"outlet": "The Daily Meridian", "origin": "Ministry of Defence", "amount": {"text": "5,120"}, "measure": "soldiers lost", "subject": "Ruritania", "time": {"kind": "CUMULATIVE", "asOf": "2024-03-01", "start": "2023-01-01"}},
                {"outlet": "Strelsau Times", "origin": "Red Cross", "amount": {"text": "7,310"}, "measure": "soldiers lost", "subject": "Ruritania", "time": {"kind": "CUMULATIVE", "asOf": "2024-03-01", "start": "2023-06-01"}}
              ]
            }
            """);

    /** The rules of this theme, in the order in which they are asked. */
    public static final List<Rule> RULES = List.of(
            Rule.ofSeries(
                    CUMULATIVE_DECREASE,
                    1,
                    "A total that can only grow is lower than the same origin gave before.",
                    Map.of("daysFromCorrection", ONE_DAY_FROM_CORRECTION, "definitionDays", DEFINITION_DAYS),
                    TotalRules::cumulativeDecrease),
            Rule.ofSeries(
                    SUPERSEDED,
                    1,
                    "The same origin has given a newer total that is not lower.",
                    Map.of(),
                    TotalRules::superseded),
            Rule.ofSeries(
                    WINDOW_MISMATCH,
                    1,
                    "Two totals count from different days; critical where the shorter period has more, else information.",
                    Map.of(),
                    TotalRules::windowMismatch));

    private TotalRules() {}

    /** A total of one origin that is lower than before; falls by one change of definition are one finding. */
    static List<Finding> cumulativeDecrease(Rule rule, SeriesAnalysis series, Context context) {
        List<Finding> findings = new ArrayList<>();
        for (ComparableGroup group : cumulative(series)) {
            List<Fall> falls = new ArrayList<>();
            byOrigin(group.intervals()).forEach((origin, days) -> falls.addAll(falls(bestOfEachDay(days))));
            falls.sort(Comparator.comparingLong((Fall fall) -> fall.now.day())
                    .thenComparingInt(fall -> fall.now.origin()));
            List<Fall> reported = new ArrayList<>();
            for (Fall fall : falls) {
                List<DatedInterval> above = correction(series, fall, context) == null ? above(group, fall) : List.of();
                if (!reported.contains(fall) && above.size() > 1 && goesOn(group, fall)) {
                    List<Fall> together = falls.stream()
                            .filter(other -> other.now.day() - fall.now.day() <= DEFINITION_DAYS
                                    && other.now.day() >= fall.now.day())
                            .toList();
                    reported.addAll(together);
                    findings.add(definition(rule, series, group, above, together, context));
                }
            }
            falls.stream()
                    .filter(fall -> !reported.contains(fall))
                    .forEach(fall -> findings.add(decrease(rule, series, fall.before, fall.now, group, context)));
        }
        return findings;
    }

    /** One origin's total, and its next which is lower. */
    private record Fall(DatedInterval before, DatedInterval now, DatedInterval next) {}

    private static List<Fall> falls(List<DatedInterval> best) {
        List<Fall> falls = new ArrayList<>();
        for (int i = 1; i < best.size(); i++) {
            DatedInterval before = best.get(i - 1);
            DatedInterval now = best.get(i);
            boolean lower = figure(now).liesBelow(figure(before));
            if (lower || (prints(now, before) < 0 && countsToTheLastDigit(around(best, i)))) {
                falls.add(new Fall(before, now, i + 1 < best.size() ? best.get(i + 1) : null));
            }
        }
        return falls;
    }

    /** The figures around one: who counts to the last digit today may have rounded last year. */
    private static List<DatedInterval> around(List<DatedInterval> best, int at) {
        return best.subList(Math.max(0, at - HABIT_FIGURES), Math.min(best.size(), at + HABIT_FIGURES));
    }

    /** Totals of any origin in the days before a fall that lie above it: one alone may be a slip, several were a way to count. */
    private static List<DatedInterval> above(ComparableGroup group, Fall fall) {
        List<DatedInterval> above = new ArrayList<>();
        List<DatedInterval> figures = new ArrayList<>();
        for (DatedInterval interval : group.intervals()) {
            boolean near = interval.day() < fall.now.day() && fall.now.day() - interval.day() <= DEFINITION_DAYS;
            if (near && (prints(interval, fall.now) > 0 || fall.now.entailedHigh() < interval.entailedLow())) {
                above.add(interval);
                if (figures.stream()
                        .noneMatch(other ->
                                other.sameFigure(interval) || figure(other).equals(figure(interval)))) {
                    figures.add(interval);
                }
            }
        }
        return figures.size() > 1 ? above : List.of();
    }

    /** Whether the origin's next total continues from the lower one as a count grows, without a jump back. False for open figures. */
    private static boolean goesOn(ComparableGroup group, Fall fall) {
        if (fall.next == null) {
            return false;
        }
        BigDecimal low = figure(fall.next).low();
        BigDecimal high = figure(fall.now).high();
        if (low == null || high == null) {
            return false;
        }
        double step = Math.log(low.doubleValue() + 1) - Math.log(high.doubleValue() + 1);
        long days = fall.next.day() - fall.now.day();
        return step >= 0 && step <= Thresholds.DEFAULT.defaultGrowth() * days + group.tolerance();
    }

    private static Finding definition(
            Rule rule,
            SeriesAnalysis series,
            ComparableGroup group,
            List<DatedInterval> above,
            List<Fall> together,
            Context context) {
        List<DatedInterval> below = together.stream().map(Fall::now).toList();
        double gap = above.stream()
                .mapToDouble(interval -> Axis.gap(
                        interval.entailedLow(),
                        interval.entailedHigh(),
                        below.get(0).entailedLow(),
                        below.get(0).entailedHigh()))
                .max()
                .orElse(0);
        Cause cause = new Cause(
                DEFINITION,
                "a change of what is counted: several totals before it are higher, and later ones continue from it");
        return Findings.of(
                draft(
                        rule,
                        series,
                        List.of(side(series, above), side(series, below)),
                        gap,
                        group.tolerance(),
                        cause,
                        SeriesFindings.days(below),
                        null),
                context);
    }

    private static Correction correction(SeriesAnalysis series, Fall fall, Context context) {
        return context.corrections().stream()
                .filter(published ->
                        published.originId().equals(series.originIndex().id(fall.now.origin()))
                                && published.concerns(series.key())
                                && Math.abs(published.date().toEpochDay() - fall.now.day()) <= ONE_DAY_FROM_CORRECTION)
                .min(Comparator.comparingLong(
                        published -> Math.abs(published.date().toEpochDay() - fall.now.day())))
                .orElse(null);
    }

    private static Finding decrease(
            Rule rule,
            SeriesAnalysis series,
            DatedInterval before,
            DatedInterval now,
            ComparableGroup group,
            Context context) {
        Correction correction = correction(series, new Fall(before, now, null), context);
        double gap = Axis.gap(
                series.axis().low(figure(now).low()),
                series.axis().high(figure(now).high()),
                series.axis().low(figure(before).low()),
                series.axis().high(figure(before).high()));
        FindingDraft draft = draft(
                rule,
                series,
                List.of(side(series, List.of(before)), side(series, List.of(now))),
                gap,
                group.tolerance(),
                null,
                List.of(now.day()),
                correction);
        return correction == null ? Findings.of(draft, context) : Findings.of(draft, Band.INFO, context);
    }

    /** The newest total of an origin, and the one before. */
    static List<Finding> superseded(Rule rule, SeriesAnalysis series, Context context) {
        List<Finding> findings = new ArrayList<>();
        for (ComparableGroup group : cumulative(series)) {
            byOrigin(group.intervals()).forEach((origin, days) -> {
                List<DatedInterval> best = bestOfEachDay(days);
                if (best.size() > 1) {
                    DatedInterval newest = best.get(best.size() - 1);
                    DatedInterval older = best.get(best.size() - 2);
                    if (!figure(newest).liesBelow(figure(older))) {
                        findings.add(Findings.of(
                                draft(
                                        rule,
                                        series,
                                        List.of(side(series, List.of(older)), side(series, List.of(newest))),
                                        0,
                                        group.tolerance(),
                                        null,
                                        best.subList(0, best.size() - 1).stream()
                                                .map(DatedInterval::day)
                                                .toList(),
                                        null),
                                context));
                    }
                }
            });
        }
        return findings;
    }

    /** Totals that count from different days: the shorter window may not hold more; else it is only worth knowing. */
    static List<Finding> windowMismatch(Rule rule, SeriesAnalysis series, Context context) {
        List<ComparableGroup> windows = cumulative(series).stream()
                .filter(group -> group.intervals().stream()
                        .allMatch(interval -> interval.claim().time().start() != null))
                .sorted(Comparator.comparingLong(TotalRules::start))
                .toList();
        List<Finding> findings = new ArrayList<>();
        for (int shorter = 1; shorter < windows.size(); shorter++) {
            for (int longer = Math.max(0, shorter - MOST_WINDOWS); longer < shorter; longer++) {
                Finding finding = windows(rule, series, windows.get(longer), windows.get(shorter), context);
                if (finding != null
                        && (longer == shorter - 1 || finding.severity().band() == Band.CRITICAL)) {
                    findings.add(finding);
                }
            }
        }
        return findings;
    }

    private static Finding windows(
            Rule rule, SeriesAnalysis series, ComparableGroup longer, ComparableGroup shorter, Context context) {
        NavigableMap<Long, List<DatedInterval>> known = longer.intervals().stream()
                .collect(Collectors.groupingBy(DatedInterval::day, TreeMap::new, Collectors.toList()));
        int horizon = context.thresholds().horizonDays();
        List<DatedInterval> some = new ArrayList<>();
        List<DatedInterval> others = new ArrayList<>();
        double worst = Double.NEGATIVE_INFINITY;
        for (DatedInterval interval : shorter.consensus()) {
            Map.Entry<Long, List<DatedInterval>> near = known.ceilingEntry(interval.day());
            near = near == null || near.getKey() - interval.day() > horizon ? known.floorEntry(interval.day()) : near;
            if (near == null || Math.abs(near.getKey() - interval.day()) > horizon) {
                continue;
            }
            double grown = Math.max(0, interval.day() - near.getKey())
                    * longer.growth().at(interval.day());
            double most = near.getValue().stream()
                            .mapToDouble(DatedInterval::entailedHigh)
                            .max()
                            .orElse(0)
                    + grown;
            double gap = interval.entailedLow() - most;
            if (gap > longer.tolerance() && worst <= longer.tolerance()) {
                some.clear();
                others.clear();
            }
            worst = Math.max(worst, gap);
            if (gap > longer.tolerance() || worst <= longer.tolerance()) {
                some.add(interval);
                others.addAll(near.getValue());
            }
        }
        if (some.isEmpty()) {
            return null;
        }
        boolean impossible = worst > longer.tolerance();
        Cause cause = impossible
                ? new Cause(
                        "shorter-window",
                        "one of the two is wrong or counts something else, since a shorter period cannot have more")
                : new Cause("other-window", "totals that count from different days and do not contradict each other");
        FindingDraft draft = draft(
                rule,
                series,
                List.of(side(series, others.stream().distinct().toList()), side(series, some)),
                impossible ? Math.min(Axis.FARTHEST, worst) : 0,
                longer.tolerance(),
                cause,
                SeriesFindings.days(some),
                null);
        return Findings.of(draft, impossible ? Band.CRITICAL : Band.INFO, context);
    }

    private static long start(ComparableGroup group) {
        return group.intervals().stream()
                .mapToLong(
                        interval -> interval.claim().time().start().earliest().toEpochDay())
                .min()
                .orElse(0);
    }
}
