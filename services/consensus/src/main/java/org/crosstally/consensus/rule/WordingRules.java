package org.crosstally.consensus.rule;

import static org.crosstally.consensus.rule.SeriesFindings.allMarks;
import static org.crosstally.consensus.rule.SeriesFindings.camp;
import static org.crosstally.consensus.rule.SeriesFindings.days;
import static org.crosstally.consensus.rule.SeriesFindings.figure;
import static org.crosstally.consensus.rule.SeriesFindings.read;
import static org.crosstally.consensus.rule.SeriesFindings.sight;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.crosstally.consensus.finding.Band;
import org.crosstally.consensus.finding.Finding;
import org.crosstally.consensus.finding.Finding.Cause;
import org.crosstally.consensus.finding.FindingDraft;
import org.crosstally.consensus.finding.Findings;
import org.crosstally.consensus.finding.Kind;
import org.crosstally.consensus.grouping.SeriesAnalysis;
import org.crosstally.consensus.grouping.Sides;
import org.crosstally.consensus.model.BoundDirection;
import org.crosstally.consensus.model.Context;
import org.crosstally.consensus.model.DatedInterval;
import org.crosstally.consensus.model.Numbers;
import org.crosstally.quantity.amount.Amount;
import org.crosstally.quantity.unit.Dimension;
import org.crosstally.quantity.interval.Interval;
import org.crosstally.quantity.wording.Qualifier;
import org.crosstally.quantity.period.TimeKind;

/** The words around a number: qualifiers that drift, magnitudes that clash, digits that nobody gave, none against unknown. */
public final class WordingRules {

    /** A conversion adds a digit by itself; two are more than the origin knew. */
    public static final int ADDED_DIGITS = 2;

    /** The rules of this theme, in the order in which they are asked. */
    public static final List<Rule> RULES = List.of(
            Rule.ofSeries(
                    Kind.QUALIFIER_DRIFT,
                    "One origin's number is retold with another qualifier.",
                    Map.of(),
                    WordingRules::qualifierDrift),
            Rule.ofSeries(
                    Kind.MAGNITUDE,
                    "Two orders of magnitude given in words exclude each other.",
                    Map.of(),
                    WordingRules::magnitudeWords),
            Rule.ofSeries(
                    Kind.PRECISION_INFLATION,
                    "One origin's figure is told with more digits than it gave.",
                    Map.of("addedDigits", (double) ADDED_DIGITS),
                    WordingRules::precisionInflation),
            Rule.ofSeries(
                    Kind.ZERO_VS_UNKNOWN,
                    "One says that there is none, another that it is not known how many.",
                    Map.of(),
                    WordingRules::zeroVsUnknown));

    private WordingRules() {}

