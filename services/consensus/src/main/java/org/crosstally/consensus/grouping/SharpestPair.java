package org.crosstally.consensus.grouping;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.crosstally.consensus.model.Assertion;
import org.crosstally.consensus.model.DatedInterval;
import org.crosstally.consensus.model.Digits.Range;
import org.crosstally.quantity.unit.Dimension;

/**
 * The two claims of a clash that are known most precisely, with the ranges that their numbers most probably mean. A
 * slip is visible only in precise figures: rounding and growth hide it.
 *
 * @param claim the claim outside the consensus
 * @param own its range
 * @param opposite the consensus's claim
 * @param other its range, carried to the day of {@code claim}
 */
public record SharpestPair(Assertion claim, Range own, Assertion opposite, Range other) {

    /** Tolerance for ratios, in addition to the rounding of both numbers. */
    public static final double RATIO_SLACK = 0.002;
    /** Counts below this often differ tenfold without an error: 1 against 10 is no slip. */
    public static final double SMALL_COUNT = 10;
    /**
     * Ten or a hundred times is accepted for a ratio known at least this precisely: a random ratio falls within it of a
     * power of ten with probability ln(this) / ln(10), 0.3.
     */
    public static final double SHARPEST_POWER = 2;

    /** Least and greatest ratio of the two numbers. */
    public double least() {
        return own.low() / other.high();
    }

    public double most() {
        return own.high() / other.low();
    }

    /** Whether both are counts, which have no decimals. */
    public boolean counts() {
        return claim.figure().dimension() == Dimension.COUNT;
    }

    /** Whether a factor of ten or a hundred between the two is significant. A fraction below one is no count. */
    public boolean isTenfoldSignificant() {
        boolean small = counts() && smaller() >= 1 && smaller() < SMALL_COUNT - 0.5;
        return !small && most() / least() <= SHARPEST_POWER;
    }

    public double smaller() {
        return Math.min(own.middle(), other.middle());
    }

    public double larger() {
        return Math.max(own.middle(), other.middle());
    }

    public boolean fits(double factor) {
        return least() * (1 - RATIO_SLACK) <= factor && factor <= most() * (1 + RATIO_SLACK);
    }

    private record Ranged(DatedInterval interval, Range range) {}

    /**
     * The most precise pair in a clash of {@code consensus} and {@code against}; empty when no claim has a number.
     *
     * @param growth what the quantity can grow, for figures of other days
     */
    static Optional<SharpestPair> of(
            List<DatedInterval> consensus, List<DatedInterval> against, Growth growth, boolean cumulative) {
        List<Ranged> there = ranged(consensus);
        SharpestPair best = null;
        double width = Double.POSITIVE_INFINITY;
        for (Ranged own : there.isEmpty() ? List.<Ranged>of() : ranged(against)) {
            long day = own.interval.day();
            Ranged near = there.stream()
                    .min(Comparator.comparingLong((Ranged one) -> Math.abs(one.interval.day() - day))
                            .thenComparingDouble(one -> one.range.width())
                            .thenComparing(one -> one.interval.claim().claimId()))
                    .orElseThrow();
            Range other = carried(near, growth, cumulative, day);
            double blur = own.range.width() + other.width();
            if (blur < width) {
                width = blur;
                best = new SharpestPair(own.interval.claim(), own.range, near.interval.claim(), other);
            }
        }
        return Optional.ofNullable(best);
    }

    private static List<Ranged> ranged(List<DatedInterval> intervals) {
        return intervals.stream()
                .filter(interval -> interval.number().isPresent())
                .map(interval -> new Ranged(interval, interval.number().get()))
                .toList();
    }

    /** The range that a consensus figure of another day can have on {@code day}, by the possible growth. */
    private static Range carried(Ranged consensus, Growth growth, boolean cumulative, long day) {
        Range range = consensus.range;
        double room = Math.exp(growth.at(day) * Math.abs(day - consensus.interval.day()));
        boolean later = day > consensus.interval.day();
        return new Range(
                cumulative && later ? range.low() : range.low() / room,
                cumulative && !later ? range.high() : range.high() * room);
    }
}
