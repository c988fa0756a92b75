package org.crosstally.comparison.core;

import static org.crosstally.comparison.core.SeriesMarks.allMarks;
import static org.crosstally.comparison.core.SeriesMarks.camp;
import static org.crosstally.comparison.core.SeriesMarks.days;
import static org.crosstally.comparison.core.SeriesMarks.figure;
import static org.crosstally.comparison.core.SeriesMarks.read;
import static org.crosstally.comparison.core.SeriesMarks.sight;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.crosstally.comparison.core.Finding.Cause;
import org.crosstally.comparison.core.Findings.Sight;
import org.crosstally.quantity.amount.Amount;
import org.crosstally.quantity.interval.Interval;
import org.crosstally.quantity.period.TimeKind;
import org.crosstally.quantity.unit.Dimension;
import org.crosstally.quantity.wording.Qualifier;

/** The words around a number: qualifiers that drift, magnitudes that clash, digits that nobody gave, none against unknown. */
final class WordingRules {

    /** A conversion adds a digit by itself; two are more than the origin knew. */
    static final int ADDED_DIGITS = 2;

    private WordingRules() {}

    /** One origin's number of one day with qualifiers that lean differently. */
    static List<Finding> qualifierDrift(Rule rule, SeriesAnalysis series, Context context) {
        List<Finding> findings = new ArrayList<>();
        List<List<Mark>> sameNumber = series.ofOneVoice().stream()
                .filter(day -> day.stream().map(WordingRules::lean).distinct().count() > 1)
                .flatMap(day -> day.stream()
                        .filter(mark -> Numbers.printed(mark.claim()) != null)
                        .collect(Collectors.groupingBy(
                                mark -> Numbers.printed(mark.claim()), TreeMap::new, Collectors.toList()))
                        .values()
                        .stream())
                .toList();
        for (List<Mark> marks : sameNumber) {
            TreeMap<Lean, List<Mark>> leans = marks.stream()
                    .collect(Collectors.groupingBy(WordingRules::lean, TreeMap::new, Collectors.toList()));
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

    /** Orders of magnitude in words that exclude each other. */
    static List<Finding> magnitudeWords(Rule rule, SeriesAnalysis series, Context context) {
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

    /**
     * A figure of one origin with digits that it did not give: a conversion carried too far, the middle of a range told as a
     * number, more than its own words say.
     */
    static List<Finding> precisionInflation(Rule rule, SeriesAnalysis series, Context context) {
        TreeMap<String, List<List<Mark>>> found = new TreeMap<>();
        for (List<Mark> day : series.ofOneVoice()) {
            List<Mark> figures = mayInflate(day) ? different(day) : List.of();
            for (Mark sharp : figures) {
                for (Mark coarse : figures) {
                    String how = inflated(coarse, sharp, figures);
                    if (how != null) {
                        List<List<Mark>> sides = found.computeIfAbsent(
                                coarse.voice() + " " + how, none -> List.of(new ArrayList<>(), new ArrayList<>()));
                        sides.get(0).add(coarse);
                        sides.get(1).add(sharp);
                        break;
                    }
                }
            }
        }
        List<Finding> findings = new ArrayList<>();
        found.forEach((key, sides) -> {
            String how = key.substring(key.indexOf(' ') + 1);
            findings.add(Findings.of(
                    sight(
                            rule,
                            series,
                            List.of(camp(series, sides.get(0)), camp(series, sides.get(1))),
                            0,
                            0,
                            new Cause(how, INFLATED.get(how)),
                            days(sides.get(1)),
                            null),
                    context));
        });
        return findings;
    }

    /** Whether one figure is a range, or two are of so different precision that a digit may have been added. */
    private static boolean mayInflate(List<Mark> day) {
        IntSummaryStatistics digits = day.stream()
                .mapToInt(mark -> mark.claim().figure().printed().significantDigits())
                .summaryStatistics();
        return digits.getMax() - digits.getMin() >= ADDED_DIGITS
                || day.stream().anyMatch(mark -> mark.claim().figure().printed().qualifier() == Qualifier.BETWEEN);
    }

    private static Lean lean(Mark mark) {
        return Lean.of(mark.claim().figure().printed().qualifier());
    }

    /** One says there is none, another that it is not known how many. */
    static List<Finding> zeroVsUnknown(Rule rule, SeriesAnalysis series, Context context) {
        if (allMarks(series).stream().noneMatch(WordingRules::saysNothing)) {
            return List.of();
        }
        List<Mark> none = new ArrayList<>();
        List<Mark> unknown = new ArrayList<>();
        Map<Long, List<Mark>> meetings =
                allMarks(series).stream().collect(Collectors.groupingBy(Mark::day, TreeMap::new, Collectors.toList()));
        for (List<Mark> day : meetings.values()) {
            List<Mark> zeros = day.stream().filter(WordingRules::isNone).toList();
            List<Mark> open = day.stream().filter(WordingRules::saysNothing).toList();
            if (!zeros.isEmpty() && !open.isEmpty()) {
                none.addAll(zeros);
                unknown.addAll(open);
            }
        }
        return none.isEmpty()
                ? List.of()
                : List.of(Findings.of(
                        sight(
                                rule,
                                series,
                                List.of(camp(series, none), camp(series, unknown)),
                                0,
                                0,
                                new Cause(
                                        "none-or-unknown",
                                        "not knowing how many taken for none, or the other way round"),
                                days(none),
                                null),
                        context));
    }

    private static final Map<String, String> INFLATED = Map.of(
            "converted",
            "a rounded figure converted into another unit with digits that it did not have",
            "middle-of-range",
            "the middle of a range told as a number",
            "beyond-quote",
            "more digits than the origin's own words give");

    private static String inflated(Mark coarse, Mark sharp, List<Mark> all) {
        Amount from = coarse.claim().figure().printed();
        Amount to = sharp.claim().figure().printed();
        boolean plain = to.qualifier() == Qualifier.EXACT || to.qualifier() == Qualifier.ROUNDED;
        if (coarse == sharp || to.value() == null || !plain || !read(coarse).overlaps(read(sharp))) {
            return null;
        }
        if (from.qualifier() == Qualifier.BETWEEN && !read(coarse).isPoint()) {
            Interval range = from.read();
            BigDecimal twice = to.value().add(to.value());
            boolean middle = range.low() != null
                    && range.high() != null
                    && Objects.equals(from.unit(), to.unit())
                    && range.low().add(range.high()).compareTo(twice) == 0;
            return middle ? "middle-of-range" : null;
        }
        int added = to.significantDigits() - from.significantDigits();
        Dimension dimension = coarse.claim().figure().dimension();
        boolean converted = from.unit() != null
                && to.unit() != null
                && !from.unit().equals(to.unit())
                && dimension != Dimension.COUNT
                && from.value() != null;
        if (converted && added >= ADDED_DIGITS) {
            return "converted";
        }
        boolean quoted = coarse.claim().evidence().direct()
                && !sharp.claim().evidence().direct()
                && all.stream()
                        .noneMatch(mark ->
                                mark.claim().evidence().direct() && read(mark).equals(read(sharp)));
        return quoted && !converted && from.value() != null && added >= ADDED_DIGITS ? "beyond-quote" : null;
    }

    /** One mark of each different figure, the best. */
    private static List<Mark> different(List<Mark> marks) {
        TreeMap<String, Mark> figures = new TreeMap<>();
        for (Mark mark : marks) {
            Amount printed = mark.claim().figure().printed();
            String figure = printed.qualifier() + " " + printed.entailed() + " " + printed.unit() + " "
                    + mark.claim().evidence().direct();
            figures.merge(figure, mark, (a, b) -> Camps.BEST.compare(a.claim(), b.claim()) <= 0 ? a : b);
        }
        return List.copyOf(figures.values());
    }

    private static boolean isNone(Mark mark) {
        BigDecimal most = figure(mark).high();
        return most != null && most.signum() == 0;
    }

    /** Anything from nothing upwards: no figure at all. */
    private static boolean saysNothing(Mark mark) {
        Interval figure = figure(mark);
        return figure.high() == null && (figure.low() == null || figure.low().signum() <= 0);
    }
}
