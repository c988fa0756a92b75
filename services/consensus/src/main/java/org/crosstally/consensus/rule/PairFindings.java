package org.crosstally.consensus.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosstally.consensus.finding.Finding;
import org.crosstally.consensus.finding.Finding.Cause;
import org.crosstally.consensus.finding.FindingDraft;
import org.crosstally.consensus.finding.Findings;
import org.crosstally.consensus.finding.Wording;
import org.crosstally.consensus.grouping.SeriesAnalysis;
import org.crosstally.consensus.grouping.Sides;
import org.crosstally.consensus.model.Assertion;
import org.crosstally.consensus.model.Axis;
import org.crosstally.consensus.model.Context;
import org.crosstally.consensus.model.DatedInterval;
import org.crosstally.consensus.model.SeriesKey;
import org.crosstally.quantity.period.TimeKind;

/** What the rules for two series share: equal numbers, exceeded bounds, and a finding about them. */
final class PairFindings {

    private PairFindings() {}

    static List<Finding> sameNumber(
            Rule rule,
            SeriesAnalysis a,
            SeriesAnalysis b,
            Context context,
            java.util.function.Function<Assertion, String> number,
            BiPredicate<DatedInterval, DatedInterval> significant,
            Cause cause) {
        List<Alignment.AlignedFigures> hits = new ArrayList<>();
        // A total moves on from day to day: an equal one of another day is another number. The rest may stay as it was.
        boolean grows = a.key().timeKind() == TimeKind.CUMULATIVE;
        int horizon = grows ? 1 : context.thresholds().horizonDays();
        for (Alignment.AlignedFigures figures : Alignment.of(a, b, horizon)) {
            Map<String, DatedInterval> numbers = figures.other().stream()
                    .filter(interval -> number.apply(interval.claim()) != null)
                    .collect(Collectors.toMap(
                            interval -> number.apply(interval.claim()), interval -> interval, PairFindings::lower));
            figures.one().stream()
                    .sorted(Comparator.comparing(DatedInterval::claim, Sides.BEST))
                    .filter(interval -> number.apply(interval.claim()) != null)
                    .filter(interval -> numbers.containsKey(number.apply(interval.claim())))
                    .filter(interval -> significant.test(interval, numbers.get(number.apply(interval.claim()))))
                    .findFirst()
                    .ifPresent(
                            interval -> hits.add(figures.only(interval, numbers.get(number.apply(interval.claim())))));
        }
        return hits.isEmpty() ? List.of() : List.of(pair(rule, a, b, context, hits, 0, 0, cause, false));
    }

    static Finding pair(
            Rule rule,
            SeriesAnalysis a,
            SeriesAnalysis b,
            Context context,
            List<Alignment.AlignedFigures> aligned,
            double gap,
            double tolerance,
            Cause cause,
            boolean assumed) {
        List<DatedInterval> one = aligned.stream()
                .flatMap(figures -> figures.one().stream())
                .distinct()
                .toList();
        List<DatedInterval> other = aligned.stream()
                .flatMap(figures -> figures.other().stream())
                .distinct()
                .toList();
        boolean dated = aligned.stream().allMatch(Alignment.AlignedFigures::dated);
        // The last pair represents all: its two figures are the ones that were compared.
        Alignment.AlignedFigures shown = aligned.get(aligned.size() - 1);
        long first = aligned.get(0).day();
        long last = aligned.get(aligned.size() - 1).day();
        return Findings.of(
                new FindingDraft(
                        rule.definition(),
                        rule.version(),
                        List.of(a, b),
                        List.of(
                                Sides.of(one, a.originIndex(), best(shown.one())),
                                Sides.of(other, b.originIndex(), best(shown.other()))),
                        gap,
                        tolerance,
                        cause,
                        false,
                        assumed,
                        !dated,
                        dated ? LocalDate.ofEpochDay(first) : null,
                        dated ? LocalDate.ofEpochDay(last) : null,
                        (int) aligned.stream()
                                .mapToLong(Alignment.AlignedFigures::day)
                                .distinct()
                                .count(),
                        null),
                context);
    }

    /** One finding for all days on which the literal range of {@code more} exceeds that of {@code less}. */
    static List<Finding> exceeding(
            Rule rule,
            SeriesAnalysis more,
            SeriesAnalysis less,
            Context context,
            int horizon,
            String test,
            boolean assumed) {
        Axis axis = Axis.of(
                Stream.concat(more.members().stream(), less.members().stream()).toList());
        double tolerance = Math.log1p(context.measure(less.key().measure()).tolerance());
        List<Alignment.AlignedFigures> broken = new ArrayList<>();
        double gap = 0;
        for (Alignment.AlignedFigures figures : Alignment.of(more, less, horizon)) {
            boolean grows = more.key().timeKind() == TimeKind.CUMULATIVE;
            double room = figures.daysAhead() * (figures.daysAhead() > 0 || !grows ? less.growthAt(figures.day()) : 0);
            double excess = lowest(figures.one(), axis) - highest(figures.other(), axis) - Math.abs(room);
            if (excess > tolerance) {
                broken.add(figures);
                gap = Math.max(gap, Math.min(Axis.FARTHEST, excess));
            }
        }
        if (broken.isEmpty()) {
            return List.of();
        }
        SeriesKey part = more.key();
        SeriesKey whole = less.key();
        String why =
                switch (test) {
                    case "later-stage" ->
                        "one of the two is wrong or counts something else, since no more can be "
                                + Wording.of(part.stage()) + " than was " + Wording.of(whole.stage());
                    default ->
                        "one of the two is wrong or counts something else, since the part, "
                                + nameOf(test, part, context) + ", cannot exceed the whole, "
                                + nameOf(test, whole, context);
                };
        Cause cause = new Cause(test, why);
        return List.of(pair(rule, more, less, context, broken, gap, tolerance, cause, assumed));
    }

    static String nameOf(String field, SeriesKey key, Context context) {
        return switch (field) {
            case "measure" -> "\"" + context.measure(key.measure()).name() + "\"";
            default -> context.name(key.part(field));
        };
    }

    /** Lowest bound of the literal ranges of a side, on the axis. */
    static double lowest(List<DatedInterval> intervals, Axis axis) {
        return intervals.stream()
                .mapToDouble(interval ->
                        axis.low(interval.claim().figure().entailed().low()))
                .min()
                .orElse(Double.NEGATIVE_INFINITY);
    }

    static double highest(List<DatedInterval> intervals, Axis axis) {
        return intervals.stream()
                .mapToDouble(interval ->
                        axis.high(interval.claim().figure().entailed().high()))
                .max()
                .orElse(Double.POSITIVE_INFINITY);
    }

    static String origin(SeriesAnalysis series, DatedInterval interval) {
        return series.originIndex().id(interval.origin());
    }

    static Assertion best(List<DatedInterval> intervals) {
        return intervals.stream().map(DatedInterval::claim).min(Sides.BEST).orElseThrow();
    }

    static DatedInterval lower(DatedInterval a, DatedInterval b) {
        return a.claim().claimId().compareTo(b.claim().claimId()) <= 0 ? a : b;
    }
}
