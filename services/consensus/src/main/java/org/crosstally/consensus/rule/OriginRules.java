package org.crosstally.consensus.rule;

import static org.crosstally.consensus.grouping.DatedIntervals.byOrigin;
import static org.crosstally.consensus.rule.SeriesFindings.allIntervals;
import static org.crosstally.consensus.rule.SeriesFindings.days;
import static org.crosstally.consensus.rule.SeriesFindings.draft;
import static org.crosstally.consensus.rule.SeriesFindings.side;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.crosstally.consensus.finding.Band;
import org.crosstally.consensus.finding.Finding;
import org.crosstally.consensus.finding.Finding.Cause;
import org.crosstally.consensus.finding.Findings;
import org.crosstally.consensus.finding.Kind;
import org.crosstally.consensus.finding.KindDefinition;
import org.crosstally.consensus.grouping.SeriesAnalysis;
import org.crosstally.consensus.grouping.Side;
import org.crosstally.consensus.grouping.Sides;
import org.crosstally.consensus.model.Assertion;
import org.crosstally.consensus.model.BoundDirection;
import org.crosstally.consensus.model.Context;
import org.crosstally.consensus.model.DatedInterval;
import org.crosstally.consensus.origin.OriginIndex;
import org.crosstally.quantity.amount.Amount;

/**
 * Rules about origins: articles with one origin, origins that are missing or contradictory, and sources that name each
 * other.
 */
public final class OriginRules {

    /**
     * Two independent counts rarely agree in this many digits; one digit less is enough where both have the same
     * qualifier.
     */
    public static final int OWN_COUNT_DIGITS = 4;
    /** Shorter sentences can be equal by chance. */
    public static final int TELLING_WORDS = 8;

    static final KindDefinition DEPENDENT_SOURCES = KindDefinition.of(Kind.DEPENDENT_SOURCES, Band.INFO, """
            {
              "claims": [
                {"outlet": "The Daily Meridian", "origin": "Ministry of Defence", "amount": {"text": "over 125,000"}, "measure": "soldiers lost", "subject": "Ruritania", "time": {"asOf": "2024-03-01"}},
                {"outlet": "Strelsau Times", "origin": "Ministry of Defence", "amount": {"text": "more than 125,000"}, "measure": "soldiers lost", "subject": "Ruritania", "time": {"asOf": "2024-03-01"}}
              ]
            }
            """);

    static final KindDefinition CIRCULAR_ATTRIBUTION = KindDefinition.of(Kind.CIRCULAR_ATTRIBUTION, Band.MAJOR, """
            {
              "claims": [
                {"outlet": "The Daily Meridian", "origin": "Strelsau Times", "amount": {"text": "1,312"}, "measure": "soldiers lost", "subject": "Ruritania", "time": {"asOf": "2024-03-01"}},
                {"outlet": "Strelsau Times", "origin": "The Daily Meridian", "amount": {"text": "1,312"}, "measure": "soldiers lost", "subject": "Ruritania", "time": {"asOf": "2024-03-01"}}
              ]
            }
            """)
            .replacing(Kind.MISSING_ATTRIBUTION, Kind.ATTRIBUTION_CONFLICT);

    static final KindDefinition MISSING_ATTRIBUTION = KindDefinition.of(Kind.MISSING_ATTRIBUTION, Band.MAJOR, """
            {
              "claims": [
                {"outlet": "The Daily Meridian", "origin": "Ministry of Defence", "amount": {"text": "12,417"}, "measure": "soldiers lost", "subject": "Ruritania", "time": {"asOf": "2024-03-01"}},
                {"outlet": "Strelsau Times", "amount": {"text": "12,417"}, "measure": "soldiers lost", "subject": "Ruritania", "time": {"asOf": "2024-03-01"}}
              ]
            }
            """);

    static final KindDefinition ATTRIBUTION_CONFLICT = KindDefinition.of(Kind.ATTRIBUTION_CONFLICT, Band.MAJOR, """
            {
              "claims": [
                {"outlet": "The Daily Meridian", "origin": "Ministry of Defence", "amount": {"text": "1,312"}, "measure": "soldiers lost", "subject": "Ruritania", "time": {"asOf": "2024-03-01"}, "article": "https://meridian.example/losses"},
                {"outlet": "Strelsau Times", "origin": "Red Cross", "amount": {"text": "1,312"}, "measure": "soldiers lost", "subject": "Ruritania", "time": {"asOf": "2024-03-01"}, "evidence": {"copyOf": "https://meridian.example/losses"}}
              ]
            }
            """);

