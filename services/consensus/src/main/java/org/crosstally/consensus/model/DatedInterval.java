package org.crosstally.consensus.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.crosstally.quantity.interval.Interval;

/**
 * One claim on the line: where its words allow the truth to be, on its day.
 *
 * @param claim the claim
 * @param origin index of the origin behind it
 * @param day epoch day of the figure
 * @param number what its number probably stands for, if it has one
 * @param weight its share of its origin: a origin weighs 1 in every horizon, however often it speaks
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

    /** The days of {@code intervals}, each once; they are sorted by day. */
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

    public DatedInterval weighing(double share) {
        return new DatedInterval(claim, origin, day, readLow, readHigh, entailedLow, entailedHigh, number, share);
    }

    public DatedInterval on(long otherDay) {
        return new DatedInterval(claim, origin, otherDay, readLow, readHigh, entailedLow, entailedHigh, number, weight);
    }

    /** The same claim, allowed to lie lower by {@code down} and higher by {@code up}. */
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

    /** Middle of what is read, for growth and medians. */
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
