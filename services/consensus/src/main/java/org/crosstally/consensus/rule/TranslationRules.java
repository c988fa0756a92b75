package org.crosstally.consensus.rule;

import static org.crosstally.consensus.rule.PairFindings.pair;
import static org.crosstally.consensus.rule.SeriesFindings.allIntervals;
import static org.crosstally.consensus.rule.SeriesFindings.days;
import static org.crosstally.consensus.rule.SeriesFindings.draft;
import static org.crosstally.consensus.rule.SeriesFindings.read;
import static org.crosstally.consensus.rule.SeriesFindings.side;

import java.time.Duration;
import java.util.ArrayList;
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
import org.crosstally.consensus.grouping.DatedIntervals;
import org.crosstally.consensus.grouping.SeriesAnalysis;
import org.crosstally.consensus.grouping.SharpestPair;
import org.crosstally.consensus.model.Assertion;
import org.crosstally.consensus.model.Axis;
import org.crosstally.consensus.model.BoundDirection;
import org.crosstally.consensus.model.Context;
import org.crosstally.consensus.model.DatedInterval;
import org.crosstally.consensus.model.Evidence;
import org.crosstally.consensus.model.Numbers;

/**
 * Rules about translations that change a figure. An article is a translation if it names its original, or if one
 * publisher prints one origin's figure of one day in two languages within two days.
 */
public final class TranslationRules {

    public static final double DAYS_APART = 2;
    /** Million and milliard, decimal comma and thousands point: whole words of scale. */
    public static final double WORD_OF_SCALE = ClashRules.WORD_OF_SCALE;

    private static final Duration APART = Duration.ofDays((long) DAYS_APART);

    static final KindDefinition TRANSLATION_DRIFT = KindDefinition.of(Kind.TRANSLATION_DRIFT, Band.MAJOR, """
            {
              "claims": [
                {"outlet": "The Daily Meridian", "origin": "Ministry of Defence", "amount": {"value": "5000000000", "currency": "EUR", "text": "5 Milliarden Euro"}, "measure": "aid", "subject": "Ruritania", "time": {"asOf": "2024-03-01"}, "article": "https://meridian.example/de/hilfe", "evidence": {"language": "de"}},
                {"outlet": "The Daily Meridian", "origin": "Ministry of Defence", "amount": {"value": "5000000", "currency": "EUR"}, "measure": "aid", "subject": "Ruritania", "time": {"asOf": "2024-03-01"}, "article": "https://meridian.example/en/aid", "evidence": {"language": "en", "translationOf": "https://meridian.example/de/hilfe"}}
              ]
            }
            """)
            .repeatingOneFigure()
            .replacing(ClashRules.KINDS)
            .replacing(Kind.QUALIFIER_DRIFT, Kind.MEASURE_DRIFT);

    /** The rules of this theme, in the order in which they are asked. */
    public static final List<Rule> RULES = List.of(
            Rule.ofSeries(
                    TRANSLATION_DRIFT,
                    1,
                    "A translation changes the number, its scale, its unit or the sense of its qualifier.",
                    Map.of("daysApart", DAYS_APART, "wordOfScale", WORD_OF_SCALE),
                    TranslationRules::drift),
            Rule.ofPair(
                    TRANSLATION_DRIFT,
                    1,
                    "A translation gives the number for another measure, or in another currency.",
                    Map.of("daysApart", DAYS_APART),
                    TranslationRules::driftOfMeaning));

    private TranslationRules() {}

    /** Another number, unit or qualifier than in the original. */
    static List<Finding> drift(Rule rule, SeriesAnalysis series, Context context) {
        TreeMap<String, List<List<DatedInterval>>> found = new TreeMap<>();
        Map<Long, List<DatedInterval>> byDay = allIntervals(series).stream()
                .collect(Collectors.groupingBy(DatedInterval::day, TreeMap::new, Collectors.toList()));
        for (List<DatedInterval> day : byDay.values()) {
            if (day.stream().noneMatch(TranslationRules::mayTranslate)) {
                continue;
            }
            Map<String, List<DatedInterval>> articles = day.stream()
                    .collect(Collectors.groupingBy(
                            interval -> String.valueOf(interval.claim().source().articleId())));
            Map<Integer, List<DatedInterval>> origins = DatedIntervals.byOrigin(day);
            for (DatedInterval text : day) {
                String source = text.claim().evidence().translationOf();
                List<DatedInterval> near = source != null
                        ? articles.getOrDefault(source, List.of())
                        : text.claim().evidence().language() != null
                                ? origins.get(text.origin())
                                : List.<DatedInterval>of();
                List<DatedInterval> originals = near.stream()
                        .filter(interval -> translates(text.claim(), interval.claim()))
                        .toList();
                String how = originals.isEmpty() ? null : changed(originals, text);
                if (how != null) {
                    List<List<DatedInterval>> sides = found.computeIfAbsent(
                            text.origin() + " " + how, none -> List.of(new ArrayList<>(), new ArrayList<>()));
                    originals.stream()
                            .filter(each -> !sides.get(0).contains(each))
                            .forEach(sides.get(0)::add);
                    sides.get(1).add(text);
                }
            }
        }
        List<Finding> findings = new ArrayList<>();
        found.forEach((key, sides) -> {
            String how = key.substring(key.indexOf(' ') + 1);
            FindingDraft draft = draft(
                    rule,
                    series,
                    List.of(side(series, sides.get(0)), side(series, sides.get(1))),
                    gap(sides.get(0).get(0), sides.get(1).get(0)),
                    0,
                    new Cause(how, HOW.get(how)),
                    days(sides.get(1)),
                    null);
            findings.add(
                    how.equals("scale") ? Findings.of(draft, Band.CRITICAL, context) : Findings.of(draft, context));
        });
        return findings;
    }

