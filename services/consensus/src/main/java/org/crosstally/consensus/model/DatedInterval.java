package org.crosstally.consensus.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.crosstally.quantity.interval.Interval;

/**
 * One claim as a range on the axis, on its day.
 *
 * @param claim the claim
 * @param origin index of its independent origin, see {@code OriginIndex}
 * @param day epoch day of the figure
 * @param number the range that its number most probably means; empty without a number
 * @param weight its share of the weight of its origin: the claims of one origin within the horizon weigh 1 together
 */
public record DatedInterval(
        Assertion claim,
        int origin,
        long day,
        double readLow,
        double readHigh,
        double entailedLow,
        double entailedHigh,
        Optional<Digits.Range> number,
        double weight) {

    public static DatedInterval of(Assertion claim, int origin, long day, Axis axis) {
        Interval read = claim.figure().read();
        Interval entailed = claim.figure().entailed();
        return new DatedInterval(
                claim,
                origin,
                day,
                axis.low(read.low()),
                axis.high(read.high()),
                axis.low(entailed.low()),
                axis.high(entailed.high()),
                Digits.range(claim),
                1);
    }

    /** The distinct days of {@code intervals}, which are sorted by day. */
    public static long[] days(List<DatedInterval> intervals) {
        long[] days = new long[intervals.size()];
        int different = 0;
        for (DatedInterval interval : intervals) {
            if (different == 0 || days[different - 1] != interval.day()) {
                days[different++] = interval.day();
            }
        }
        return Arrays.copyOf(days, different);
    }

    public DatedInterval withWeight(double share) {
        return new DatedInterval(claim, origin, day, readLow, readHigh, entailedLow, entailedHigh, number, share);
    }

    public DatedInterval on(long otherDay) {
        return new DatedInterval(claim, origin, otherDay, readLow, readHigh, entailedLow, entailedHigh, number, weight);
    }

    /** The same claim with a range that is wider by {@code down} below and by {@code up} above. */
    public DatedInterval widened(double down, double up) {
        return new DatedInterval(
                claim,
                origin,
                day,
                readLow - down,
                readHigh + up,
                entailedLow - down,
                entailedHigh + up,
                number,
                weight);
    }

    /** Middle of the usual reading, for growth and medians. */
    public double middle() {
        if (Double.isInfinite(readHigh)) {
            return readLow;
        }
        return Double.isInfinite(readLow) ? readHigh : (readLow + readHigh) / 2;
    }

    public boolean sameFigure(DatedInterval other) {
        return origin == other.origin
                && day == other.day
                && Double.compare(readLow, other.readLow) == 0
                && Double.compare(readHigh, other.readHigh) == 0;
    }
}
