package org.crosstally.consensus.rule;

import static org.crosstally.consensus.rule.SeriesFindings.allIntervals;
import static org.crosstally.consensus.rule.SeriesFindings.draft;
import static org.crosstally.consensus.rule.SeriesFindings.read;
import static org.crosstally.consensus.rule.SeriesFindings.side;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
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
import org.crosstally.consensus.grouping.SeriesAnalysis;
import org.crosstally.consensus.grouping.Sides;
import org.crosstally.consensus.model.Assertion;
import org.crosstally.consensus.model.Axis;
import org.crosstally.consensus.model.Context;
import org.crosstally.consensus.model.DatedInterval;
import org.crosstally.consensus.model.Evidence;
import org.crosstally.consensus.model.QuoteCheck;
import org.crosstally.consensus.origin.OriginIndex;

/** Rules about the article's own text: quotes that are not in it, and numbers that were changed without a note. */
public final class EvidenceRules {

    private static final Cause GONE =
            new Cause("gone", "the article no longer has the words or the number, and no other number instead");

    static final KindDefinition QUOTE_NOT_FOUND = KindDefinition.of(Kind.QUOTE_NOT_FOUND, Band.CRITICAL, """
            {
              "claims": [
                {"outlet": "The Daily Meridian", "origin": "Ministry of Defence", "amount": {"text": "1,312"}, "measure": "soldiers lost", "subject": "Ruritania", "time": {"asOf": "2024-03-01"}, "evidence": {"quote": "the ministry lists 1,112 names"}},
                {"outlet": "Strelsau Times", "origin": "Ministry of Defence", "amount": {"text": "1,112"}, "measure": "soldiers lost", "subject": "Ruritania", "time": {"asOf": "2024-03-01"}}
              ]
            }
            """)
            .replacing(EnumSet.complementOf(EnumSet.of(Kind.QUOTE_NOT_FOUND, Kind.SILENT_EDIT)));

    static final KindDefinition SILENT_EDIT =
            KindDefinition.of(Kind.SILENT_EDIT, Band.MAJOR, """
            {
              "claims": [
                {"outlet": "The Daily Meridian", "origin": "Ministry of Defence", "amount": {"text": "1,312"}, "measure": "soldiers lost", "subject": "Ruritania", "time": {"asOf": "2024-03-01"}, "article": "https://meridian.example/losses", "evidence": {"snapshot": 1}},
                {"outlet": "The Daily Meridian", "origin": "Ministry of Defence", "amount": {"text": "1,012"}, "measure": "soldiers lost", "subject": "Ruritania", "time": {"asOf": "2024-03-01"}, "article": "https://meridian.example/losses", "evidence": {"snapshot": 2}}
              ]
            }
            """).replacing(ClashRules.KINDS);

    /** The rules of this theme, in the order in which they are asked. */
    public static final List<Rule> RULES = List.of(
            Rule.ofSeries(
                    QUOTE_NOT_FOUND,
                    1,
                    "The quoted words are not in the article, or the number is not in the words: the claim is then compared with no other. Or a later text"
                            + " no longer has both: the claim then still counts.",
                    Map.of(),
                    EvidenceRules::quoteNotFound),
            Rule.ofSeries(
                    SILENT_EDIT,
                    1,
                    "A later snapshot of one article changed the number without a note.",
                    Map.of(),
                    EvidenceRules::silentEdit));

    private EvidenceRules() {}

    /**
     * One finding for each origin whose quoted words are not in the article, or are no longer there. In the latter case
     * the words were printed once, so the claim still counts in the consensus and in other series; within the series
     * this finding replaces all others.
     */
    static List<Finding> quoteNotFound(Rule rule, SeriesAnalysis series, Context context) {
        Map<Cause, List<Assertion>> vain = series.members().stream()
                .filter(QuoteCheck::fails)
                .collect(Collectors.groupingBy(
                        claim -> cause(QuoteCheck.of(claim).orElseThrow())));
        vain.put(GONE, gone(series.members()));
        return vain.entrySet().stream()
                .sorted(Comparator.comparing(each -> each.getKey().test()))
                .flatMap(each -> byOrigin(each.getValue()).stream()
                        .map(claims -> Findings.of(
                                draft(
                                        rule,
                                        series,
                                        List.of(Sides.apart(claims)),
                                        0,
                                        0,
                                        each.getKey(),
                                        days(claims),
                                        null),
                                context)))
                .toList();
    }

