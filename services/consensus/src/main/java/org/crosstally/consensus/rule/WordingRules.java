package org.crosstally.consensus.rule;

import static org.crosstally.consensus.rule.SeriesFindings.allIntervals;
import static org.crosstally.consensus.rule.SeriesFindings.days;
import static org.crosstally.consensus.rule.SeriesFindings.draft;
import static org.crosstally.consensus.rule.SeriesFindings.figure;
import static org.crosstally.consensus.rule.SeriesFindings.read;
import static org.crosstally.consensus.rule.SeriesFindings.side;

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
import org.crosstally.consensus.finding.KindDefinition;
import org.crosstally.consensus.grouping.SeriesAnalysis;
import org.crosstally.consensus.grouping.Sides;
import org.crosstally.consensus.model.BoundDirection;
import org.crosstally.consensus.model.Context;
import org.crosstally.consensus.model.DatedInterval;
import org.crosstally.consensus.model.Numbers;
import org.crosstally.quantity.amount.Amount;
import org.crosstally.quantity.interval.Interval;
import org.crosstally.quantity.period.TimeKind;
import org.crosstally.quantity.unit.Dimension;
import org.crosstally.quantity.wording.Qualifier;

/**
 * Rules about the words around a number: other qualifiers, magnitudes that exclude each other, added digits, "none"
 * against "not known".
 */
public final class WordingRules {

    /** A conversion alone can add one digit; two are more than the origin gave. */
    public static final int ADDED_DIGITS = 2;

    static final KindDefinition QUALIFIER_DRIFT =
            KindDefinition.of(Kind.QUALIFIER_DRIFT, Band.MINOR, """
            {
              "claims": [
                {"outlet": "The Daily Meridian", "origin": "Ministry of Defence", "amount": {"text": "at least 1,300"}, "measure": "soldiers lost", "subject": "Ruritania", "time": {"asOf": "2024-03-01"}},
                {"outlet": "Strelsau Times", "origin": "Ministry of Defence", "amount": {"text": "at most 1,300"}, "measure": "soldiers lost", "subject": "Ruritania", "time": {"asOf": "2024-03-01"}}
              ]
            }
            """).repeatingOneFigure();

    static final KindDefinition PRECISION_INFLATION = KindDefinition.of(Kind.PRECISION_INFLATION, Band.MINOR, """
            {
              "claims": [
                {"outlet": "The Daily Meridian", "origin": "Ministry of Defence", "amount": {"text": "about 10 miles", "unit": "[mi_i]"}, "measure": "front line", "subject": "Ruritania", "time": {"asOf": "2024-03-01"}},
                {"outlet": "Strelsau Times", "origin": "Ministry of Defence", "amount": {"value": "16.09", "unit": "km"}, "measure": "front line", "subject": "Ruritania", "time": {"asOf": "2024-03-01"}}
              ],
              "measures": [{"name": "front line", "dimension": "LENGTH", "unit": "km"}]
            }
            """);

    static final KindDefinition ZERO_VS_UNKNOWN =
            KindDefinition.of(Kind.ZERO_VS_UNKNOWN, Band.MINOR, """
            {
              "claims": [
                {"outlet": "The Daily Meridian", "origin": "Ministry of Defence", "amount": {"text": "0"}, "measure": "soldiers lost", "subject": "Ruritania", "time": {"asOf": "2024-03-01"}},
                {"outlet": "Strelsau Times", "origin": "Red Cross", "amount": {"low": "0", "text": "an unknown number"}, "measure": "soldiers lost", "subject": "Ruritania", "time": {"asOf": "2024-03-01"}}
              ]
            }
            """).replacing(Kind.QUALIFIER_DRIFT);

