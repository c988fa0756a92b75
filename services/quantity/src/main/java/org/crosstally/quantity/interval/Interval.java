package org.crosstally.quantity.interval;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A set of numbers between two bounds. A {@code null} bound is open: the words say nothing on that side.
 *
 * @param low lower bound, or {@code null} when unbounded below
 * @param high upper bound, or {@code null} when unbounded above
 * @param lowInclusive whether {@code low} itself belongs to the interval; false when {@code low} is null
 * @param highInclusive whether {@code high} itself belongs to the interval; false when {@code high} is null
 */
public record Interval(
        @Nullable BigDecimal low, @Nullable BigDecimal high, boolean lowInclusive, boolean highInclusive) {

    public Interval {
        lowInclusive = lowInclusive && low != null;
        highInclusive = highInclusive && high != null;
        if (low != null && high != null) {
            int order = low.compareTo(high);
            if (order > 0) {
                throw new IllegalArgumentException("low " + low + " is above high " + high);
            }
            if (order == 0 && !(lowInclusive && highInclusive)) {
                throw new IllegalArgumentException("an interval from " + low + " to itself must include it");
            }
        }
    }

    /** The interval that holds exactly {@code value}. */
    public static Interval point(BigDecimal value) {
        return closed(value, value);
    }

    /** {@code [low, high]}. */
    public static Interval closed(BigDecimal low, BigDecimal high) {
        return new Interval(low, high, true, true);
    }

    /** {@code [low, high)}. */
    public static Interval closedOpen(BigDecimal low, BigDecimal high) {
        return new Interval(low, high, true, false);
    }

    /** {@code (low, high]}. */
    public static Interval openClosed(BigDecimal low, BigDecimal high) {
        return new Interval(low, high, false, true);
    }

    /** {@code [low, open)}. */
    public static Interval atLeast(BigDecimal low) {
        return new Interval(Objects.requireNonNull(low), null, true, false);
    }

    /** {@code (low, open)}. */
    public static Interval above(BigDecimal low) {
        return new Interval(Objects.requireNonNull(low), null, false, false);
    }

    /** Whether {@code value} lies inside. */
    public boolean contains(BigDecimal value) {
        return aboveLow(value) && belowHigh(value);
    }

    /** Whether every number of {@code other} lies inside this interval. */
    public boolean contains(Interval other) {
        boolean lowFits = low == null
                || (other.low != null && (aboveLow(other.low) || !other.lowInclusive && other.low.compareTo(low) == 0));
        boolean highFits = high == null
                || (other.high != null
                        && (belowHigh(other.high) || !other.highInclusive && other.high.compareTo(high) == 0));
        return lowFits && highFits;
    }

    /** Whether some number lies in both. */
    public boolean overlaps(Interval other) {
        return !liesBelow(other) && !other.liesBelow(this);
    }

    /** Whether every number here is smaller than every number of {@code other}. */
    public boolean liesBelow(Interval other) {
        if (high == null || other.low == null) {
            return false;
        }
        int order = high.compareTo(other.low);
        return order < 0 || (order == 0 && !(highInclusive && other.lowInclusive));
    }

    /** Whether the interval is one number. */
    public boolean isPoint() {
        return low != null && high != null && low.compareTo(high) == 0;
    }

    /** The exact middle, at the scale of its bounds where it is one number; the bound itself where one side is open; null where both are. */
    public @Nullable BigDecimal middle() {
        if (low == null || high == null) {
            return low == null ? high : low;
        }
        // Most intervals are one number, and a sum and a division would cost more than looking.
        return isPoint() && low.scale() == high.scale() ? low : low.add(high).divide(BigDecimal.valueOf(2));
    }

    /** Mathematical notation: {@code [a, b]}, {@code (a, open)}; plain decimal digits. */
    @Override
    public String toString() {
        return (lowInclusive ? "[" : "(") + plain(low) + ", " + plain(high) + (highInclusive ? "]" : ")");
    }

    private boolean aboveLow(BigDecimal value) {
        return low == null || value.compareTo(low) > (lowInclusive ? -1 : 0);
    }

    private boolean belowHigh(BigDecimal value) {
        return high == null || value.compareTo(high) < (highInclusive ? 1 : 0);
    }

    private static String plain(@Nullable BigDecimal bound) {
        return bound == null ? "open" : bound.toPlainString();
    }
}