    private static Collection<List<Assertion>> byOrigin(List<Assertion> claims) {
        return claims.stream()
                .collect(Collectors.groupingBy(
                        claim -> OriginIndex.own(claim.source()), TreeMap::new, Collectors.toList()))
                .values();
    }

    /**
     * Claims whose words and number are no longer in the article. Where the article gives another number instead, that
     * is an edit and not reported here.
     */
    private static List<Assertion> gone(List<Assertion> members) {
        List<Assertion> gone = members.stream()
                .filter(claim -> claim.evidence().check() == Evidence.Check.GONE)
                .toList();
        if (gone.isEmpty()) {
            return List.of();
        }
        Map<List<Object>, Integer> newest = new HashMap<>();
        members.forEach(claim -> newest.merge(place(claim), claim.evidence().snapshot(), Math::max));
        return gone.stream()
                .filter(claim -> newest.get(place(claim)) <= claim.evidence().snapshot())
                .toList();
    }

    private static List<Object> place(Assertion claim) {
        return Arrays.asList(
                claim.source().articleId(), claim.day(), claim.time().start());
    }

    /**
     * A later snapshot of one article has another number without a note: the earlier number is in none of the later
     * claims.
     */
    static List<Finding> silentEdit(Rule rule, SeriesAnalysis series, Context context) {
        List<Finding> findings = new ArrayList<>();
        Map<String, List<DatedInterval>> articles = allIntervals(series).stream()
                .filter(interval -> interval.claim().evidence().snapshot() > 0)
                .collect(Collectors.groupingBy(
                        interval -> interval.claim().source().articleId() + " " + interval.day() + " "
                                + interval.claim().time().start(),
                        TreeMap::new,
                        Collectors.toList()));
        for (List<DatedInterval> intervals : articles.values()) {
            TreeMap<Integer, List<DatedInterval>> snapshots = intervals.stream()
                    .collect(Collectors.groupingBy(
                            interval -> interval.claim().evidence().snapshot(), TreeMap::new, Collectors.toList()));
            List<DatedInterval> after = snapshots.lastEntry().getValue();
            List<DatedInterval> replaced = snapshots.headMap(snapshots.lastKey()).values().stream()
                    .flatMap(List::stream)
                    .filter(before -> after.stream().noneMatch(now -> read(now).overlaps(read(before))))
                    .toList();
            boolean noted = after.stream()
                    .anyMatch(interval -> interval.claim().evidence().correction());
            if (!replaced.isEmpty() && !noted) {
                findings.add(Findings.of(
                        draft(
                                rule,
                                series,
                                List.of(side(series, replaced), side(series, after)),
                                gap(replaced, after),
                                0,
                                new Cause("snapshots", "a number changed in a published text without a note"),
                                List.of(intervals.get(0).day()),
                                null),
                        context));
            }
        }
        return findings;
    }

    private static double gap(List<DatedInterval> before, List<DatedInterval> after) {
        DatedInterval x = before.get(0);
        DatedInterval y = after.get(0);
        return Axis.gap(x.entailedLow(), x.entailedHigh(), y.entailedLow(), y.entailedHigh());
    }

    private static Cause cause(QuoteCheck.Failure failure) {
        return new Cause(failure.test(), failure.text());
    }

    private static List<Long> days(List<Assertion> claims) {
        return claims.stream()
                .map(Assertion::day)
                .filter(Objects::nonNull)
                .map(java.time.LocalDate::toEpochDay)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
