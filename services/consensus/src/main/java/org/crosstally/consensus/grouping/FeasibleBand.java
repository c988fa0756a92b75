package org.crosstally.consensus.grouping;

import java.util.Arrays;
import java.util.List;
import org.crosstally.consensus.model.DatedInterval;

/**
 * The range that the true value can have on each day if the consensus is right: each consensus interval, extended to
 * other days by the possible growth. A running total can only be larger on later days and only smaller on earlier ones.
 */
final class FeasibleBand {

    /**
     * Growth is known from ordinary days, so growth that is half as large again contradicts no source. The factor
     * applies only to days without a consensus figure; a consensus figure bounds its own day exactly.
     */
    private static final double LEAPS = 1.5;

    private final long[] days;
    private final double[] low;
    private final double[] high;

    private FeasibleBand(long[] days) {
        this.days = days;
        this.low = new double[days.length];
        this.high = new double[days.length];
        Arrays.fill(low, Double.NEGATIVE_INFINITY);
        Arrays.fill(high, Double.POSITIVE_INFINITY);
    }

    /**
     * @param consensus intervals sorted by day
     * @param days all days of interest, sorted, with every day of {@code consensus} among them
     */
    static FeasibleBand of(List<DatedInterval> consensus, long[] days, Growth growth, boolean cumulative) {
        FeasibleBand forward = new FeasibleBand(days);
        for (DatedInterval interval : consensus) {
            forward.narrow(Arrays.binarySearch(days, interval.day()), interval.readLow(), interval.readHigh());
        }
        FeasibleBand backward = new FeasibleBand(days);
        System.arraycopy(forward.low, 0, backward.low, 0, days.length);
        System.arraycopy(forward.high, 0, backward.high, 0, days.length);
        for (int d = 1; d < days.length; d++) {
            double step = LEAPS * growth.at(days[d]) * (days[d] - days[d - 1]);
            forward.narrow(d, forward.low[d - 1] - (cumulative ? 0 : step), forward.high[d - 1] + step);
        }
        for (int d = days.length - 2; d >= 0; d--) {
            double step = LEAPS * growth.at(days[d + 1]) * (days[d + 1] - days[d]);
            backward.narrow(d, backward.low[d + 1] - step, backward.high[d + 1] + (cumulative ? 0 : step));
        }
        for (int d = 0; d < days.length; d++) {
            forward.narrow(d, backward.low[d], backward.high[d]);
        }
        return forward;
    }

    double low(long day) {
        return low[Arrays.binarySearch(days, day)];
    }

    double high(long day) {
        return high[Arrays.binarySearch(days, day)];
    }

    /** Consensus intervals may be apart by the tolerance; then the true value is between them. */
    private void narrow(int d, double otherLow, double otherHigh) {
        double newLow = Math.max(low[d], otherLow);
        double newHigh = Math.min(high[d], otherHigh);
        low[d] = Math.min(newLow, newHigh);
        high[d] = Math.max(newLow, newHigh);
    }
}
