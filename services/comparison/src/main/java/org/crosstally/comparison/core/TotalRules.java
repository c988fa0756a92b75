package org.crosstally.comparison.core;

import static org.crosstally.comparison.core.SeriesMarks.bestOfEachDay;
import static org.crosstally.comparison.core.SeriesMarks.byVoice;
import static org.crosstally.comparison.core.SeriesMarks.camp;
import static org.crosstally.comparison.core.SeriesMarks.countsToTheLastDigit;
import static org.crosstally.comparison.core.SeriesMarks.cumulative;
import static org.crosstally.comparison.core.SeriesMarks.figure;
import static org.crosstally.comparison.core.SeriesMarks.prints;
import static org.crosstally.comparison.core.SeriesMarks.sight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.crosstally.comparison.core.Finding.Cause;
import org.crosstally.comparison.core.Findings.Sight;

/** Running totals: they may grow and never fall, and one that counts from another day is another total. */
final class TotalRules {

    /** The test that tells a change of definition from an error. */
    static final String DEFINITION = "definition-change";
    /** Totals this many days before a fall are of the way to count that it ended. */
    static final double DEFINITION_DAYS = 7;

    private static final int HABIT_FIGURES = 10;
    /** With how many longer windows each is held together. */
    private static final int MOST_WINDOWS = 8;

    static final double ONE_DAY_FROM_CORRECTION = 1;

    private TotalRules() {}

    /** A total of one origin that is lower than it was; falls that tell of one change of definition are one finding. */
    static List<Finding> cumulativeDecrease(Rule rule, SeriesAnalysis series, Context context) {
        List<Finding> findings = new ArrayList<>();
        for (Strand strand : cumulative(series)) {
            List<Fall> falls = new ArrayList<>();
            byVoice(strand).forEach((voice, days) -> falls.addAll(falls(bestOfEachDay(days))));
            falls.sort(
                    Comparator.comparingLong((Fall fall) -> fall.now.day()).thenComparingInt(fall -> fall.now.voice()));
            List<Fall> told = new ArrayList<>();
            for (Fall fall : falls) {
                List<Mark> above = correction(series, fall, context) == null ? above(strand, fall) : List.of();
                if (!told.contains(fall) && above.size() > 1 && goesOn(strand, fall)) {
                    List<Fall> together = falls.stream()
                            .filter(other -> other.now.day() - fall.now.day() <= DEFINITION_DAYS
                                    && other.now.day() >= fall.now.day())
                            .toList();
                    told.addAll(together);
                    findings.add(definition(rule, series, strand, above, together, context));
                }
            }
            falls.stream()
                    .filter(fall -> !told.contains(fall))
                    .forEach(fall -> findings.add(decrease(rule, series, fall.before, fall.now, strand, context)));
        }
        return findings;
    }

    /** One voice's total, and its next which is lower. */
    private record Fall(Mark before, Mark now, Mark next) {}

    private static List<Fall> falls(List<Mark> best) {
        List<Fall> falls = new ArrayList<>();
        for (int i = 1; i < best.size(); i++) {
            Mark before = best.get(i - 1);
            Mark now = best.get(i);
            boolean lower = figure(now).liesBelow(figure(before));
            if (lower || (prints(now, before) < 0 && countsToTheLastDigit(around(best, i)))) {
                falls.add(new Fall(before, now, i + 1 < best.size() ? best.get(i + 1) : null));
            }
        }
        return falls;
    }

    /** The figures around one: who counts to the last digit today may have rounded last year. */
    private static List<Mark> around(List<Mark> best, int at) {
        return best.subList(Math.max(0, at - HABIT_FIGURES), Math.min(best.size(), at + HABIT_FIGURES));
    }

    /** Totals of any voice in the days before a fall that lie above it: one alone may be a slip, several were a way to count. */
    private static List<Mark> above(Strand strand, Fall fall) {
        List<Mark> above = new ArrayList<>();
        List<Mark> figures = new ArrayList<>();
        for (Mark mark : strand.marks) {
            boolean near = mark.day() < fall.now.day() && fall.now.day() - mark.day() <= DEFINITION_DAYS;
            if (near && (prints(mark, fall.now) > 0 || fall.now.entailedHigh() < mark.entailedLow())) {
                above.add(mark);
                if (figures.stream()
                        .noneMatch(
                                other -> other.sameFigure(mark) || figure(other).equals(figure(mark)))) {
                    figures.add(mark);
                }
            }
        }
        return figures.size() > 1 ? above : List.of();
    }

    /** Whether the origin went on from the lower total as a count grows, and did not leap back. */
    private static boolean goesOn(Strand strand, Fall fall) {
        if (fall.next == null) {
            return false;
        }
        double step = Math.log(fall.next.claim().figure().entailed().low().doubleValue() + 1)
                - Math.log(fall.now.claim().figure().entailed().high().doubleValue() + 1);
        long days = fall.next.day() - fall.now.day();
        return step >= 0 && step <= Thresholds.DEFAULT.defaultGrowth() * days + strand.tolerance;
    }

