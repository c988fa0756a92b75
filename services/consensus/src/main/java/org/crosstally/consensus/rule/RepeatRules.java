package org.crosstally.consensus.rule;

import static org.crosstally.consensus.grouping.DatedIntervals.byOrigin;
import static org.crosstally.consensus.rule.SeriesFindings.allIntervals;
import static org.crosstally.consensus.rule.SeriesFindings.days;
import static org.crosstally.consensus.rule.SeriesFindings.draft;
import static org.crosstally.consensus.rule.SeriesFindings.read;
import static org.crosstally.consensus.rule.SeriesFindings.side;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.crosstally.consensus.finding.Band;
import org.crosstally.consensus.finding.Finding;
import org.crosstally.consensus.finding.Finding.Cause;
import org.crosstally.consensus.finding.Findings;
import org.crosstally.consensus.finding.Kind;
import org.crosstally.consensus.finding.KindDefinition;
import org.crosstally.consensus.grouping.SeriesAnalysis;
import org.crosstally.consensus.grouping.Sides;
import org.crosstally.consensus.model.Context;
import org.crosstally.consensus.model.DatedInterval;
import org.crosstally.consensus.model.Numbers;
import org.crosstally.quantity.period.TimeKind;

/** Figures that are printed although their origin had published a newer one or had corrected them. */
public final class RepeatRules {

    /** An article of the day after may have gone to press before the newer figure was out. */
    public static final double GRACE_DAYS = 1;

    private static final Duration GRACE = Duration.ofDays((long) GRACE_DAYS);
    private static final Comparator<DatedInterval> BY_PUBLICATION = Comparator.comparing(
                    (DatedInterval interval) -> interval.claim().source().publishedAt())
            .thenComparing(interval -> interval.claim().claimId());

    static final KindDefinition STALE_REPEAT = KindDefinition.of(Kind.STALE_REPEAT, Band.MINOR, """
            {
              "claims": [
                {"outlet": "The Daily Meridian", "origin": "Ministry of Defence", "amount": {"text": "5,121"}, "measure": "soldiers lost", "subject": "Ruritania", "time": {"kind": "CUMULATIVE", "asOf": "2024-03-05"}, "publishedAt": "2024-03-05"},
                {"outlet": "Strelsau Times", "origin": "Ministry of Defence", "amount": {"text": "4,837"}, "measure": "soldiers lost", "subject": "Ruritania", "time": {"kind": "CUMULATIVE", "asOf": "2024-03-01"}, "publishedAt": "2024-03-12"}
              ]
            }
            """);

    static final KindDefinition RETRACTED_REUSE = KindDefinition.of(Kind.RETRACTED_REUSE, Band.MAJOR, """
            {
              "claims": [
                {"outlet": "The Daily Meridian", "origin": "Ministry of Defence", "amount": {"text": "1,312"}, "measure": "soldiers lost", "subject": "Ruritania", "time": {"asOf": "2024-03-01"}, "publishedAt": "2024-03-01"},
                {"outlet": "The Daily Meridian", "origin": "Ministry of Defence", "amount": {"text": "1,012"}, "measure": "soldiers lost", "subject": "Ruritania", "time": {"asOf": "2024-03-01"}, "publishedAt": "2024-03-03", "correction": true},
                {"outlet": "Strelsau Times", "origin": "Ministry of Defence", "amount": {"text": "1,312"}, "measure": "soldiers lost", "subject": "Ruritania", "time": {"asOf": "2024-03-01"}, "publishedAt": "2024-03-09"}
              ]
            }
            """)
            .replacing(ClashRules.KINDS)
            .replacing(Kind.STALE_REPEAT);