    /** One origin's number of one day with qualifiers that lean differently. */
    static List<Finding> qualifierDrift(Rule rule, SeriesAnalysis series, Context context) {
        List<Finding> findings = new ArrayList<>();
        List<List<DatedInterval>> sameNumber = series.ofOneVoice().stream()
                .filter(day -> day.stream().map(WordingRules::lean).distinct().count() > 1)
                .flatMap(day -> day.stream()
                        .filter(mark -> Numbers.printed(mark.claim()) != null)
                        .collect(Collectors.groupingBy(
                                mark -> Numbers.printed(mark.claim()), TreeMap::new, Collectors.toList()))
                        .values()
                        .stream())
                .toList();
        for (List<DatedInterval> marks : sameNumber) {
            TreeMap<BoundDirection, List<DatedInterval>> leans = marks.stream()
                    .collect(Collectors.groupingBy(WordingRules::lean, TreeMap::new, Collectors.toList()));
            if (leans.size() > 1) {
                boolean inverted = leans.containsKey(BoundDirection.UP) && leans.containsKey(BoundDirection.DOWN);
                FindingDraft sight = sight(
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
        for (List<DatedInterval> marks : worded(series, context.thresholds().horizonDays())) {
            TreeMap<BigDecimal, List<DatedInterval>> orders = marks.stream()
                    .collect(Collectors.groupingBy(mark -> read(mark).high(), TreeMap::new, Collectors.toList()));
            List<DatedInterval> least = orders.firstEntry().getValue();
            List<DatedInterval> most = orders.lastEntry().getValue();
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
                                marks.stream()
                                        .map(DatedInterval::day)
                                        .distinct()
                                        .toList(),
                                null),
                        context));
            }
        }
        return findings;
    }

    /** Orders of magnitude that meet: of one day for a total, else from the first on as far as a figure is carried. */
    private static List<List<DatedInterval>> worded(SeriesAnalysis series, int horizonDays) {
        List<List<DatedInterval>> strands = series.strands().isEmpty()
                ? List.of(series.undated())
                : series.strands().stream().map(strand -> strand.marks()).toList();
        int horizon = series.key().timeKind() == TimeKind.CUMULATIVE ? 0 : horizonDays;
        List<List<DatedInterval>> meetings = new ArrayList<>();
        for (List<DatedInterval> marks : strands) {
            List<DatedInterval> meeting = new ArrayList<>();
            for (DatedInterval mark : marks.stream()
                    .filter(mark ->
                            Causes.isMagnitude(mark.claim()) && read(mark).high() != null)
                    .sorted(Comparator.comparingLong(DatedInterval::day)
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
        TreeMap<String, List<List<DatedInterval>>> found = new TreeMap<>();
        for (List<DatedInterval> day : series.ofOneVoice()) {
            List<DatedInterval> figures = mayInflate(day) ? different(day) : List.of();
            for (DatedInterval sharp : figures) {
                for (DatedInterval coarse : figures) {
                    String how = inflated(coarse, sharp, figures);
                    if (how != null) {
                        List<List<DatedInterval>> sides = found.computeIfAbsent(
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
    private static boolean mayInflate(List<DatedInterval> day) {
        IntSummaryStatistics digits = day.stream()
                .mapToInt(mark -> mark.claim().figure().printed().significantDigits())
                .summaryStatistics();
        return digits.getMax() - digits.getMin() >= ADDED_DIGITS
                || day.stream().anyMatch(mark -> mark.claim().figure().printed().qualifier() == Qualifier.BETWEEN);
    }

    private static BoundDirection lean(DatedInterval mark) {
        return BoundDirection.of(mark.claim().figure().printed().qualifier());
    }

    /** One says there is none, another that it is not known how many. */
    static List<Finding> zeroVsUnknown(Rule rule, SeriesAnalysis series, Context context) {
        if (allMarks(series).stream().noneMatch(WordingRules::saysNothing)) {
            return List.of();
        }
        List<DatedInterval> none = new ArrayList<>();
        List<DatedInterval> unknown = new ArrayList<>();
        Map<Long, List<DatedInterval>> meetings = allMarks(series).stream()
                .collect(Collectors.groupingBy(DatedInterval::day, TreeMap::new, Collectors.toList()));
        for (List<DatedInterval> day : meetings.values()) {
            List<DatedInterval> zeros =
                    day.stream().filter(WordingRules::isNone).toList();
            List<DatedInterval> open =
                    day.stream().filter(WordingRules::saysNothing).toList();
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

    private static String inflated(DatedInterval coarse, DatedInterval sharp, List<DatedInterval> all) {
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
    private static List<DatedInterval> different(List<DatedInterval> marks) {
        TreeMap<String, DatedInterval> figures = new TreeMap<>();
        for (DatedInterval mark : marks) {
            Amount printed = mark.claim().figure().printed();
            String figure = printed.qualifier() + " " + printed.entailed() + " " + printed.unit() + " "
                    + mark.claim().evidence().direct();
            figures.merge(figure, mark, (a, b) -> Sides.BEST.compare(a.claim(), b.claim()) <= 0 ? a : b);
        }
        return List.copyOf(figures.values());
    }

    private static boolean isNone(DatedInterval mark) {
        BigDecimal most = figure(mark).high();
        return most != null && most.signum() == 0;
    }

    /** Anything from nothing upwards: no figure at all. */
    private static boolean saysNothing(DatedInterval mark) {
        Interval figure = figure(mark);
        return figure.high() == null && (figure.low() == null || figure.low().signum() <= 0);
    }
}
