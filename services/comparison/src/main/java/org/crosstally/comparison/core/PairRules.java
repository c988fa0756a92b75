package org.crosstally.comparison.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosstally.comparison.core.Finding.Cause;
import org.crosstally.comparison.core.Findings.Sight;
import org.crosstally.quantity.Dimension;
import org.crosstally.quantity.Interval;
import org.crosstally.quantity.TimeKind;

/** The rules that need two series: what is said of one against what is said of the other. */
final class PairRules {

    /** An equal number by chance is likely below so many digits. */
    static final int TELLING_DIGITS = 3;

    static final List<Rule> ALL = List.of(
            new Rule.OfPair(
                    Kind.STAGE_MISMATCH,
                    1,
                    "The same amount is given at two stages: planned is not ordered.",
                    Map.of(),
                    PairRules::stageMismatch),
            new Rule.OfPair(
                    Kind.STAGE_ORDER,
                    1,
                    "More is reported of a later stage than of an earlier one: delivered exceeds ordered.",
                    Map.of(),
                    PairRules::stageOrder),
            new Rule.OfPair(
                    Kind.MEASURE_DRIFT,
                    1,
                    "One number is given for a measure and for a broader one: casualties retold as killed.",
                    Map.of("tellingDigits", (double) TELLING_DIGITS),
                    PairRules::measureDrift),
            new Rule.OfPair(
                    Kind.PART_EXCEEDS_WHOLE,
                    1,
                    "A narrower measure, place or party has more than the broader one that contains it.",
                    Map.of(),
                    PairRules::partExceedsWhole),
            new Rule.OfPair(
                    Kind.RATE_PERIOD_SLIP,
                    1,
                    "The same number is given per one period and per another.",
                    Map.of(),
                    PairRules::ratePeriod),
            new Rule.OfPair(
                    Kind.CURRENCY_MISMATCH,
                    1,
                    "The same number is given in two currencies, or in one and in none.",
                    Map.of(),
                    PairRules::currency));

    private static final Set<TimeKind> AMOUNTS = Set.of(TimeKind.POINT, TimeKind.CUMULATIVE, TimeKind.FLOW);
    private static final Set<String> STAGE_FIELDS =
            Set.of("stage", "modality", "timeKind", "subject", "counterparty", "object", "place");

    private PairRules() {}

    /** Whether figures of this kind are amounts, which a stage can be compared over; rates and durations are not. */
    static boolean isAmount(TimeKind kind) {
        return AMOUNTS.contains(kind);
    }

    private static List<Finding> stageMismatch(Rule rule, SeriesAnalysis a, SeriesAnalysis b, Context context) {
        if (!sameButStage(a.key(), b.key())) {
            return List.of();
        }
        return found(rule, a, b, context, Integer.MAX_VALUE, (x, y) -> x.overlaps(y) && tells(x, y), 0, vague(a, b));
    }

    private static List<Finding> stageOrder(Rule rule, SeriesAnalysis a, SeriesAnalysis b, Context context) {
        if (!sameButStage(a.key(), b.key())) {
            return List.of();
        }
        boolean inOrder = a.key().stage().compareTo(b.key().stage()) < 0;
        return exceeding(
                rule, inOrder ? b : a, inOrder ? a : b, context, Integer.MAX_VALUE, "later-stage", vague(a, b));
    }

