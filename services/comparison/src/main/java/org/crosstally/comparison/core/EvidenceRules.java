package org.crosstally.comparison.core;

import static org.crosstally.comparison.core.SeriesMarks.allMarks;
import static org.crosstally.comparison.core.SeriesMarks.camp;
import static org.crosstally.comparison.core.SeriesMarks.read;
import static org.crosstally.comparison.core.SeriesMarks.sight;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosstally.comparison.core.Finding.Cause;

/** What an article's own text shows: words that are not there, and numbers that were changed without a word. */
final class EvidenceRules {

    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+(?:[.,'’\\u00a0\\u202f]\\p{Nd}+)*");
    private static final Pattern NOT_A_DIGIT = Pattern.compile("[^0-9]");
    private static final Pattern OUTER_ZEROS = Pattern.compile("^0+|0+$");

    private static final Cause GONE = new Cause(
            "gone", "the article has since lost both the words and the number, without another in their place");

    private EvidenceRules() {}

    /** Whether the figure is not in its article: its words are not, or its number is not in its words. */
    static boolean isUnfounded(Assertion claim) {
        return why(claim) != null;
    }

    static List<NotCompared> withUnfounded(List<NotCompared> left, List<Assertion> members) {
        return Stream.concat(
                        left.stream(),
                        members.stream()
                                .filter(EvidenceRules::isUnfounded)
                                .map(claim -> NotCompared.of(
                                        claim, "quote", why(claim).text())))
                .toList();
    }

    /**
     * One finding for everybody whose words were looked for in vain, or are no longer there. The latter were printed once,
     * so they count in cores and meet other series as before; within the series this is told in place of all else.
     */
    static List<Finding> quoteNotFound(Rule rule, SeriesAnalysis series, Context context) {
        Map<Cause, List<Assertion>> vain = series.members().stream()
                .filter(EvidenceRules::isUnfounded)
                .collect(Collectors.groupingBy(EvidenceRules::why));
        vain.put(GONE, gone(series.members()));
        return vain.entrySet().stream()
                .sorted(Comparator.comparing(each -> each.getKey().test()))
                .flatMap(each -> byVoice(each.getValue()).stream()
                        .map(claims -> Findings.of(
                                sight(
                                        rule,
                                        series,
                                        List.of(Camps.apart(claims)),
                                        0,
                                        0,
                                        each.getKey(),
                                        days(claims),
                                        null),
                                context)))
                .toList();
    }

    private static Collection<List<Assertion>> byVoice(List<Assertion> claims) {
        return claims.stream()
                .collect(Collectors.groupingBy(claim -> Voices.own(claim.source()), TreeMap::new, Collectors.toList()))
                .values();
    }

    /**
     * Claims whose words and number the article has no longer. Where it gives another number in their place now, that is an
     * edit, silent or noted, and not told here.
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
                claim.source().articleId(), Strands.day(claim), claim.time().start());
    }

    /**
     * A later snapshot of one article has another number in the same place and no note: the earlier number is in none of the
     * later claims.
     */
    static List<Finding> silentEdit(Rule rule, SeriesAnalysis series, Context context) {
        List<Finding> findings = new ArrayList<>();
        Map<String, List<Mark>> articles = allMarks(series).stream()
                .filter(mark -> mark.claim().evidence().snapshot() > 0)
                .collect(Collectors.groupingBy(
                        mark -> mark.claim().source().articleId() + " " + mark.day() + " "
                                + mark.claim().time().start(),
                        TreeMap::new,
                        Collectors.toList()));
        for (List<Mark> marks : articles.values()) {
            TreeMap<Integer, List<Mark>> snapshots = marks.stream()
                    .collect(Collectors.groupingBy(
                            mark -> mark.claim().evidence().snapshot(), TreeMap::new, Collectors.toList()));
            List<Mark> after = snapshots.lastEntry().getValue();
            List<Mark> replaced = snapshots.headMap(snapshots.lastKey()).values().stream()
                    .flatMap(List::stream)
                    .filter(before -> after.stream().noneMatch(now -> read(now).overlaps(read(before))))
                    .toList();
            boolean noted =
                    after.stream().anyMatch(mark -> mark.claim().evidence().correction());
            if (!replaced.isEmpty() && !noted) {
                findings.add(Findings.of(
                        sight(
                                rule,
                                series,
                                List.of(camp(series, replaced), camp(series, after)),
                                gap(replaced, after),
                                0,
                                new Cause("snapshots", "a number changed in a published text without a note"),
                                List.of(marks.get(0).day()),
                                null),
                        context));
            }
        }
        return findings;
    }

    private static double gap(List<Mark> before, List<Mark> after) {
        Mark x = before.get(0);
        Mark y = after.get(0);
        return Axis.gap(x.entailedLow(), x.entailedHigh(), y.entailedLow(), y.entailedHigh());
    }

    private static Cause why(Assertion claim) {
        if (claim.evidence().check() == Evidence.Check.NOT_FOUND) {
            return new Cause("words", "the words are not in the article");
        }
        return lacksNumber(claim) ? new Cause("number", "the number is not in the words that are quoted for it") : null;
    }

    /**
     * Whether the quoted words give numbers in digits and none is the figure's: by their digits, so that separators, decimal
     * commas and words of scale do not matter. A number that is written out is in no digits, and is left alone.
     */
    private static boolean lacksNumber(Assertion claim) {
        String words = claim.evidence().words();
        String text = claim.figure().printed().text();
        if (words == null
                || text == null
                || words.contains(text)
                || numbers(text).isEmpty()) {
            return false;
        }
        List<String> quoted = numbers(words);
        var printed = claim.figure().printed();
        List<String> own = Stream.of(
                        printed.value(),
                        printed.entailed().low(),
                        printed.entailed().high())
                .filter(Objects::nonNull)
                .map(BigDecimal::toPlainString)
                .map(EvidenceRules::digits)
                .toList();
        return !quoted.isEmpty()
                && quoted.stream().noneMatch(own::contains)
                && numbers(text).stream().noneMatch(quoted::contains);
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(EvidenceRules::digits)
                .toList();
    }

    /** Significant digits, in the digits of ASCII: "125,000" and "0.125" are "125". */
    private static String digits(String number) {
        StringBuilder ascii = new StringBuilder();
        number.codePoints()
                .forEach(c -> ascii.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : ' '));
        String digits = NOT_A_DIGIT.matcher(ascii).replaceAll("");
        return OUTER_ZEROS.matcher(digits).replaceAll("");
    }

    private static List<Long> days(List<Assertion> claims) {
        return claims.stream()
                .map(Strands::day)
                .filter(Objects::nonNull)
                .map(java.time.LocalDate::toEpochDay)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
