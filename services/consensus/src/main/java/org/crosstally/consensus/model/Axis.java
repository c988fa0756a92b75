package org.crosstally.consensus.model;

import java.math.BigDecimal;
import java.util.List;
import org.crosstally.quantity.interval.Interval;
import org.crosstally.quantity.unit.Dimension;

/**
 * The scale on which distances are measured: logarithmic for quantities that cannot be negative, so that a gap is a
 * ratio and independent of the unit; else linear, in units of the largest amount of the series.
 *
 * @param logarithmic whether coordinates are natural logarithms
 * @param scale one unit of the line, when linear
 * @param slack half the difference that two counts may always have
 * @param shift added before the logarithm is taken: half a unit for counts, so that none and one are neighbours
 */
public record Axis(boolean logarithmic, double scale, double slack, double shift) {

    /** No two amounts are further apart than this: e^20 is about half a billion. */
    public static final double FARTHEST = 20;

    private static final double NEXT_TO_NOTHING = Math.log(1e-30);

    public static Axis of(List<Assertion> members) {
        boolean counts = true;
        boolean positive = true;
        double largest = 0;
        for (Assertion member : members) {
            counts &= member.figure().dimension() == Dimension.COUNT;
            Interval entailed = member.figure().entailed();
            positive &= entailed.low() == null || entailed.low().signum() >= 0;
            positive &= entailed.high() == null || entailed.high().signum() >= 0;
            largest = Math.max(largest, Math.max(size(entailed.low()), size(entailed.high())));
        }
        boolean shifted = counts && positive;
        return new Axis(positive, largest > 0 ? largest : 1, counts ? 0.25 : 0, shifted ? 0.5 : 0);
    }

    /** Coordinate of a lower bound minus the slack. */
    public double low(BigDecimal bound) {
        if (bound == null) {
            return logarithmic ? at(-slack) : Double.NEGATIVE_INFINITY;
        }
        return at(bound.doubleValue() - slack);
    }

    /** Coordinate of an upper bound plus the slack. */
    public double high(BigDecimal bound) {
        return bound == null ? Double.POSITIVE_INFINITY : at(bound.doubleValue() + slack);
    }

    /** Distance between two ranges of coordinates, 0 when they meet. */
    public static double gap(double lowA, double highA, double lowB, double highB) {
        return Math.min(FARTHEST, Math.max(0, Math.max(lowA - highB, lowB - highA)));
    }

    /** As {@link #gap}, unbounded, for lines of any scale. */
    public static double distance(double lowA, double highA, double lowB, double highB) {
        return Math.max(0, Math.max(lowA - highB, lowB - highA));
    }

    private double at(double value) {
        if (logarithmic) {
            return value + shift <= 0 ? NEXT_TO_NOTHING : Math.max(NEXT_TO_NOTHING, Math.log(value + shift));
        }
        return value / scale;
    }

    private static double size(BigDecimal bound) {
        return bound == null ? 0 : Math.abs(bound.doubleValue());
    }
}