    static final KindDefinition UNCORROBORATED = KindDefinition.of(Kind.UNCORROBORATED, Band.INFO, """
            {
              "claims": [
                {"outlet": "The Daily Meridian", "origin": "Ministry of Defence", "amount": {"text": "30 months"}, "measure": "lead time", "subject": "Ruritania", "time": {"kind": "DURATION", "asOf": "2024-03-01"}}
              ],
              "measures": [{"name": "lead time", "dimension": "DURATION", "unit": "mo", "important": true}]
            }
            """);

    /** The rules of this theme, in the order in which they are asked. */
    public static final List<Rule> RULES = List.of(
            Rule.ofSeries(
                    DEPENDENT_SOURCES,
                    1,
                    "Two or more articles go back to one origin, so they count as one.",
                    Map.of(),
                    OriginRules::dependentSources),
            Rule.ofSeries(
                    CIRCULAR_ATTRIBUTION,
                    1,
                    "Sources that print a number name each other as its origin.",
                    Map.of(),
                    OriginRules::circularAttribution),
            Rule.ofSeries(
                    MISSING_ATTRIBUTION,
                    1,
                    "An outlet prints as its own a number that another article attributes to an origin.",
                    Map.of("ownCountDigits", (double) OWN_COUNT_DIGITS),
                    OriginRules::missingAttribution),
            Rule.ofSeries(
                    ATTRIBUTION_CONFLICT,
                    1,
                    "One text, or one sentence, gives one number of one day to two different origins.",
                    Map.of("tellingWords", (double) TELLING_WORDS),
                    OriginRules::attributionConflict),
            Rule.ofSeries(
                    UNCORROBORATED,
                    1,
                    "An important measure rests on one origin.",
                    Map.of(),
                    OriginRules::uncorroborated));

    private OriginRules() {}

    /** Two or more articles of one day that go back to one origin. */
    static List<Finding> dependentSources(Rule rule, SeriesAnalysis series, Context context) {
        List<Finding> findings = new ArrayList<>();
        List<DatedInterval> shared = series.ofOneOrigin().stream()
                .filter(OriginRules::isInTwoArticles)
                .flatMap(List::stream)
                .toList();
        byOrigin(shared).forEach((origin, copies) -> {
            String reasons = String.join(", ", series.origins().get(origin).joinedBy());
            findings.add(Findings.of(
                    draft(
                            rule,
                            series,
                            List.of(side(series, copies)),
                            0,
                            0,
                            new Cause("origin", "one origin, by " + reasons),
                            days(copies),
                            null),
                    context));
        });
        return findings;
    }

    private static boolean isInTwoArticles(List<DatedInterval> intervals) {
        String first = intervals.get(0).claim().source().articleId();
        return intervals.stream()
                .anyMatch(interval ->
                        !Objects.equals(first, interval.claim().source().articleId()));
    }

    /** An important measure with one origin only. */
    static List<Finding> uncorroborated(Rule rule, SeriesAnalysis series, Context context) {
        if (series.independentOrigins() != 1
                || !context.measure(series.key().measure()).important()) {
            return List.of();
        }
        List<DatedInterval> intervals = allIntervals(series);
        List<Long> days = series.groups().stream().anyMatch(group -> group.dated())
                ? intervals.stream().map(DatedInterval::day).distinct().toList()
                : List.of();
        long newest = intervals.stream().mapToLong(DatedInterval::day).max().orElse(0);
        List<DatedInterval> latest =
                intervals.stream().filter(interval -> interval.day() == newest).toList();
        return List.of(
                Findings.of(draft(rule, series, List.of(side(series, latest)), 0, 0, null, days, null), context));
    }

