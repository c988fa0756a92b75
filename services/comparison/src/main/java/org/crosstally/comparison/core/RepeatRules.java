package org.crosstally.comparison.core;

import static org.crosstally.comparison.core.SeriesMarks.allMarks;
import static org.crosstally.comparison.core.SeriesMarks.byVoice;
import static org.crosstally.comparison.core.SeriesMarks.camp;
import static org.crosstally.comparison.core.SeriesMarks.days;
import static org.crosstally.comparison.core.SeriesMarks.read;
import static org.crosstally.comparison.core.SeriesMarks.sight;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.crosstally.comparison.core.Finding.Cause;
import org.crosstally.quantity.period.TimeKind;

/** Figures that are printed although their origin had said something newer, or had taken them back. */
final class RepeatRules {

    /** An article of the day after may have gone to press before the newer figure was out. */
    static final double GRACE_DAYS = 1;

    private static final Duration GRACE = Duration.ofDays((long) GRACE_DAYS);
    private static final Comparator<Mark> BY_PUBLICATION = Comparator.comparing(
                    (Mark mark) -> mark.claim().source().publishedAt())
            .thenComparing(mark -> mark.claim().claimId());

    private RepeatRules() {}

    /** An old figure, printed when a newer one of its origin was public. One finding for each origin. */
    static List<Finding> staleRepeat(Rule rule, SeriesAnalysis series, Context context) {
        TimeKind kind = series.key().timeKind();
        if (kind != TimeKind.CUMULATIVE && kind != TimeKind.POINT) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (List<Mark> marks : byVoice(allMarks(series)).values()) {
            List<Mark> published = published(marks);
            Map<Long, List<Mark>> byDay = published.stream().collect(Collectors.groupingBy(Mark::day));
            Map<String, Long> newestOf =
                    published.stream().collect(Collectors.toMap(RepeatRules::article, Mark::day, Math::max));
            List<Mark> stale = new ArrayList<>();
            TreeSet<Mark> newer =
                    new TreeSet<>(Comparator.comparingLong(Mark::day).thenComparing(Mark::claim, Camps.BEST));
            Mark newest = null;
            int known = 0;
            for (Mark mark : published) {
                while (known < published.size() && isPublic(published.get(known), at(mark))) {
                    Mark next = published.get(known++);
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
        for (List<Mark> marks : byVoice(allMarks(series)).values()) {
            if (marks.stream().noneMatch(mark -> mark.claim().evidence().correction())) {
                continue;
            }
            List<Mark> published = published(marks);
            for (Mark correction : published) {
                if (correction.claim().evidence().correction()) {
                    Set<String> taken = corrected(correction, published);
                    Set<String> tellers = published.stream()
                            .filter(mark -> read(mark).overlaps(read(correction)))
                            .map(RepeatRules::article)
                            .collect(Collectors.toSet());
                    List<Mark> reuse = published.stream()
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
    private static Set<String> corrected(Mark correction, List<Mark> published) {
        List<Mark> before = published.stream()
                .filter(mark -> mark.day() <= correction.day() && at(mark).isBefore(at(correction)))
                .filter(mark -> !mark.claim().evidence().correction() && Numbers.canonical(mark.claim()) != null)
                .toList();
        long last = before.stream().mapToLong(Mark::day).max().orElse(Long.MIN_VALUE);
        Set<String> numbers = new TreeSet<>();
        before.stream()
                .filter(mark -> mark.day() == last && !read(mark).overlaps(read(correction)))
                .forEach(mark -> numbers.add(Numbers.canonical(mark.claim())));
        return numbers;
    }

    /** Whether the origin had given another figure of the same day before: then this one is its revision, and news. */
    private static boolean isRevision(Mark mark, List<Mark> ofItsDay) {
        return ofItsDay.stream()
                .anyMatch(other -> at(other).isBefore(at(mark)) && !read(other).overlaps(read(mark)));
    }

    private static String article(Mark mark) {
        String article = mark.claim().source().articleId();
        return article == null ? mark.claim().claimId().toString() : article;
    }

    private static boolean isPublic(Mark mark, Instant when) {
        return at(mark).plus(GRACE).isBefore(when);
    }

    private static Instant at(Mark mark) {
        return mark.claim().source().publishedAt();
    }

    private static List<Mark> published(List<Mark> marks) {
        return marks.stream()
                .filter(mark -> at(mark) != null)
                .sorted(BY_PUBLICATION)
                .toList();
    }
}