    /** The rules of this theme, in the order in which they are asked. */
    public static final List<Rule> RULES = List.of(
            Rule.ofSeries(
                    STALE_REPEAT,
                    1,
                    "An old figure is printed after a newer one of the same origin was public.",
                    Map.of("graceDays", GRACE_DAYS),
                    RepeatRules::staleRepeat),
            Rule.ofSeries(
                    RETRACTED_REUSE,
                    1,
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
        for (List<DatedInterval> intervals : byOrigin(allIntervals(series)).values()) {
            List<DatedInterval> published = published(intervals);
            Map<Long, List<DatedInterval>> byDay =
                    published.stream().collect(Collectors.groupingBy(DatedInterval::day));
            Map<String, Long> newestOf =
                    published.stream().collect(Collectors.toMap(RepeatRules::article, DatedInterval::day, Math::max));
            List<DatedInterval> stale = new ArrayList<>();
            TreeSet<DatedInterval> newer = new TreeSet<>(
                    Comparator.comparingLong(DatedInterval::day).thenComparing(DatedInterval::claim, Sides.BEST));
            DatedInterval newest = null;
            int known = 0;
            for (DatedInterval interval : published) {
                while (known < published.size() && isPublic(published.get(known), at(interval))) {
                    DatedInterval next = published.get(known++);
                    newest = newest == null || next.day() > newest.day() ? next : newest;
                }
                if (newest != null
                        && newest.day() > interval.day()
                        && !read(newest).overlaps(read(interval))
                        && newestOf.get(article(interval)) == interval.day()
                        && !isRevision(interval, byDay.get(interval.day()))) {
                    stale.add(interval);
                    newer.add(newest);
                }
            }
            if (!stale.isEmpty()) {
                findings.add(Findings.of(
                        draft(
                                rule,
                                series,
                                List.of(side(series, List.copyOf(newer)), side(series, stale)),
                                0,
                                0,
                                new Cause(
                                        "newer-public",
                                        "an old figure printed after a newer one of its origin was public"),
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
        for (List<DatedInterval> intervals : byOrigin(allIntervals(series)).values()) {
            if (intervals.stream()
                    .noneMatch(interval -> interval.claim().evidence().correction())) {
                continue;
            }
            List<DatedInterval> published = published(intervals);
            for (DatedInterval correction : published) {
                if (correction.claim().evidence().correction()) {
                    Set<String> taken = corrected(correction, published);
                    Set<String> tellers = published.stream()
                            .filter(interval -> read(interval).overlaps(read(correction)))
                            .map(RepeatRules::article)
                            .collect(Collectors.toSet());
                    List<DatedInterval> reuse = published.stream()
                            .filter(interval ->
                                    at(interval).isAfter(at(correction).plus(GRACE)))
                            .filter(interval -> interval.day() <= correction.day()
                                    && taken.contains(String.valueOf(Numbers.canonical(interval.claim()))))
                            .filter(interval -> !tellers.contains(article(interval)))
                            .toList();
                    if (!reuse.isEmpty()) {
                        findings.add(Findings.of(
                                draft(
                                        rule,
                                        series,
                                        List.of(side(series, List.of(correction)), side(series, reuse)),
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
                .filter(interval ->
                        interval.day() <= correction.day() && at(interval).isBefore(at(correction)))
                .filter(interval ->
                        !interval.claim().evidence().correction() && Numbers.canonical(interval.claim()) != null)
                .toList();
        long last = before.stream().mapToLong(DatedInterval::day).max().orElse(Long.MIN_VALUE);
        Set<String> numbers = new TreeSet<>();
        before.stream()
                .filter(interval -> interval.day() == last && !read(interval).overlaps(read(correction)))
                .forEach(interval -> numbers.add(Numbers.canonical(interval.claim())));
        return numbers;
    }

    /** Whether the origin had given another figure of the same day before: then this one is its revision, and news. */
    private static boolean isRevision(DatedInterval interval, List<DatedInterval> ofItsDay) {
        return ofItsDay.stream()
                .anyMatch(other ->
                        at(other).isBefore(at(interval)) && !read(other).overlaps(read(interval)));
    }

    private static String article(DatedInterval interval) {
        String article = interval.claim().source().articleId();
        return article == null ? interval.claim().claimId().toString() : article;
    }

    private static boolean isPublic(DatedInterval interval, Instant when) {
        return at(interval).plus(GRACE).isBefore(when);
    }

    private static Instant at(DatedInterval interval) {
        return interval.claim().source().publishedAt();
    }

    private static List<DatedInterval> published(List<DatedInterval> intervals) {
        return intervals.stream()
                .filter(interval -> at(interval) != null)
                .sorted(BY_PUBLICATION)
                .toList();
    }
}
