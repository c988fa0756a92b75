package org.crosstally.consensus.rule;

import static org.crosstally.consensus.grouping.DatedIntervals.byVoice;
import static org.crosstally.consensus.rule.SeriesFindings.allMarks;
import static org.crosstally.consensus.rule.SeriesFindings.camp;
import static org.crosstally.consensus.rule.SeriesFindings.days;
import static org.crosstally.consensus.rule.SeriesFindings.read;
import static org.crosstally.consensus.rule.SeriesFindings.sight;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.crosstally.consensus.finding.Finding;
import org.crosstally.consensus.finding.Finding.Cause;
import org.crosstally.consensus.finding.Findings;
import org.crosstally.consensus.finding.Kind;
import org.crosstally.consensus.grouping.SeriesAnalysis;
import org.crosstally.consensus.grouping.Sides;
import org.crosstally.consensus.model.Context;
import org.crosstally.consensus.model.DatedInterval;
import org.crosstally.consensus.model.Numbers;
import org.crosstally.quantity.period.TimeKind;

/** Figures that are printed although their origin had said something newer, or had taken them back. */
public final class RepeatRules {

    /** An article of the day after may have gone to press before the newer figure was out. */
    public static final double GRACE_DAYS = 1;

    private static final Duration GRACE = Duration.ofDays((long) GRACE_DAYS);
    private static final Comparator<DatedInterval> BY_PUBLICATION = Comparator.comparing(
                    (DatedInterval mark) -> mark.claim().source().publishedAt())
            .thenComparing(mark -> mark.claim().claimId());

    /** The rules of this theme, in the order in which they are asked. */
    public static final List<Rule> RULES = List.of(
            Rule.ofSeries(
                    Kind.STALE_REPEAT,
                    "An old figure is printed after a newer one of the same origin was public.",
                    Map.of("graceDays", GRACE_DAYS),
                    RepeatRules::staleRepeat),
            Rule.ofSeries(
                    Kind.RETRACTED_REUSE,
                    "A figure is repeated after its origin corrected it.",
                    Map.of("graceDays", GRACE_DAYS),
                    RepeatRules::retractedReuse));

    private RepeatRules() {}

    /** An old figure, printed when a newer one of its origin was public. One finding for each origin. */
    static List<Finding> staleRepeat(Rule rule, SeriesAnalysis series, Context context) {
        TimeKind kind = series.key().timeKind();
        if (kind != TimeKind.CUMULATIVE && kind != TimeKind.POINT) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (List<DatedInterval> marks : byVoice(allMarks(series)).values()) {
            List<DatedInterval> published = published(marks);
            Map<Long, List<DatedInterval>> byDay =
                    published.stream().collect(Collectors.groupingBy(DatedInterval::day));
            Map<String, Long> newestOf =
                    published.stream().collect(Collectors.toMap(RepeatRules::article, DatedInterval::day, Math::max));
            List<DatedInterval> stale = new ArrayList<>();
            TreeSet<DatedInterval> newer = new TreeSet<>(
                    Comparator.comparingLong(DatedInterval::day).thenComparing(DatedInterval::claim, Sides.BEST));
            DatedInterval newest = null;
            int known = 0;
            for (DatedInterval mark : published) {
                while (known < published.size() && isPublic(published.get(known), at(mark))) {
                    DatedInterval next = published.get(known++);
                    newest = newest == null || next.day() > newest.day() ? next : newest;
                }
                if (newest != null
                        && newest.day() > mark.day()
                        && !read(newest).overlaps(read(mark))
                        && newestOf.get(article(mark)) == mark.day()
                        && !isRevision(mark, byDay.get(mark.day()))) {
                    stale.add(mark);
                    newer.add(newest);
                }
            }
            if (!stale.isEmpty()) {
                findings.add(Findings.of(
                        sight(
                                rule,
                                series,
                                List.of(camp(series, List.copyOf(newer)), camp(series, stale)),
                                0,
                                0,
                                new Cause(
                                        "newer-public", "an old figure printed when a newer one of its origin was out"),
                                days(stale),
                                null),
                        context));
            }
        }
        return findings;
    }

    /** A figure printed after its origin had corrected it. One finding for each correction. */
    static List<Finding> retractedReuse(Rule rule, SeriesAnalysis series, Context context) {
        List<Finding> findings = new ArrayList<>();
        for (List<DatedInterval> marks : byVoice(allMarks(series)).values()) {
            if (marks.stream().noneMatch(mark -> mark.claim().evidence().correction())) {
                continue;
            }
            List<DatedInterval> published = published(marks);
            for (DatedInterval correction : published) {
                if (correction.claim().evidence().correction()) {
                    Set<String> taken = corrected(correction, published);
                    Set<String> tellers = published.stream()
                            .filter(mark -> read(mark).overlaps(read(correction)))
                            .map(RepeatRules::article)
                            .collect(Collectors.toSet());
                    List<DatedInterval> reuse = published.stream()
                            .filter(mark -> at(mark).isAfter(at(correction).plus(GRACE)))
                            .filter(mark -> mark.day() <= correction.day()
                                    && taken.contains(String.valueOf(Numbers.canonical(mark.claim()))))
                            .filter(mark -> !tellers.contains(article(mark)))
                            .toList();
                    if (!reuse.isEmpty()) {
                        findings.add(Findings.of(
                                sight(
                                        rule,
                                        series,
                                        List.of(camp(series, List.of(correction)), camp(series, reuse)),
                                        0,
                                        0,
                                        new Cause("corrected", "a figure that its origin had corrected before"),
                                        days(reuse),
                                        null),
                                context));
                    }
                }
            }
        }
        return findings;
    }

    /** The numbers that a correction takes back: the origin's last ones up to its day that it does not confirm. */
    private static Set<String> corrected(DatedInterval correction, List<DatedInterval> published) {
        List<DatedInterval> before = published.stream()
                .filter(mark -> mark.day() <= correction.day() && at(mark).isBefore(at(correction)))
                .filter(mark -> !mark.claim().evidence().correction() && Numbers.canonical(mark.claim()) != null)
                .toList();
        long last = before.stream().mapToLong(DatedInterval::day).max().orElse(Long.MIN_VALUE);
        Set<String> numbers = new TreeSet<>();
        before.stream()
                .filter(mark -> mark.day() == last && !read(mark).overlaps(read(correction)))
                .forEach(mark -> numbers.add(Numbers.canonical(mark.claim())));
        return numbers;
    }

    /** Whether the origin had given another figure of the same day before: then this one is its revision, and news. */
    private static boolean isRevision(DatedInterval mark, List<DatedInterval> ofItsDay) {
        return ofItsDay.stream()
                .anyMatch(other -> at(other).isBefore(at(mark)) && !read(other).overlaps(read(mark)));
    }

    private static String article(DatedInterval mark) {
        String article = mark.claim().source().articleId();
        return article == null ? mark.claim().claimId().toString() : article;
    }

    private static boolean isPublic(DatedInterval mark, Instant when) {
        return at(mark).plus(GRACE).isBefore(when);
    }

    private static Instant at(DatedInterval mark) {
        return mark.claim().source().publishedAt();
    }

    private static List<DatedInterval> published(List<DatedInterval> marks) {
        return marks.stream()
                .filter(mark -> at(mark) != null)
                .sorted(BY_PUBLICATION)
                .toList();
    }
}
