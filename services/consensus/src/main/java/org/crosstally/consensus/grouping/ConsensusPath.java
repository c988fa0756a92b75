package org.crosstally.consensus.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.crosstally.consensus.model.DatedInterval;

/**
 * The path through time that most independent origins support: a sweep over interval endpoints, extended from day to
 * day by dynamic programming. Between days the path may rise by the possible growth; a running total may not fall. It
 * may break this rule (a revision) at a cost of {@link #REVISION}, and at no cost where an origin published a
 * correction. For one day this is a plain sweep for the deepest overlap.
 *
 * <p>The candidates of a day are the endpoints of the intervals near it; the best predecessor of each is a maximum over
 * a sliding window. So n intervals cost O(n log n) times the days of the horizon.
 */
final class ConsensusPath {

    /** The weight that a revision without a published correction must gain: three origins. */
    static final long REVISION = 3_000_000;
    /** The weight that a jump upwards must gain where growth is learned from the series: a tenth of an origin. */
    static final long LEAP = 100_000;
    /** The weight of one origin. Whole numbers, so that sums do not depend on their order. */
    static final long ORIGIN = 1_000_000;

    private static final double HAIR = 1e-9;

    private final List<DatedInterval> intervals;
    private final long[] days;
    private final double[] course;

    private ConsensusPath(List<DatedInterval> intervals, long[] days, double[] course) {
        this.intervals = intervals;
        this.days = days;
        this.course = course;
    }

    /**
     * @param intervals sorted by day, not empty
     * @param tolerance half of it is allowed on each side of every interval
     * @param corrected days on which a revision costs nothing
     */
    static ConsensusPath through(
            List<DatedInterval> intervals,
            Growth growth,
            boolean cumulative,
            double tolerance,
            int horizon,
            Set<Long> corrected) {
        long[] days = DatedInterval.days(intervals);
        int[] first = new int[days.length + 1];
        for (int i = intervals.size() - 1, d = days.length - 1; i >= 0; i--) {
            while (days[d] != intervals.get(i).day()) {
                d--;
            }
            first[d] = i;
        }
        first[days.length] = intervals.size();

        double[][] candidates = new double[days.length][];
        int[][] from = new int[days.length][];
        long[] best = null;
        for (int d = 0; d < days.length; d++) {
            candidates[d] = candidates(intervals, days, first, d, horizon, tolerance / 2);
            long[] here = coverage(intervals.subList(first[d], first[d + 1]), candidates[d], tolerance / 2);
            from[d] = new int[here.length];
            if (d > 0) {
                double step = growth.at(days[d]) * (days[d] - days[d - 1]);
                long price = corrected.contains(days[d]) ? 0 : REVISION;
                long leap = cumulative && growth.isLearned() ? Math.min(price, LEAP) : price;
                advance(candidates[d - 1], best, candidates[d], step, cumulative, price, leap, from[d], here);
            }
            best = here;
        }
        double[] course = new double[days.length];
        int at = highest(best);
        for (int d = days.length - 1; d >= 0; d--) {
            course[d] = candidates[d][at];
            at = from[d][at];
        }
        return new ConsensusPath(intervals, days, course);
    }

    /** The intervals that the path passes through, in their order. */
    List<DatedInterval> members(double tolerance) {
        List<DatedInterval> members = new ArrayList<>();
        for (DatedInterval interval : intervals) {
            double value = course[Arrays.binarySearch(days, interval.day())];
            if (interval.readLow() - tolerance / 2 - HAIR <= value
                    && value <= interval.readHigh() + tolerance / 2 + HAIR) {
                members.add(interval);
            }
        }
        return members;
    }

    private static double[] candidates(
            List<DatedInterval> intervals, long[] days, int[] first, int d, int horizon, double allowance) {
        int from = d > 0 ? d - 1 : d;
        while (from > 0 && days[d] - days[from - 1] <= horizon) {
            from--;
        }
        int to = Math.min(days.length - 1, d + 1);
        while (to < days.length - 1 && days[to + 1] - days[d] <= horizon) {
            to++;
        }
        double[] ends = new double[2 * (first[to + 1] - first[from])];
        int count = 0;
        for (int i = first[from]; i < first[to + 1]; i++) {
            double low = intervals.get(i).readLow() - allowance;
            double high = intervals.get(i).readHigh() + allowance;
            if (!Double.isInfinite(low)) {
                ends[count++] = low;
            }
            if (!Double.isInfinite(high)) {
                ends[count++] = high;
            }
        }
        Arrays.sort(ends, 0, count);
        int different = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || Double.compare(ends[i], ends[i - 1]) != 0) {
                ends[different++] = ends[i];
            }
        }
        return different == 0 ? new double[] {0} : Arrays.copyOf(ends, different);
    }

    /** For each candidate the weight of the intervals of one day that contain it. */
    private static long[] coverage(List<DatedInterval> today, double[] candidates, double allowance) {
        long[] change = new long[candidates.length + 1];
        for (DatedInterval interval : today) {
            long weight = Math.round(interval.weight() * ORIGIN);
            change[ceiling(candidates, interval.readLow() - allowance - HAIR)] += weight;
            change[ceiling(candidates, Math.nextUp(interval.readHigh() + allowance + HAIR))] -= weight;
        }
        long[] coverage = new long[candidates.length];
        long sum = 0;
        for (int c = 0; c < coverage.length; c++) {
            sum += change[c];
            coverage[c] = sum;
        }
        return coverage;
    }

    private static void advance(
            double[] before,
            long[] score,
            double[] now,
            double step,
            boolean cumulative,
            long price,
            long leap,
            int[] from,
            long[] here) {
        int revised = highest(score);
        int[] window = new int[before.length];
        int head = 0;
        int tail = 0;
        int next = 0;
        int below = -1;
        for (int c = 0; c < now.length; c++) {
            double most = now[c] + (cumulative ? 0 : step) + HAIR;
            for (; next < before.length && before[next] <= most; next++) {
                below = below < 0 || score[next] > score[below] ? next : below;
                while (tail > head && score[window[tail - 1]] <= score[next]) {
                    tail--;
                }
                window[tail++] = next;
            }
            while (tail > head && before[window[head]] < now[c] - step - HAIR) {
                head++;
            }
            from[c] = revised;
            long reached = score[revised] - price;
            if (below >= 0 && score[below] - leap >= reached) {
                from[c] = below;
                reached = score[below] - leap;
            }
            if (tail > head && score[window[head]] >= reached) {
                from[c] = window[head];
                reached = score[window[head]];
            }
            here[c] += reached;
        }
    }

    /** Index of the best score, the lowest value among equals. */
    private static int highest(long[] score) {
        int best = 0;
        for (int i = 1; i < score.length; i++) {
            if (score[i] > score[best]) {
                best = i;
            }
        }
        return best;
    }

    private static int ceiling(double[] sorted, double value) {
        int at = Arrays.binarySearch(sorted, value);
        return at >= 0 ? at : -at - 1;
    }
}
