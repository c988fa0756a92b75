package org.crosstally.comparison.core;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.crosstally.comparison.core.Finding.Cause;
import org.crosstally.comparison.core.Findings.Sight;
import org.crosstally.quantity.Amount;
import org.crosstally.quantity.Interval;
import org.crosstally.quantity.Qualifier;
import org.crosstally.quantity.TimeKind;

/** The rules that look at one series and need no clash. */
final class SeriesRules {

    private static final int ENOUGH_TO_KNOW_A_HABIT = 5;
    private static final double HABIT = 0.8;
    private static final Set<Qualifier> PLAIN = Set.of(Qualifier.EXACT, Qualifier.ROUNDED);
    private static final double ONE_DAY_FROM_CORRECTION = 1;

    static final List<Rule> ALL = List.of(
            new Rule.OfSeries(
                    Kind.CUMULATIVE_DECREASE,
                    1,
                    "A total that can only grow is lower than the same origin gave before.",
                    Map.of("daysFromCorrection", ONE_DAY_FROM_CORRECTION),
                    SeriesRules::cumulativeDecrease),
            new Rule.OfSeries(
                    Kind.SUPERSEDED,
                    1,
                    "The same origin has given a newer total, not lower.",
                    Map.of(),
                    SeriesRules::superseded),
            new Rule.OfSeries(
                    Kind.DEPENDENT_SOURCES,
                    1,
                    "Two or more articles go back to one origin, so they count as one.",
                    Map.of(),
                    SeriesRules::dependentSources),
            new Rule.OfSeries(
                    Kind.QUALIFIER_DRIFT,
                    1,
                    "One origin's number is retold with another qualifier.",
                    Map.of(),
                    SeriesRules::qualifierDrift),
            new Rule.OfSeries(
                    Kind.MAGNITUDE,
                    1,
                    "Two orders of magnitude given in words exclude each other.",
                    Map.of(),
                    SeriesRules::magnitudeWords),
            new Rule.OfSeries(
                    Kind.UNCORROBORATED,
                    1,
                    "An important measure rests on one origin.",
                    Map.of(),
                    SeriesRules::uncorroborated));

    private SeriesRules() {}

    private static List<Finding> cumulativeDecrease(Rule rule, SeriesAnalysis series, Context context) {
        List<Finding> findings = new ArrayList<>();
        for (Strand strand : cumulative(series)) {
            byVoice(strand).forEach((voice, days) -> {
                Mark before = null;
                List<Mark> best = bestOfEachDay(days);
                boolean exact = countsToTheLastDigit(best);
                for (Mark now : best) {
                    if (before != null
                            && (figure(now).liesBelow(figure(before)) || (exact && prints(now, before) < 0))) {
                        findings.add(decrease(rule, series, before, now, strand, context));
                    }
                    before = now;
                }
            });
        }
        return findings;
    }