    /**
     * An outlet prints in its own origin a number that others attribute. Not where it was out before them, since then they may
     * have it from there; and not where the number has so few digits that two may have it by chance.
     */
    static List<Finding> missingAttribution(Rule rule, SeriesAnalysis series, Context context) {
        TreeMap<String, List<List<DatedInterval>>> found = new TreeMap<>();
        for (List<DatedInterval> same : series.sameNumbers()) {
            Map<Boolean, List<DatedInterval>> attributed = same.stream()
                    .collect(Collectors.partitioningBy(
                            interval -> interval.claim().source().originId() != null));
            for (DatedInterval interval : attributed.get(false)) {
                List<DatedInterval> known = attributed.get(true).stream()
                        .filter(other -> lacksAttributionOf(other, interval))
                        .toList();
                if (!known.isEmpty()) {
                    String pair = series.originIndex().id(known.get(0).origin()) + "\n"
                            + OriginIndex.own(interval.claim().source());
                    List<List<DatedInterval>> sides =
                            found.computeIfAbsent(pair, none -> List.of(new ArrayList<>(), new ArrayList<>()));
                    known.stream().filter(each -> !sides.get(0).contains(each)).forEach(sides.get(0)::add);
                    sides.get(1).add(interval);
                }
            }
        }
        return found.values().stream()
                .map(sides -> finding(
                        rule,
                        series,
                        sides,
                        new Cause(
                                "attributed-elsewhere",
                                "a figure of "
                                        + sides.get(0).get(0).claim().source().spokenName()
                                        + ", printed without naming it"),
                        context))
                .toList();
    }

    /** Copies of one text, or the same sentence, that name different origins for one number of one day. */
    static List<Finding> attributionConflict(Rule rule, SeriesAnalysis series, Context context) {
        TreeMap<String, List<List<DatedInterval>>> found = new TreeMap<>();
        for (List<DatedInterval> same : series.sameNumbers()) {
            Map<String, List<DatedInterval>> texts = new TreeMap<>();
            for (DatedInterval interval : same) {
                if (interval.claim().source().originId() != null) {
                    texts(interval.claim()).forEach(text -> texts.computeIfAbsent(text, none -> new ArrayList<>())
                            .add(interval));
                }
            }
            for (List<DatedInterval> one : texts.values()) {
                TreeMap<Integer, List<DatedInterval>> origins = byOrigin(one);
                List<DatedInterval> first = origins.firstEntry().getValue();
                origins.tailMap(origins.firstKey(), false).values().forEach(other -> {
                    if (!passesOn(first.get(0).claim(), other.get(0).claim(), context)) {
                        String pair = first.get(0).origin() + " " + other.get(0).origin();
                        List<List<DatedInterval>> sides =
                                found.computeIfAbsent(pair, none -> List.of(new ArrayList<>(), new ArrayList<>()));
                        first.stream()
                                .filter(each -> !sides.get(0).contains(each))
                                .forEach(sides.get(0)::add);
                        other.stream()
                                .filter(each -> !sides.get(1).contains(each))
                                .forEach(sides.get(1)::add);
                    }
                });
            }
        }
        Cause cause = new Cause("one-text", "one statement, attributed to two origins");
        return found.values().stream()
                .map(sides -> finding(rule, series, sides, cause, context))
                .toList();
    }

    /** Sources of one number name each other as its origin. */
    static List<Finding> circularAttribution(Rule rule, SeriesAnalysis series, Context context) {
        TreeMap<String, TreeSet<DatedInterval>> found = new TreeMap<>();
        for (List<DatedInterval> same : series.sameNumbers()) {
            if (same.stream().noneMatch(interval -> leadsOn(interval.claim()))) {
                continue;
            }
            Cycles graph = new Cycles();
            same.forEach(interval -> way(interval.claim()).forEach(step -> graph.link(step.get(0), step.get(1))));
            for (SortedSet<String> circle : graph.all()) {
                List<DatedInterval> inCircle = same.stream()
                        .filter(interval -> way(interval.claim()).stream().anyMatch(circle::containsAll))
                        .toList();
                found.computeIfAbsent(String.join("\n", circle), none -> new TreeSet<>(Sides.BY_DAY_AND_CLAIM))
                        .addAll(inCircle);
            }
        }
        List<Finding> findings = new ArrayList<>();
        found.forEach((circle, intervals) -> {
            TreeMap<String, List<DatedInterval>> byOutlet = intervals.stream()
                    .collect(Collectors.groupingBy(
                            interval -> interval.claim().source().outletId(), TreeMap::new, Collectors.toList()));
            List<DatedInterval> first = byOutlet.firstEntry().getValue();
            List<DatedInterval> rest = byOutlet.tailMap(byOutlet.firstKey(), false).values().stream()
                    .flatMap(List::stream)
                    .toList();
            Cause cause =
                    new Cause("circle", "a circle of " + circle.split("\n").length + " sources that name each other");
            findings.add(finding(rule, series, rest.isEmpty() ? List.of(first) : List.of(first, rest), cause, context));
        });
        return findings;
    }

