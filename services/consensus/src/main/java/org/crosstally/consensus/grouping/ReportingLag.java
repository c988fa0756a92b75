package org.crosstally.consensus.grouping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crosstally.consensus.model.DatedInterval;

/**
 * Tolerance for reporting lag. Totals with the same date are often counted at different hours, so a figure is widened
 * to the same origin's figures of the day before and the day after, at most by the possible growth of a day.
 */
final class ReportingLag {

    private static final long LONGEST_DAYS = 1;

    /** The lowest and the highest figure of an origin on a day. */
    private record Said(double low, double high) {

        Said and(Said other) {
            return new Said(Math.min(low, other.low), Math.max(high, other.high));
        }
    }

    private ReportingLag() {}

    /** The intervals in the given order, each widened to its own origin's neighbouring days. */
    static List<DatedInterval> allowed(List<DatedInterval> sorted, Growth growth) {
        Map<Integer, TreeMap<Long, Said>> origins = new HashMap<>();
        for (DatedInterval interval : sorted) {
            origins.computeIfAbsent(interval.origin(), origin -> new TreeMap<>())
                    .merge(interval.day(), new Said(interval.readLow(), interval.readHigh()), Said::and);
        }
        List<DatedInterval> widened = new ArrayList<>(sorted.size());
        for (DatedInterval interval : sorted) {
            TreeMap<Long, Said> days = origins.get(interval.origin());
            Map.Entry<Long, Said> before = days.lowerEntry(interval.day());
            Map.Entry<Long, Said> after = days.higherEntry(interval.day());
            double down = before == null || interval.day() - before.getKey() > LONGEST_DAYS
                    ? 0
                    : reach(interval.readLow() - before.getValue().low(), interval.day(), before.getKey(), growth);
            double up = after == null || after.getKey() - interval.day() > LONGEST_DAYS
                    ? 0
                    : reach(after.getValue().high() - interval.readHigh(), interval.day(), after.getKey(), growth);
            widened.add(down > 0 || up > 0 ? interval.widened(down, up) : interval);
        }
        return widened;
    }

    private static double reach(double distance, long day, long other, Growth growth) {
        double most = Math.max(growth.at(day), growth.at(other));
        return Double.isFinite(distance) ? Math.max(0, Math.min(distance, most)) : 0;
    }
}