    private static Finding decrease(
            Rule rule, SeriesAnalysis series, Mark before, Mark now, Strand strand, Context context) {
        Correction correction = context.corrections().stream()
                .filter(published -> published.originId().equals(series.voices().id(now.voice()))
                        && published.concerns(series.key())
                        && Math.abs(published.date().toEpochDay() - now.day()) <= ONE_DAY_FROM_CORRECTION)
                .min(Comparator.comparingLong(
                        published -> Math.abs(published.date().toEpochDay() - now.day())))
                .orElse(null);
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

    private static List<Finding> superseded(Rule rule, SeriesAnalysis series, Context context) {
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

    private static List<Finding> dependentSources(Rule rule, SeriesAnalysis series, Context context) {
        List<Finding> findings = new ArrayList<>();
        for (List<Mark> marks : byVoice(allMarks(series)).values()) {
            Map<Long, List<Mark>> shared =
                    marks.stream().collect(Collectors.groupingBy(Mark::day, TreeMap::new, Collectors.toList()));
            shared.values()
                    .removeIf(day -> day.stream()
                                    .map(mark -> mark.claim().source().articleId())
                                    .distinct()
                                    .count()
                            < 2);
            if (!shared.isEmpty()) {
                List<Mark> copies =
                        shared.values().stream().flatMap(List::stream).toList();
                String reasons = String.join(
                        ", ", series.origins().get(copies.get(0).voice()).joinedBy());
                findings.add(Findings.of(
                        sight(
                                rule,
                                series,
                                List.of(camp(series, copies)),
                                0,
                                0,
                                new Cause("origin", "one origin, by " + reasons),
                                List.copyOf(shared.keySet()),
                                null),
                        context));
            }
        }
        return findings;
    }

    private static List<Finding> qualifierDrift(Rule rule, SeriesAnalysis series, Context context) {
        List<Finding> findings = new ArrayList<>();
        Map<String, List<Mark>> sameNumber = new TreeMap<>();
        for (Mark mark : allMarks(series)) {
            String number = Numbers.printed(mark.claim());
            if (number != null) {
                sameNumber
                        .computeIfAbsent(mark.voice() + " " + mark.day() + " " + number, same -> new ArrayList<>())
                        .add(mark);
            }
        }
        for (List<Mark> marks : sameNumber.values()) {
            TreeMap<Lean, List<Mark>> leans = marks.stream()
                    .collect(Collectors.groupingBy(
                            mark -> Lean.of(mark.claim().figure().printed().qualifier()),
                            TreeMap::new,
                            Collectors.toList()));
            if (leans.size() > 1) {
                boolean inverted = leans.containsKey(Lean.UP) && leans.containsKey(Lean.DOWN);
                Sight sight = sight(
                        rule,
                        series,
                        List.of(
                                camp(series, leans.firstEntry().getValue()),
                                camp(series, leans.lastEntry().getValue())),
                        0,
                        0,
                        new Cause(
                                inverted ? "inverted" : "drifted",
                                inverted ? "a limit from below told as one from above" : "a qualifier lost or added"),
                        List.of(marks.get(0).day()),
                        null);
                findings.add(inverted ? Findings.of(sight, Band.MAJOR, context) : Findings.of(sight, context));
            }
        }
        return findings;
    }

    private static List<Finding> magnitudeWords(Rule rule, SeriesAnalysis series, Context context) {
        List<Finding> findings = new ArrayList<>();
        for (List<Mark> marks : worded(series, context.thresholds().horizonDays())) {
            TreeMap<BigDecimal, List<Mark>> orders = marks.stream()
                    .collect(Collectors.groupingBy(mark -> read(mark).high(), TreeMap::new, Collectors.toList()));
            List<Mark> least = orders.firstEntry().getValue();
            List<Mark> most = orders.lastEntry().getValue();
            if (!read(least.get(0)).overlaps(read(most.get(0)))) {
                double orderGap = Math.log(read(most.get(0)).high().doubleValue()
                        / read(least.get(0)).high().doubleValue());
                findings.add(Findings.of(
                        sight(
                                rule,
                                series,
                                List.of(camp(series, least), camp(series, most)),
                                orderGap / 2,
                                0,
                                new Cause("magnitude-word", "two orders of magnitude that exclude each other"),
                                marks.stream().map(Mark::day).distinct().toList(),
                                null),
                        context));
            }
        }
        return findings;
    }

    /** Orders of magnitude that meet: of one day for a total, else from the first on as far as a figure is carried. */
    private static List<List<Mark>> worded(SeriesAnalysis series, int horizonDays) {
        List<List<Mark>> strands = series.strands().isEmpty()
                ? List.of(series.undated())
                : series.strands().stream().map(strand -> strand.marks).toList();
        int horizon = series.key().timeKind() == TimeKind.CUMULATIVE ? 0 : horizonDays;
        List<List<Mark>> meetings = new ArrayList<>();
        for (List<Mark> marks : strands) {
            List<Mark> meeting = new ArrayList<>();
            for (Mark mark : marks.stream()
                    .filter(mark ->
                            Causes.isMagnitude(mark.claim()) && read(mark).high() != null)
                    .sorted(Comparator.comparingLong(Mark::day)
                            .thenComparing(mark -> mark.claim().claimId()))
                    .toList()) {
                if (!meeting.isEmpty() && mark.day() - meeting.get(0).day() > horizon) {
                    meetings.add(meeting);
                    meeting = new ArrayList<>();
                }
                meeting.add(mark);
            }
            if (!meeting.isEmpty()) {
                meetings.add(meeting);
            }
        }
        return meetings;
    }

    private static List<Finding> uncorroborated(Rule rule, SeriesAnalysis series, Context context) {
        if (series.independentOrigins() != 1
                || !context.measure(series.key().measure()).important()) {
            return List.of();
        }
        List<Mark> marks = allMarks(series);
        List<Long> days = series.strands().stream().anyMatch(strand -> strand.dated)
                ? marks.stream().map(Mark::day).distinct().toList()
                : List.of();
        long newest = marks.stream().mapToLong(Mark::day).max().orElse(0);
        List<Mark> latest = marks.stream().filter(mark -> mark.day() == newest).toList();
        return List.of(
                Findings.of(sight(rule, series, List.of(camp(series, latest)), 0, 0, null, days, null), context));
    }

    private enum Lean {
        DOWN,
        NONE,
        AROUND,
        UP;

        static Lean of(Qualifier qualifier) {
            return switch (qualifier) {
                case OVER, AT_LEAST -> UP;
                case NEARLY, UNDER, UP_TO -> DOWN;
                case ABOUT -> AROUND;
                case EXACT, ROUNDED, BETWEEN, MAGNITUDE, SEVERAL, BEST_ESTIMATE -> NONE;
            };
        }
    }

    private static Sight sight(
            Rule rule,
            SeriesAnalysis series,
            List<Camp> sides,
            double gap,
            double tolerance,
            Cause cause,
            List<Long> days,
            Correction correction) {
        boolean dated = series.strands().stream().anyMatch(strand -> strand.dated) && !days.isEmpty();
        return new Sight(
                rule,
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

    private static List<Strand> cumulative(SeriesAnalysis series) {
        return series.strands().stream().filter(strand -> strand.cumulative).toList();
    }

    /** Every mark of the series; of undated members too, when nothing else is there. */
    private static List<Mark> allMarks(SeriesAnalysis series) {
        List<Mark> marks = series.strands().stream()
                .flatMap(strand -> strand.marks.stream())
                .sorted(Comparator.comparingLong(Mark::day))
                .toList();
        return marks.isEmpty() ? series.undated() : marks;
    }

    private static TreeMap<Integer, List<Mark>> byVoice(Strand strand) {
        return byVoice(strand.marks);
    }

    private static TreeMap<Integer, List<Mark>> byVoice(List<Mark> marks) {
        return marks.stream().collect(Collectors.groupingBy(Mark::voice, TreeMap::new, Collectors.toList()));
    }

    /** One mark a day; days on which one voice gives figures that exclude each other are left out. */
    private static List<Mark> bestOfEachDay(List<Mark> marks) {
        TreeMap<Long, List<Mark>> days =
                marks.stream().collect(Collectors.groupingBy(Mark::day, TreeMap::new, Collectors.toList()));
        List<Mark> best = new ArrayList<>();
        for (List<Mark> day : days.values()) {
            Set<Interval> figures = new HashSet<>();
            day.forEach(mark -> figures.add(figure(mark)));
            if (figures.stream().allMatch(one -> figures.stream().allMatch(one::overlaps))) {
                best.add(day.stream()
                        .min(Comparator.comparing(Mark::claim, Camps.BEST))
                        .orElseThrow());
            }
        }
        return best;
    }

    /** Who gives four figures in five to the last digit gives all to it: a final zero is then a digit like any other. */
    private static boolean countsToTheLastDigit(List<Mark> marks) {
        long exact = marks.stream().filter(mark -> figure(mark).isPoint()).count();
        return marks.size() >= ENOUGH_TO_KNOW_A_HABIT && exact >= HABIT * marks.size();
    }

    /** How two plain figures compare as printed; 0 when one of them is not plain. */
    private static int prints(Mark now, Mark before) {
        Amount a = now.claim().figure().printed();
        Amount b = before.claim().figure().printed();
        boolean plain = PLAIN.contains(a.qualifier())
                && PLAIN.contains(b.qualifier())
                && Objects.equals(a.unit(), b.unit())
                && a.value() != null
                && b.value() != null;
        return plain ? a.value().compareTo(b.value()) : 0;
    }

    private static Interval figure(Mark mark) {
        return mark.claim().figure().entailed();
    }

    private static Interval read(Mark mark) {
        return mark.claim().figure().read();
    }

    private static Camp camp(SeriesAnalysis series, List<Mark> marks) {
        return Camps.of(marks, series.voices());
    }
}
