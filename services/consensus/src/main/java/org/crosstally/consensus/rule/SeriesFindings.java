package org.crosstally.consensus.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.crosstally.consensus.finding.Finding.Cause;
import org.crosstally.consensus.finding.FindingDraft;
import org.crosstally.consensus.grouping.ComparableGroup;
import org.crosstally.consensus.grouping.SeriesAnalysis;
import org.crosstally.consensus.grouping.Side;
import org.crosstally.consensus.grouping.Sides;
import org.crosstally.consensus.model.Correction;
import org.crosstally.consensus.model.DatedInterval;
import org.crosstally.consensus.model.Numbers;
import org.crosstally.quantity.amount.Amount;
import org.crosstally.quantity.interval.Interval;
import org.crosstally.quantity.wording.Qualifier;

/** What the rules for one series share: the figures they look at, and the draft of a finding about them. */
final class SeriesFindings {

    private static final int ENOUGH_TO_KNOW_A_HABIT = 5;
    private static final double HABIT = 0.8;
    private static final Set<Qualifier> PLAIN = Set.of(Qualifier.EXACT, Qualifier.ROUNDED);

    private SeriesFindings() {}

    static FindingDraft draft(
            Rule rule,
            SeriesAnalysis series,
            List<Side> sides,
            double gap,
            double tolerance,
            Cause cause,
            List<Long> days,
            Correction correction) {
        boolean dated = series.groups().stream().anyMatch(group -> group.dated()) && !days.isEmpty();
        return new FindingDraft(
                rule.definition(),
                rule.version(),
                List.of(series),
                sides,
                gap,
                tolerance,
                cause,
                false,
                false,
                false,
                dated ? LocalDate.ofEpochDay(days.get(0)) : null,
                dated ? LocalDate.ofEpochDay(days.get(days.size() - 1)) : null,
                Math.max(1, days.size()),
                correction);
    }

    static List<ComparableGroup> cumulative(SeriesAnalysis series) {
        return series.groups().stream().filter(group -> group.cumulative()).toList();
    }

    /** Every interval of the series; of undated members too, when nothing else is there. */
    static List<DatedInterval> allIntervals(SeriesAnalysis series) {
        return series.intervals();
    }

    /** One interval a day; days on which one origin gives figures that exclude each other are left out. */
    static List<DatedInterval> bestOfEachDay(List<DatedInterval> intervals) {
        TreeMap<Long, List<DatedInterval>> days = intervals.stream()
                .collect(Collectors.groupingBy(DatedInterval::day, TreeMap::new, Collectors.toList()));
        List<DatedInterval> best = new ArrayList<>();
        for (List<DatedInterval> day : days.values()) {
            Set<Interval> figures = new HashSet<>();
            day.forEach(interval -> figures.add(figure(interval)));
            if (figures.stream().allMatch(one -> figures.stream().allMatch(one::overlaps))) {
                best.add(day.stream()
                        .min(Comparator.comparing(DatedInterval::claim, Sides.BEST))
                        .orElseThrow());
            }
        }
        return best;
    }

    /** Whether an origin gives at least four of five figures to the last digit: a final zero is then significant. */
    static boolean countsToTheLastDigit(List<DatedInterval> intervals) {
        long exact = intervals.stream()
                .filter(interval -> figure(interval).isPoint())
                .count();
        return intervals.size() >= ENOUGH_TO_KNOW_A_HABIT && exact >= HABIT * intervals.size();
    }

    /** How two plain figures compare as printed; 0 when one of them is not plain. */
    static int prints(DatedInterval now, DatedInterval before) {
        Amount a = now.claim().figure().printed();
        Amount b = before.claim().figure().printed();
        boolean plain = PLAIN.contains(a.qualifier())
                && PLAIN.contains(b.qualifier())
                && Objects.equals(a.unit(), b.unit())
                && a.value() != null
                && b.value() != null;
        return plain ? a.value().compareTo(b.value()) : 0;
    }

    static Interval figure(DatedInterval interval) {
        return interval.claim().figure().entailed();
    }

    static Interval read(DatedInterval interval) {
        return interval.claim().figure().read();
    }

    /** The days of {@code intervals}, each once, in order. */
    static List<Long> days(List<DatedInterval> intervals) {
        return intervals.stream().map(DatedInterval::day).distinct().sorted().toList();
    }

    /** Whether the number of a claim has so many digits that an equal one is significant. */
    static boolean isDistinctive(DatedInterval interval) {
        return interval.claim().figure().printed().significantDigits() >= Numbers.TELLING_DIGITS;
    }

    static Side side(SeriesAnalysis series, List<DatedInterval> intervals) {
        return Sides.of(intervals, series.originIndex());
    }
}
