package org.crosstally.consensus.rule;

import static org.crosstally.consensus.rule.PairFindings.nameOf;
import static org.crosstally.consensus.rule.PairFindings.origin;
import static org.crosstally.consensus.rule.PairFindings.sameNumber;
import static org.crosstally.consensus.rule.SeriesFindings.days;
import static org.crosstally.consensus.rule.SeriesFindings.draft;
import static org.crosstally.consensus.rule.SeriesFindings.side;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.crosstally.consensus.finding.Band;
import org.crosstally.consensus.finding.Finding;
import org.crosstally.consensus.finding.Finding.Cause;
import org.crosstally.consensus.finding.Findings;
import org.crosstally.consensus.finding.Kind;
import org.crosstally.consensus.finding.KindDefinition;
import org.crosstally.consensus.finding.Wording;
import org.crosstally.consensus.grouping.SeriesAnalysis;
import org.crosstally.consensus.model.Context;
import org.crosstally.consensus.model.DatedInterval;
import org.crosstally.consensus.model.Numbers;
import org.crosstally.consensus.model.SeriesKey;
import org.crosstally.quantity.unit.Dimension;

/**
 * Rules about one number that is reported for something else: another measure, scope, period, currency or counted
 * thing.
 */
public final class SameNumberRules {

    static final KindDefinition MEASURE_DRIFT =
            KindDefinition.of(Kind.MEASURE_DRIFT, Band.CRITICAL, """
            {
              "claims": [
                {"outlet": "The Daily Meridian", "origin": "Ministry of Defence", "amount": {"text": "over 125,417"}, "measure": "soldiers lost", "subject": "Ruritania", "time": {"asOf": "2024-03-01"}},
                {"outlet": "Strelsau Times", "origin": "Ministry of Defence", "amount": {"text": "over 125,417"}, "measure": "soldiers killed", "subject": "Ruritania", "time": {"asOf": "2024-03-01"}}
              ],
              "measures": [{"name": "soldiers lost", "dimension": "COUNT", "unit": "{person}"}, {"name": "soldiers killed", "dimension": "COUNT", "unit": "{person}", "broader": "soldiers lost"}]
            }
            """).repeatingOneFigure();

    static final KindDefinition SCOPE_MISMATCH =
            KindDefinition.of(Kind.SCOPE_MISMATCH, Band.MAJOR, """
            {
              "claims": [
                {"outlet": "The Daily Meridian", "origin": "Ministry of Defence", "amount": {"text": "1,312"}, "measure": "soldiers lost", "subject": "Ruritania", "time": {"asOf": "2024-03-01"}, "place": "Ruritania"},
                {"outlet": "Strelsau Times", "origin": "Ministry of Defence", "amount": {"text": "1,312"}, "measure": "soldiers lost", "subject": "Ruritania", "time": {"asOf": "2024-03-01"}, "place": "Strelsau"}
              ],
              "parties": [{"name": "Strelsau", "partOf": ["Ruritania"]}]
            }
            """).repeatingOneFigure();

    static final KindDefinition CURRENCY_MISMATCH = KindDefinition.of(Kind.CURRENCY_MISMATCH, Band.MAJOR, """
            {
              "claims": [
                {"outlet": "The Daily Meridian", "origin": "Ministry of Defence", "amount": {"value": "310000000", "currency": "USD"}, "measure": "aid", "subject": "Ruritania", "time": {"asOf": "2024-03-01"}},
                {"outlet": "Strelsau Times", "origin": "Ministry of Defence", "amount": {"value": "310000000", "currency": "EUR"}, "measure": "aid", "subject": "Ruritania", "time": {"asOf": "2024-03-01"}}
              ]
            }
            """);

    /** The rules of this theme, in the order in which they are asked. */
    public static final List<Rule> RULES = List.of(
            Rule.ofPair(
                    MEASURE_DRIFT,
                    1,
                    "One number is given for a measure and for a broader one: casualties reported as killed.",
                    Map.of("tellingDigits", (double) Numbers.TELLING_DIGITS),
                    SameNumberRules::measureDrift),
            Rule.ofPair(
                    SCOPE_MISMATCH,
                    1,
                    "One number is given for a place or party and for another that contains it.",
                    Map.of("tellingDigits", (double) Numbers.TELLING_DIGITS),
                    SameNumberRules::scopeMismatch),
            Rule.ofPair(
                    ClashRules.RATE_PERIOD_SLIP,
                    1,
                    "The same number is given per one period and per another.",
                    Map.of(),
                    SameNumberRules::ratePeriod),
            Rule.ofPair(
                    CURRENCY_MISMATCH,
                    1,
                    "The same number is given in two currencies, or in one and in none.",
                    Map.of(),
                    SameNumberRules::currency),
            Rule.ofSeries(
                    ClashRules.UNIT_OF_ANALYSIS,
                    1,
                    "One number counts persons here and households, incidents or contracts there.",
                    Map.of("tellingDigits", (double) Numbers.TELLING_DIGITS),
                    SameNumberRules::unitOfAnalysis));