    private static boolean mayTranslate(DatedInterval text) {
        Evidence evidence = text.claim().evidence();
        return evidence.translationOf() != null || evidence.language() != null;
    }

    /** The same number for another measure, or in another currency, than in the original. */
    static List<Finding> driftOfMeaning(Rule rule, SeriesAnalysis a, SeriesAnalysis b, Context context) {
        List<String> differing = a.key().differences(b.key());
        if (!differing.equals(List.of("measure")) && !differing.equals(List.of("currency"))) {
            return List.of();
        }
        String one = a.key().measure();
        String two = b.key().measure();
        if (!one.equals(two) && !context.isNarrower(one, two) && !context.isNarrower(two, one)) {
            return List.of();
        }
        Map<String, List<DatedInterval>> texts = allIntervals(b).stream()
                .filter(interval -> Numbers.canonical(interval.claim()) != null)
                .collect(Collectors.groupingBy(
                        interval -> interval.day() + " " + Numbers.canonical(interval.claim()),
                        TreeMap::new,
                        Collectors.toList()));
        List<Alignment.AlignedFigures> hits = new ArrayList<>();
        for (DatedInterval interval : allIntervals(a)) {
            for (DatedInterval other :
                    texts.getOrDefault(interval.day() + " " + Numbers.canonical(interval.claim()), List.of())) {
                if (translates(interval.claim(), other.claim()) || translates(other.claim(), interval.claim())) {
                    boolean dated = interval.claim().day() != null;
                    hits.add(new Alignment.AlignedFigures(interval.day(), 0, dated, List.of(interval), List.of(other)));
                    break;
                }
            }
        }
        Cause cause = new Cause("translated", "a word lost in translation: another " + differing.get(0));
        return hits.isEmpty() ? List.of() : List.of(pair(rule, a, b, context, hits, 0, 0, cause, false));
    }

    private static final Map<String, String> HOW = Map.of(
            "scale",
            "a word of scale or a decimal comma mistranslated, as milliard for million",
            "number",
            "another number than in the text that was translated",
            "qualifier",
            "a limit reversed in translation, as \"at most\" for \"at least\"");

    /** What the translation changed; null where it agrees with one of the originals. */
    private static String changed(List<DatedInterval> originals, DatedInterval text) {
        boolean same = originals.stream()
                .anyMatch(interval -> read(interval).overlaps(read(text)) && !inverted(interval, text));
        if (same) {
            return null;
        }
        if (originals.stream().anyMatch(interval -> inverted(interval, text))) {
            return "qualifier";
        }
        return originals.stream().anyMatch(interval -> scaled(interval, text)) ? "scale" : "number";
    }

    private static boolean inverted(DatedInterval one, DatedInterval other) {
        String number = Numbers.canonical(one.claim());
        BoundDirection here = BoundDirection.of(one.claim().figure().printed().qualifier());
        BoundDirection there =
                BoundDirection.of(other.claim().figure().printed().qualifier());
        boolean opposed = (here == BoundDirection.UP && there == BoundDirection.DOWN)
                || (here == BoundDirection.DOWN && there == BoundDirection.UP);
        return opposed && number != null && sameValue(one.claim(), other.claim());
    }

    private static boolean sameValue(Assertion one, Assertion other) {
        return Objects.equals(Numbers.printed(one), Numbers.printed(other));
    }

    private static boolean scaled(DatedInterval one, DatedInterval other) {
        var here = one.number();
        var there = other.number();
        if (here.isEmpty() || there.isEmpty()) {
            return false;
        }
        double ratio = here.get().ratioTo(there.get());
        double zeros = Math.abs(Math.log10(ratio));
        double slack = Math.log10(1 + here.get().width() + there.get().width() + SharpestPair.RATIO_SLACK);
        return zeros > Math.log10(WORD_OF_SCALE) - slack && Math.abs(zeros - Math.rint(zeros / 3) * 3) <= slack;
    }

    private static double gap(DatedInterval one, DatedInterval other) {
        return Axis.gap(one.entailedLow(), one.entailedHigh(), other.entailedLow(), other.entailedHigh());
    }

    /** Whether {@code text} translates the article of {@code original}. */
    private static boolean translates(Assertion text, Assertion original) {
        Assertion.Source here = text.source();
        Assertion.Source there = original.source();
        if (text.evidence().translationOf() != null) {
            return text.evidence().translationOf().equals(there.articleId());
        }
        String language = text.evidence().language();
        boolean languages = language != null
                && original.evidence().language() != null
                && !language.equals(original.evidence().language());
        boolean oneHouse = here.outletId().equals(there.outletId())
                || (here.ownerGroup() != null && here.ownerGroup().equals(there.ownerGroup()));
        if (!languages || !oneHouse || here.publishedAt() == null || there.publishedAt() == null) {
            return false;
        }
        Duration later = Duration.between(there.publishedAt(), here.publishedAt());
        boolean inOrder = later.isZero() ? here.articleId().compareTo(there.articleId()) > 0 : !later.isNegative();
        return inOrder && later.compareTo(APART) <= 0;
    }
}
