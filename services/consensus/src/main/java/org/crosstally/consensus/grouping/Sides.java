package org.crosstally.consensus.grouping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.crosstally.consensus.model.Assertion;
import org.crosstally.consensus.model.DatedInterval;
import org.crosstally.consensus.origin.OriginIndex;
import org.crosstally.quantity.interval.Interval;

/** Makes camps out of marks: who stands for them, where they overlap, what they say in the middle. */
public final class Sides {

    /** Most digits first, then the newest figure, then the one that leaves least open, then the lowest; ids only among equals. */
    public static final Comparator<Assertion> BEST = Comparator.comparingInt(
                    (Assertion claim) -> -claim.figure().printed().significantDigits())
            .thenComparing(
                    claim -> claim.time().asOf() == null
                            ? LocalDate.EPOCH
                            : claim.time().asOf().latest(),
                    Comparator.reverseOrder())
            .thenComparing(claim -> !claim.figure().read().isPoint())
            .thenComparing(claim -> claim.figure().read().low(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(claim -> claim.figure().read().high(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Assertion::claimId);

    /** Marks by day, then by claim. */
    public static final Comparator<DatedInterval> MARKS = Comparator.comparingLong(DatedInterval::day)
            .thenComparing(mark -> mark.claim().claimId());

    private Sides() {}

    public static Side of(List<DatedInterval> marks, OriginIndex voices) {
        return of(
                marks,
                voices,
                marks.stream().map(DatedInterval::claim).min(BEST).orElseThrow());
    }

    /** The camp of {@code marks}, with {@code best} among them to stand for it. */
    public static Side of(List<DatedInterval> marks, OriginIndex voices, Assertion best) {
        long last = marks.stream().mapToLong(DatedInterval::day).max().orElse(0);
        List<DatedInterval> newest =
                marks.stream().filter(mark -> mark.day() == last).toList();
        return new Side(
                region(newest, best),
                best.claimId(),
                marks.stream().map(mark -> mark.claim().claimId()).sorted().toList(),
                voices.ids(marks),
                median(newest));
    }

    /** Claims of one voice that take no part in the series. */
    public static Side apart(List<Assertion> claims) {
        Assertion best = claims.stream().min(BEST).orElseThrow();
        return new Side(
                best.figure().read(),
                best.claimId(),
                ids(claims),
                claims.stream()
                        .map(claim -> OriginIndex.own(claim.source()))
                        .distinct()
                        .sorted()
                        .toList(),
                best.figure().read().middle());
    }

    /** The estimate of a day: the median over voices by their reliability, ties to the lower. */
    static BigDecimal consensus(List<DatedInterval> marks, OriginIndex voices, Map<String, Double> reliability) {
        Map<String, BigDecimal> values = new TreeMap<>();
        byVoice(marks).forEach((voice, value) -> values.put(voices.id(voice), value));
        return Estimate.of(values, reliability);
    }

    /** The lower median over voices. */
    private static BigDecimal median(List<DatedInterval> marks) {
        return lowerMedian(byVoice(marks).values().stream().sorted().toList());
    }

    /** What each voice says: the lower median of its different figures. */
    private static TreeMap<Integer, BigDecimal> byVoice(List<DatedInterval> marks) {
        TreeMap<Integer, BigDecimal> byVoice = new TreeMap<>();
        TreeMap<Integer, TreeSet<BigDecimal>> several = new TreeMap<>();
        for (DatedInterval mark : marks) {
            BigDecimal middle = mark.claim().figure().read().middle();
            BigDecimal other = middle == null ? null : byVoice.putIfAbsent(mark.voice(), middle);
            if (other != null) {
                TreeSet<BigDecimal> different = several.computeIfAbsent(mark.voice(), voice -> new TreeSet<>());
                different.add(other);
                different.add(middle);
            }
        }
        several.forEach((voice, different) -> byVoice.put(voice, lowerMedian(List.copyOf(different))));
        return byVoice;
    }

    private static BigDecimal lowerMedian(List<BigDecimal> sorted) {
        return sorted.isEmpty() ? null : sorted.get((sorted.size() - 1) / 2);
    }

    /** Where all read intervals overlap; the best claim's own where they miss each other by the tolerance. */
    private static Interval region(List<DatedInterval> marks, Assertion best) {
        Interval region = marks.get(0).claim().figure().read();
        for (DatedInterval mark : marks) {
            Interval read = mark.claim().figure().read();
            if (!region.overlaps(read)) {
                return best.figure().read();
            }
            region = intersection(region, read);
        }
        return region;
    }

    private static Interval intersection(Interval a, Interval b) {
        Interval low = laterStart(a, b);
        Interval high = earlierEnd(a, b);
        return new Interval(low.low(), high.high(), low.lowInclusive(), high.highInclusive());
    }

    private static Interval laterStart(Interval a, Interval b) {
        if (a.low() == null || b.low() == null) {
            return a.low() == null ? b : a;
        }
        int order = a.low().compareTo(b.low());
        return order > 0 || (order == 0 && !a.lowInclusive()) ? a : b;
    }

    private static Interval earlierEnd(Interval a, Interval b) {
        if (a.high() == null || b.high() == null) {
            return a.high() == null ? b : a;
        }
        int order = a.high().compareTo(b.high());
        return order < 0 || (order == 0 && !a.highInclusive()) ? a : b;
    }

    static List<UUID> ids(List<Assertion> claims) {
        return claims.stream().map(Assertion::claimId).sorted().toList();
    }
}