    private static List<Finding> partExceedsWhole(Rule rule, SeriesAnalysis a, SeriesAnalysis b, Context context) {
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

    private static List<Finding> measureDrift(Rule rule, SeriesAnalysis a, SeriesAnalysis b, Context context) {
        if (!a.key().differences(b.key()).equals(List.of("measure"))
                || !(context.isNarrower(a.key().measure(), b.key().measure())
                        || context.isNarrower(b.key().measure(), a.key().measure()))) {
            return List.of();
        }
        return sameNumber(
                rule,
                a,
                b,
                context,
                Numbers::canonical,
                (x, y) -> Objects.equals(voice(a, x), voice(b, y))
                        || x.claim().figure().printed().significantDigits() >= TELLING_DIGITS,
                new Cause(
                        "same-number",
                        "one number retold of another measure, "
                                + told("measure", a.key(), context) + " and "
                                + told("measure", b.key(), context)));
    }

    private static List<Finding> ratePeriod(Rule rule, SeriesAnalysis a, SeriesAnalysis b, Context context) {
        if (!a.key().differences(b.key()).equals(List.of("per"))
                || a.key().per() == null
                || b.key().per() == null) {
            return List.of();
        }
        return sameNumber(
                rule,
                a,
                b,
                context,
                Numbers::printed,
                (x, y) -> true,
                new Cause(
                        "same-number",
                        "one number told " + Wording.per(a.key().per()) + " and "
                                + Wording.per(b.key().per())));
    }

    private static List<Finding> currency(Rule rule, SeriesAnalysis a, SeriesAnalysis b, Context context) {
        if (!a.key().differences(b.key()).equals(List.of("currency")) || a.key().dimension() != Dimension.MONEY) {
            return List.of();
        }
        boolean missing = a.key().currency() == null || b.key().currency() == null;
        return sameNumber(
                rule,
                a,
                b,
                context,
                claim -> Numbers.canonical(claim),
                (x, y) -> true,
                new Cause(
                        "same-number",
                        missing
                                ? "a currency left out"
                                : "one number told in " + a.key().currency() + " and in "
                                        + b.key().currency()));
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

    private static boolean isPart(String field, SeriesKey part, SeriesKey whole, Context context) {
        return switch (field) {
            case "measure" -> context.isNarrower(part.measure(), whole.measure());
            case "place" -> context.isPart(part.place(), whole.place());
            case "subject" -> context.isPart(part.subject(), whole.subject());
            default -> false;
        };
    }

    /** A word of magnitude or an open interval agrees with nearly everything: that is no sameness. */
    private static boolean tells(Interval x, Interval y) {
        return closed(x) && closed(y);
    }

    private static boolean closed(Interval x) {
        return x.low() != null && x.high() != null;
    }

    private static String voice(SeriesAnalysis series, Mark mark) {
        return series.voices().id(mark.voice());
    }

    /** Days on which {@code more} entails more than {@code less} can hold, told once. */
    private static List<Finding> exceeding(
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
        List<Alignment.Meeting> broken = new ArrayList<>();
        double gap = 0;
        for (Alignment.Meeting meeting : Alignment.of(more, less, horizon)) {
            boolean grows = more.key().timeKind() == TimeKind.CUMULATIVE;
            double room = meeting.daysAhead() * (meeting.daysAhead() > 0 || !grows ? less.growthAt(meeting.day()) : 0);
            double excess = lowest(meeting.one(), axis) - highest(meeting.other(), axis) - Math.abs(room);
            if (excess > tolerance) {
                broken.add(meeting);
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
                        "one of the two is wrong or counts something else, since the part, " + told(test, part, context)
                                + ", cannot exceed the whole, " + told(test, whole, context);
                };
        Cause cause = new Cause(test, why);
        return List.of(pair(rule, more, less, context, broken, gap, tolerance, cause, assumed));
    }

    private static String told(String field, SeriesKey key, Context context) {
        return switch (field) {
            case "measure" -> "\"" + context.measure(key.measure()).name() + "\"";
            case "place" -> context.name(key.place());
            default -> context.name(key.subject());
        };
    }

    /** The least that every claim of a camp commits to, and the most that any of them allows. */
    private static double lowest(List<Mark> marks, Axis axis) {
        return marks.stream()
                .mapToDouble(mark -> axis.low(mark.claim().figure().entailed().low()))
                .min()
                .orElse(Double.NEGATIVE_INFINITY);
    }

    private static double highest(List<Mark> marks, Axis axis) {
        return marks.stream()
                .mapToDouble(mark -> axis.high(mark.claim().figure().entailed().high()))
                .max()
                .orElse(Double.POSITIVE_INFINITY);
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

    private static List<Finding> sameNumber(
            Rule rule,
            SeriesAnalysis a,
            SeriesAnalysis b,
            Context context,
            java.util.function.Function<Assertion, String> number,
            BiPredicate<Mark, Mark> telling,
            Cause cause) {
        List<Alignment.Meeting> hits = new ArrayList<>();
        // A total moves on from day to day: an equal one of another day is another number. The rest may stay as it was.
        boolean grows = a.key().timeKind() == TimeKind.CUMULATIVE;
        int horizon = grows ? 1 : context.thresholds().horizonDays();
        for (Alignment.Meeting meeting : Alignment.of(a, b, horizon)) {
            Map<String, Mark> numbers = meeting.other().stream()
                    .filter(mark -> number.apply(mark.claim()) != null)
                    .collect(Collectors.toMap(mark -> number.apply(mark.claim()), mark -> mark, PairRules::lower));
            meeting.one().stream()
                    .sorted(Comparator.comparing(Mark::claim, Camps.BEST))
                    .filter(mark -> number.apply(mark.claim()) != null)
                    .filter(mark -> numbers.containsKey(number.apply(mark.claim())))
                    .filter(mark -> telling.test(mark, numbers.get(number.apply(mark.claim()))))
                    .findFirst()
                    .ifPresent(mark -> hits.add(meeting.only(mark, numbers.get(number.apply(mark.claim())))));
        }
        return hits.isEmpty() ? List.of() : List.of(pair(rule, a, b, context, hits, 0, 0, cause, false));
    }

    private static Assertion best(List<Mark> marks) {
        return marks.stream().map(Mark::claim).min(Camps.BEST).orElseThrow();
    }

    private static Mark lower(Mark a, Mark b) {
        return a.claim().claimId().compareTo(b.claim().claimId()) <= 0 ? a : b;
    }

    private static Finding pair(
            Rule rule,
            SeriesAnalysis a,
            SeriesAnalysis b,
            Context context,
            List<Alignment.Meeting> meetings,
            double gap,
            double tolerance,
            Cause cause,
            boolean assumed) {
        List<Mark> one = meetings.stream()
                .flatMap(meeting -> meeting.one().stream())
                .distinct()
                .toList();
        List<Mark> other = meetings.stream()
                .flatMap(meeting -> meeting.other().stream())
                .distinct()
                .toList();
        boolean dated = meetings.stream().allMatch(Alignment.Meeting::dated);
        // The last meeting stands for all: its two figures are the ones that were compared.
        Alignment.Meeting shown = meetings.get(meetings.size() - 1);
        long first = meetings.get(0).day();
        long last = meetings.get(meetings.size() - 1).day();
        return Findings.of(
                new Sight(
                        rule,
                        List.of(a, b),
                        List.of(
                                Camps.of(one, a.voices(), best(shown.one())),
                                Camps.of(other, b.voices(), best(shown.other()))),
                        gap,
                        tolerance,
                        cause,
                        false,
                        assumed,
                        !dated,
                        dated ? LocalDate.ofEpochDay(first) : null,
                        dated ? LocalDate.ofEpochDay(last) : null,
                        (int) meetings.stream()
                                .mapToLong(Alignment.Meeting::day)
                                .distinct()
                                .count(),
                        null),
                context);
    }
}