    /** The rules of this theme, in the order in which they are asked. */
    public static final List<Rule> RULES = List.of(
            Rule.ofSeries(
                    QUALIFIER_DRIFT,
                    1,
                    "One origin's number is repeated with another qualifier.",
                    Map.of(),
                    WordingRules::qualifierDrift),
            Rule.ofSeries(
                    ClashRules.MAGNITUDE,
                    1,
                    "Two orders of magnitude given in words exclude each other.",
                    Map.of(),
                    WordingRules::magnitudeWords),
            Rule.ofSeries(
                    PRECISION_INFLATION,
                    1,
                    "One origin's figure is printed with more digits than the origin gave.",
                    Map.of("addedDigits", (double) ADDED_DIGITS),
                    WordingRules::precisionInflation),
            Rule.ofSeries(
                    ZERO_VS_UNKNOWN,
                    1,
                    "One source reports none, another that the number is not known.",
                    Map.of(),
                    WordingRules::zeroVsUnknown));

    private WordingRules() {}

    /** One origin's number of one day with qualifiers of different direction. */
    static List<Finding> qualifierDrift(Rule rule, SeriesAnalysis series, Context context) {
        List<Finding> findings = new ArrayList<>();
        List<List<DatedInterval>> sameNumber = series.ofOneOrigin().stream()
                .filter(day ->
                        day.stream().map(WordingRules::direction).distinct().count() > 1)
                .flatMap(day -> day.stream()
                        .filter(interval -> Numbers.printed(interval.claim()) != null)
                        .collect(Collectors.groupingBy(
                                interval -> Numbers.printed(interval.claim()), TreeMap::new, Collectors.toList()))
                        .values()
                        .stream())
                .toList();
        for (List<DatedInterval> intervals : sameNumber) {
            TreeMap<BoundDirection, List<DatedInterval>> directions = intervals.stream()
                    .collect(Collectors.groupingBy(WordingRules::direction, TreeMap::new, Collectors.toList()));
            if (directions.size() > 1) {
                boolean inverted =
                        directions.containsKey(BoundDirection.UP) && directions.containsKey(BoundDirection.DOWN);
                FindingDraft draft = draft(
                        rule,
                        series,
                        List.of(
                                side(series, directions.firstEntry().getValue()),
                                side(series, directions.lastEntry().getValue())),
                        0,
                        0,
                        new Cause(
                                inverted ? "inverted" : "drifted",
                                inverted
                                        ? "a lower limit reported as an upper one, or the reverse"
                                        : "a qualifier lost or added"),
                        List.of(intervals.get(0).day()),
                        null);
                findings.add(inverted ? Findings.of(draft, Band.MAJOR, context) : Findings.of(draft, context));
            }
        }
        return findings;
    }