    /** Whether the party named for a claim can itself name others; without such a party there is no circle. */
    private static boolean leadsOn(Assertion claim) {
        String origin = claim.source().originId();
        return !claim.evidence().chain().isEmpty() || (origin != null && origin.startsWith(OriginIndex.OUTLET));
    }

    /** The steps from the outlet to the origin. */
    private static List<List<String>> way(Assertion claim) {
        List<String> stations =
                new ArrayList<>(List.of(OriginIndex.OUTLET + claim.source().outletId()));
        claim.evidence().chain().forEach(hop -> stations.add(hop.id()));
        String origin = claim.source().originId();
        if (origin != null && !origin.equals(stations.get(stations.size() - 1))) {
            stations.add(origin);
        }
        List<List<String>> steps = new ArrayList<>();
        for (int i = 1; i < stations.size(); i++) {
            if (!stations.get(i - 1).equals(stations.get(i))) {
                steps.add(List.of(stations.get(i - 1), stations.get(i)));
            }
        }
        return steps;
    }

    private static Finding finding(
            Rule rule, SeriesAnalysis series, List<List<DatedInterval>> sides, Cause cause, Context context) {
        List<DatedInterval> all = sides.stream().flatMap(List::stream).toList();
        List<Side> both = sides.stream().map(one -> side(series, one)).toList();
        return Findings.of(draft(rule, series, both, 0, 0, cause, days(all), null), context);
    }

    private static boolean lacksAttributionOf(DatedInterval attributed, DatedInterval own) {
        Assertion.Source there = attributed.claim().source();
        Assertion.Source here = own.claim().source();
        Instant first = there.publishedAt();
        boolean wasFirst = first != null
                && here.publishedAt() != null
                && here.publishedAt().isBefore(first);
        boolean copy = here.nearDuplicateOf() != null && here.nearDuplicateOf().equals(there.nearDuplicateOf());
        boolean isTheOrigin = there.originId().equals("outlet:" + here.outletId())
                || there.originId().equals(OriginIndex.own(here));
        return !wasFirst
                && !isTheOrigin
                && (copy || isDistinctive(own, attributed))
                && !Objects.equals(here.articleId(), there.articleId());
    }

    private static boolean isDistinctive(DatedInterval own, DatedInterval attributed) {
        Amount here = own.claim().figure().printed();
        Amount there = attributed.claim().figure().printed();
        boolean hedged =
                BoundDirection.of(here.qualifier()) != BoundDirection.NONE && here.qualifier() == there.qualifier();
        return here.significantDigits() >= (hedged ? OWN_COUNT_DIGITS - 1 : OWN_COUNT_DIGITS);
    }

    /** The texts by which a claim's statement can be recognised. */
    private static Set<String> texts(Assertion claim) {
        Set<String> texts = new TreeSet<>();
        if (claim.source().nearDuplicateOf() != null) {
            texts.add("copy " + claim.source().nearDuplicateOf());
        }
        String words = claim.evidence().words();
        if (words != null && words.trim().split("\\s+").length >= TELLING_WORDS) {
            texts.add("words " + words.trim().replaceAll("\\s+", " "));
        }
        return texts;
    }

    /** Whether one of the two origins passes on the other's figures, or is a part of it. */
    private static boolean passesOn(Assertion one, Assertion other, Context context) {
        String a = one.source().originId();
        String b = other.source().originId();
        return context.isPart(a, b)
                || context.isPart(b, a)
                || one.evidence().chain().stream().anyMatch(hop -> hop.id().equals(b))
                || other.evidence().chain().stream().anyMatch(hop -> hop.id().equals(a));
    }
}