    private SameNumberRules() {}

    /** One number for a measure and for a broader one. */
    static List<Finding> measureDrift(Rule rule, SeriesAnalysis a, SeriesAnalysis b, Context context) {
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
                (x, y) -> isSignificant(a, x, b, y),
                new Cause(
                        "same-number",
                        "one number reported for two measures, "
                                + nameOf("measure", a.key(), context) + " and "
                                + nameOf("measure", b.key(), context)));
    }

    /** One number per one period and per another. */
    static List<Finding> ratePeriod(Rule rule, SeriesAnalysis a, SeriesAnalysis b, Context context) {
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
                        "one number given " + Wording.per(a.key().per()) + " and "
                                + Wording.per(b.key().per())));
    }

    /** One number in two currencies, or in one and in none. */
    static List<Finding> currency(Rule rule, SeriesAnalysis a, SeriesAnalysis b, Context context) {
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
                                : "one number given in " + a.key().currency() + " and in "
                                        + b.key().currency()));
    }

    /** One number for a place, party or event and for another that contains it. */
    static List<Finding> scopeMismatch(Rule rule, SeriesAnalysis a, SeriesAnalysis b, Context context) {
        List<String> differing = a.key().differences(b.key());
        if (differing.size() != 1 || !SeriesKey.WITH_PARTS.contains(differing.get(0))) {
            return List.of();
        }
        String field = differing.get(0);
        String here = a.key().part(field);
        String there = b.key().part(field);
        if (!context.isPart(here, there) && !context.isPart(there, here)) {
            return List.of();
        }
        return sameNumber(
                rule,
                a,
                b,
                context,
                Numbers::canonical,
                (x, y) -> isSignificant(a, x, b, y),
                new Cause(
                        "same-number",
                        "one number given for a part and for the whole, " + nameOf(field, a.key(), context) + " and "
                                + nameOf(field, b.key(), context)));
    }

    /** One number of one day counts persons here and households there. */
    static List<Finding> unitOfAnalysis(Rule rule, SeriesAnalysis series, Context context) {
        TreeMap<String, List<List<DatedInterval>>> found = new TreeMap<>();
        for (List<DatedInterval> intervals : series.sameNumbers()) {
            if (intervals.stream().map(SameNumberRules::unit).distinct().count() < 2) {
                continue;
            }
            TreeMap<String, List<DatedInterval>> sorts = intervals.stream()
                    .filter(interval -> CountedNouns.sort(unit(interval)).isPresent())
                    .collect(Collectors.groupingBy(
                            interval -> CountedNouns.sort(unit(interval)).orElseThrow(),
                            TreeMap::new,
                            Collectors.toList()));
            if (sorts.size() < 2) {
                continue;
            }
            List<DatedInterval> first = sorts.firstEntry().getValue();
            List<DatedInterval> last = sorts.lastEntry().getValue();
            boolean oneOrigin = first.stream()
                    .anyMatch(interval -> last.stream().anyMatch(other -> other.origin() == interval.origin()));
            if (oneOrigin || SeriesFindings.isDistinctive(first.get(0))) {
                List<List<DatedInterval>> sides = found.computeIfAbsent(
                        sorts.firstKey() + " against " + sorts.lastKey(),
                        none -> List.of(new ArrayList<>(), new ArrayList<>()));
                sides.get(0).addAll(first);
                sides.get(1).addAll(last);
            }
        }
        List<Finding> findings = new ArrayList<>();
        found.forEach((sorts, sides) -> findings.add(Findings.of(
                draft(
                        rule,
                        series,
                        List.of(side(series, sides.get(0)), side(series, sides.get(1))),
                        0,
                        0,
                        new Cause("counted-noun", "one number counted in different things: " + sorts),
                        days(sides.get(0)),
                        null),
                context)));
        return findings;
    }

    private static String unit(DatedInterval interval) {
        return interval.claim().figure().printed().unit();
    }

    /** Whether an equal number is significant: both are from one origin, or it has many digits. */
    private static boolean isSignificant(SeriesAnalysis a, DatedInterval x, SeriesAnalysis b, DatedInterval y) {
        return Objects.equals(origin(a, x), origin(b, y)) || SeriesFindings.isDistinctive(x);
    }
}