    /** Orders of magnitude in words that exclude each other. */
    static List<Finding> magnitudeWords(Rule rule, SeriesAnalysis series, Context context) {
        List<Finding> findings = new ArrayList<>();
        for (List<DatedInterval> intervals : worded(series, context.thresholds().horizonDays())) {
            TreeMap<BigDecimal, List<DatedInterval>> orders = intervals.stream()
                    .collect(Collectors.groupingBy(
                            interval -> read(interval).high(), TreeMap::new, Collectors.toList()));
            List<DatedInterval> least = orders.firstEntry().getValue();
            List<DatedInterval> most = orders.lastEntry().getValue();
            if (!read(least.get(0)).overlaps(read(most.get(0)))) {
                double orderGap = Math.log(read(most.get(0)).high().doubleValue()
                        / read(least.get(0)).high().doubleValue());
                findings.add(Findings.of(
                        draft(
                                rule,
                                series,
                                List.of(side(series, least), side(series, most)),
                                orderGap / 2,
                                0,
                                new Cause("magnitude-word", "two orders of magnitude that exclude each other"),
                                intervals.stream()
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
        List<List<DatedInterval>> groups = series.groups().isEmpty()
                ? List.of(series.undated())
                : series.groups().stream().map(group -> group.intervals()).toList();
        int horizon = series.key().timeKind() == TimeKind.CUMULATIVE ? 0 : horizonDays;
        List<List<DatedInterval>> meetings = new ArrayList<>();
        for (List<DatedInterval> intervals : groups) {
            List<DatedInterval> meeting = new ArrayList<>();
            for (DatedInterval interval : intervals.stream()
                    .filter(interval -> ClashRules.isMagnitude(interval.claim())
                            && read(interval).high() != null)
                    .sorted(Comparator.comparingLong(DatedInterval::day)
                            .thenComparing(interval -> interval.claim().claimId()))
                    .toList()) {
                if (!meeting.isEmpty() && interval.day() - meeting.get(0).day() > horizon) {
                    meetings.add(meeting);
                    meeting = new ArrayList<>();
                }
                meeting.add(interval);
            }
            if (!meeting.isEmpty()) {
                meetings.add(meeting);
            }
        }
        return meetings;
    }

    /**
     * A figure of one origin with digits that it did not give: an over-precise conversion, the middle of a range
     * printed as a number, or more digits than the quote has.
     */
    static List<Finding> precisionInflation(Rule rule, SeriesAnalysis series, Context context) {
        TreeMap<String, List<List<DatedInterval>>> found = new TreeMap<>();
        for (List<DatedInterval> day : series.ofOneOrigin()) {
            List<DatedInterval> figures = mayInflate(day) ? different(day) : List.of();
            for (DatedInterval sharp : figures) {
                for (DatedInterval coarse : figures) {
                    String how = inflated(coarse, sharp, figures);
                    if (how != null) {
                        List<List<DatedInterval>> sides = found.computeIfAbsent(
                                coarse.origin() + " " + how, none -> List.of(new ArrayList<>(), new ArrayList<>()));
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
                    draft(
                            rule,
                            series,
                            List.of(side(series, sides.get(0)), side(series, sides.get(1))),
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
                .mapToInt(interval -> interval.claim().figure().printed().significantDigits())
                .summaryStatistics();
        return digits.getMax() - digits.getMin() >= ADDED_DIGITS
                || day.stream()
                        .anyMatch(
                                interval -> interval.claim().figure().printed().qualifier() == Qualifier.BETWEEN);
    }

    private static BoundDirection direction(DatedInterval interval) {
        return BoundDirection.of(interval.claim().figure().printed().qualifier());
    }

    /** One source reports none, another that the number is not known. */
    static List<Finding> zeroVsUnknown(Rule rule, SeriesAnalysis series, Context context) {
        if (allIntervals(series).stream().noneMatch(WordingRules::saysNothing)) {
            return List.of();
        }
        List<DatedInterval> none = new ArrayList<>();
        List<DatedInterval> unknown = new ArrayList<>();
        Map<Long, List<DatedInterval>> meetings = allIntervals(series).stream()
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
                        draft(
                                rule,
                                series,
                                List.of(side(series, none), side(series, unknown)),
                                0,
                                0,
                                new Cause("none-or-unknown", "\"not known\" taken for \"none\", or the reverse"),
                                days(none),
                                null),
                        context));
    }

    private static final Map<String, String> INFLATED = Map.of(
            "converted",
            "a rounded figure converted into another unit with digits that it did not have",
            "middle-of-range",
            "the middle of a range printed as a number",
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
                        .noneMatch(interval -> interval.claim().evidence().direct()
                                && read(interval).equals(read(sharp)));
        return quoted && !converted && from.value() != null && added >= ADDED_DIGITS ? "beyond-quote" : null;
    }

    /** One interval of each different figure, the best. */
    private static List<DatedInterval> different(List<DatedInterval> intervals) {
        TreeMap<String, DatedInterval> figures = new TreeMap<>();
        for (DatedInterval interval : intervals) {
            Amount printed = interval.claim().figure().printed();
            String figure = printed.qualifier() + " " + printed.entailed() + " " + printed.unit() + " "
                    + interval.claim().evidence().direct();
            figures.merge(figure, interval, (a, b) -> Sides.BEST.compare(a.claim(), b.claim()) <= 0 ? a : b);
        }
        return List.copyOf(figures.values());
    }

    private static boolean isNone(DatedInterval interval) {
        BigDecimal most = figure(interval).high();
        return most != null && most.signum() == 0;
    }

    /** Anything from nothing upwards: no figure at all. */
    private static boolean saysNothing(DatedInterval interval) {
        Interval figure = figure(interval);
        return figure.high() == null && (figure.low() == null || figure.low().signum() <= 0);
    }
}
