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

/** Makes sides from intervals: representative claim, common range and middle value. */
public final class Sides {

    /** Orders claims by most digits, then newest, then narrowest, then lowest; by id only among equals. */
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

    /** Intervals by day, then by claim. */
    public static final Comparator<DatedInterval> BY_DAY_AND_CLAIM = Comparator.comparingLong(DatedInterval::day)
            .thenComparing(interval -> interval.claim().claimId());

    private Sides() {}

    public static Side of(List<DatedInterval> intervals, OriginIndex origins) {
        return of(
                intervals,
                origins,
                intervals.stream().map(DatedInterval::claim).min(BEST).orElseThrow());
    }

    /** The side of {@code intervals}, with {@code best} among them as its representative. */
    public static Side of(List<DatedInterval> intervals, OriginIndex origins, Assertion best) {
        long last = intervals.stream().mapToLong(DatedInterval::day).max().orElse(0);
        List<DatedInterval> newest =
                intervals.stream().filter(interval -> interval.day() == last).toList();
        return new Side(
                region(newest, best),
                best.claimId(),
                intervals.stream()
                        .map(interval -> interval.claim().claimId())
                        .sorted()
                        .toList(),
                origins.ids(intervals),
                median(newest));
    }

    /** A side of claims from one origin that are not compared in the series. */
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

    /** The estimate of a day: the median over origins weighted by reliability, ties to the lower. */
    static BigDecimal estimate(List<DatedInterval> intervals, OriginIndex origins, Map<String, Double> reliability) {
        Map<String, BigDecimal> values = new TreeMap<>();
        byOrigin(intervals).forEach((origin, value) -> values.put(origins.id(origin), value));
        return Estimate.of(values, reliability);
    }

    /** The lower median over origins. */
    private static BigDecimal median(List<DatedInterval> intervals) {
        return lowerMedian(byOrigin(intervals).values().stream().sorted().toList());
    }

    /** The figure of each origin: the lower median of its different figures. */
    private static TreeMap<Integer, BigDecimal> byOrigin(List<DatedInterval> intervals) {
        TreeMap<Integer, BigDecimal> byOrigin = new TreeMap<>();
        TreeMap<Integer, TreeSet<BigDecimal>> several = new TreeMap<>();
        for (DatedInterval interval : intervals) {
            BigDecimal middle = interval.claim().figure().read().middle();
            BigDecimal other = middle == null ? null : byOrigin.putIfAbsent(interval.origin(), middle);
            if (other != null) {
                TreeSet<BigDecimal> different = several.computeIfAbsent(interval.origin(), origin -> new TreeSet<>());
                different.add(other);
                different.add(middle);
            }
        }
        several.forEach((origin, different) -> byOrigin.put(origin, lowerMedian(List.copyOf(different))));
        return byOrigin;
    }

    private static BigDecimal lowerMedian(List<BigDecimal> sorted) {
        return sorted.isEmpty() ? null : sorted.get((sorted.size() - 1) / 2);
    }

    /**
     * The range common to all usual readings; the best claim's own where they do not overlap but are within tolerance.
     */
    private static Interval region(List<DatedInterval> intervals, Assertion best) {
        Interval region = intervals.get(0).claim().figure().read();
        for (DatedInterval interval : intervals) {
            Interval read = interval.claim().figure().read();
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
