package org.crosstally.consensus.grouping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crosstally.consensus.model.DatedInterval;

/**
 * Reporting lag. Totals that two sources date alike are often counted at different hours, so a voice that speaks daily is
 * allowed its own figure of the day before and of the day after, as far as the quantity can grow in a day.
 */
final class ReportingLag {

    private static final long LONGEST_DAYS = 1;

    /** What a voice says on a day: its lowest and its highest. */
    private record Said(double low, double high) {

        Said and(Said other) {
            return new Said(Math.min(low, other.low), Math.max(high, other.high));
        }
    }

    private ReportingLag() {}

    /** The marks, sorted as given, each widened to its own voice's neighbours. */
    static List<DatedInterval> allowed(List<DatedInterval> sorted, Growth growth) {
        Map<Integer, TreeMap<Long, Said>> voices = new HashMap<>();
        for (DatedInterval mark : sorted) {
            voices.computeIfAbsent(mark.voice(), voice -> new TreeMap<>())
                    .merge(mark.day(), new Said(mark.readLow(), mark.readHigh()), Said::and);
        }
        List<DatedInterval> widened = new ArrayList<>(sorted.size());
        for (DatedInterval mark : sorted) {
            TreeMap<Long, Said> days = voices.get(mark.voice());
            Map.Entry<Long, Said> before = days.lowerEntry(mark.day());
            Map.Entry<Long, Said> after = days.higherEntry(mark.day());
            double down = before == null || mark.day() - before.getKey() > LONGEST_DAYS
                    ? 0
                    : reach(mark.readLow() - before.getValue().low(), mark.day(), before.getKey(), growth);
            double up = after == null || after.getKey() - mark.day() > LONGEST_DAYS
                    ? 0
                    : reach(after.getValue().high() - mark.readHigh(), mark.day(), after.getKey(), growth);
            widened.add(down > 0 || up > 0 ? mark.widened(down, up) : mark);
        }
        return widened;
    }

    private static double reach(double distance, long day, long other, Growth growth) {
        double most = Math.max(growth.at(day), growth.at(other));
        return Double.isFinite(distance) ? Math.max(0, Math.min(distance, most)) : 0;
    }
}