    private static Finding definition(
            Rule rule, SeriesAnalysis series, Strand strand, List<Mark> above, List<Fall> together, Context context) {
        List<Mark> below = together.stream().map(Fall::now).toList();
        double gap = above.stream()
                .mapToDouble(mark -> Axis.gap(
                        mark.entailedLow(),
                        mark.entailedHigh(),
                        below.get(0).entailedLow(),
                        below.get(0).entailedHigh()))
                .max()
                .orElse(0);
        Cause cause = new Cause(
                DEFINITION,
                "a change of what is counted: several totals in a row lie above it, and it went on from there");
        return Findings.of(
                sight(
                        rule,
                        series,
                        List.of(camp(series, above), camp(series, below)),
                        gap,
                        strand.tolerance,
                        cause,
                        SeriesMarks.days(below),
                        null),
                context);
    }

    private static Correction correction(SeriesAnalysis series, Fall fall, Context context) {
        return context.corrections().stream()
                .filter(published -> published.originId().equals(series.voices().id(fall.now.voice()))
                        && published.concerns(series.key())
                        && Math.abs(published.date().toEpochDay() - fall.now.day()) <= ONE_DAY_FROM_CORRECTION)
                .min(Comparator.comparingLong(
                        published -> Math.abs(published.date().toEpochDay() - fall.now.day())))
                .orElse(null);
    }

    private static Finding decrease(
            Rule rule, SeriesAnalysis series, Mark before, Mark now, Strand strand, Context context) {
        Correction correction = correction(series, new Fall(before, now, null), context);
        double gap = Axis.gap(
                series.axis().low(figure(now).low()),
                series.axis().high(figure(now).high()),
                series.axis().low(figure(before).low()),
                series.axis().high(figure(before).high()));
        Sight sight = sight(
                rule,
                series,
                List.of(camp(series, List.of(before)), camp(series, List.of(now))),
                gap,
                strand.tolerance,
                null,
                List.of(now.day()),
                correction);
        return correction == null ? Findings.of(sight, context) : Findings.of(sight, Band.INFO, context);
    }

    /** The newest total of an origin, and the one before. */
    static List<Finding> superseded(Rule rule, SeriesAnalysis series, Context context) {
        List<Finding> findings = new ArrayList<>();
        for (Strand strand : cumulative(series)) {
            byVoice(strand).forEach((voice, days) -> {
                List<Mark> best = bestOfEachDay(days);
                if (best.size() > 1) {
                    Mark newest = best.get(best.size() - 1);
                    Mark older = best.get(best.size() - 2);
                    if (!figure(newest).liesBelow(figure(older))) {
                        findings.add(Findings.of(
                                sight(
                                        rule,
                                        series,
                                        List.of(camp(series, List.of(older)), camp(series, List.of(newest))),
                                        0,
                                        strand.tolerance,
                                        null,
                                        best.subList(0, best.size() - 1).stream()
                                                .map(Mark::day)
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
        List<Strand> windows = cumulative(series).stream()
                .filter(strand -> strand.marks.stream()
                        .allMatch(mark -> mark.claim().time().start() != null))
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

    private static Finding windows(Rule rule, SeriesAnalysis series, Strand longer, Strand shorter, Context context) {
        NavigableMap<Long, List<Mark>> known =
                longer.marks.stream().collect(Collectors.groupingBy(Mark::day, TreeMap::new, Collectors.toList()));
        int horizon = context.thresholds().horizonDays();
        List<Mark> some = new ArrayList<>();
        List<Mark> others = new ArrayList<>();
        double worst = Double.NEGATIVE_INFINITY;
        for (Mark mark : shorter.core) {
            Map.Entry<Long, List<Mark>> near = known.ceilingEntry(mark.day());
            near = near == null || near.getKey() - mark.day() > horizon ? known.floorEntry(mark.day()) : near;
            if (near == null || Math.abs(near.getKey() - mark.day()) > horizon) {
                continue;
            }
            double grown = Math.max(0, mark.day() - near.getKey()) * longer.growth.at(mark.day());
            double most = near.getValue().stream()
                            .mapToDouble(Mark::entailedHigh)
                            .max()
                            .orElse(0)
                    + grown;
            double gap = mark.entailedLow() - most;
            if (gap > longer.tolerance && worst <= longer.tolerance) {
                some.clear();
                others.clear();
            }
            worst = Math.max(worst, gap);
            if (gap > longer.tolerance || worst <= longer.tolerance) {
                some.add(mark);
                others.addAll(near.getValue());
            }
        }
        if (some.isEmpty()) {
            return null;
        }
        boolean impossible = worst > longer.tolerance;
        Cause cause = impossible
                ? new Cause(
                        "shorter-window",
                        "one of the two is wrong or counts something else, since less time cannot hold more")
                : new Cause("other-window", "totals that count from different days, which is no disagreement");
        Sight sight = sight(
                rule,
                series,
                List.of(camp(series, others.stream().distinct().toList()), camp(series, some)),
                impossible ? Math.min(Axis.FARTHEST, worst) : 0,
                longer.tolerance,
                cause,
                SeriesMarks.days(some),
                null);
        return Findings.of(sight, impossible ? Band.CRITICAL : Band.INFO, context);
    }

    private static long start(Strand strand) {
        return strand.marks.stream()
                .mapToLong(mark -> mark.claim().time().start().earliest().toEpochDay())
                .min()
                .orElse(0);
    }
}
