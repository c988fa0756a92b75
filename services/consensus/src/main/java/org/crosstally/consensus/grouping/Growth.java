package org.crosstally.consensus.grouping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crosstally.consensus.model.DatedInterval;
import org.crosstally.consensus.model.Thresholds;

/**
 * The possible growth of a quantity in a day, on the axis. Given by the measure, or learned: a factor times the largest
 * daily growth that an origin reported in the last two weeks. From six values on the largest is left out, since it may
 * be an error.
 */
public final class Growth {

    private static final int WINDOW_DAYS = 14;
    /** Slower origins report the same step later. */
    private static final int LAG_DAYS = 2;

    private static final int LONGEST_STEP_DAYS = 7;
    private static final int ENOUGH_TO_DROP_ONE = 6;

    private final double fixed;
    private final TreeMap<Long, Double> learned;

    private Growth(double fixed, TreeMap<Long, Double> learned) {
        this.fixed = fixed;
        this.learned = learned;
    }

    static Growth fixed(double perDay) {
        return new Growth(perDay, new TreeMap<>());
    }

    /** Learns from the intervals of a cumulative series, which are sorted by day. */
    static Growth learn(List<DatedInterval> intervals, Thresholds limits) {
        Map<Integer, DatedInterval> last = new HashMap<>();
        TreeMap<Long, List<Double>> steps = new TreeMap<>();
        for (DatedInterval interval : intervals) {
            DatedInterval before = last.put(interval.origin(), interval);
            long days = before == null ? 0 : interval.day() - before.day();
            if (days > 0 && days <= LONGEST_STEP_DAYS) {
                double step = Math.max(0, interval.middle() - before.middle()) / days;
                steps.computeIfAbsent(interval.day(), day -> new ArrayList<>()).add(step);
            }
        }
        TreeMap<Long, Double> learned = new TreeMap<>();
        for (long day : steps.keySet()) {
            double[] recent = steps.subMap(day - WINDOW_DAYS, false, day + LAG_DAYS, true).values().stream()
                    .flatMap(List::stream)
                    .mapToDouble(Double::doubleValue)
                    .sorted()
                    .toArray();
            int take = recent.length >= ENOUGH_TO_DROP_ONE ? recent.length - 2 : recent.length - 1;
            learned.put(day, Math.max(limits.leastGrowth(), limits.growthFactor() * recent[take]));
        }
        return new Growth(limits.defaultGrowth(), learned);
    }

    /** Whether the growth is learned from the series, so that it may turn out larger. */
    boolean isLearned() {
        return !learned.isEmpty();
    }

    /** Growth a day allowed around {@code day}. */
    public double at(long day) {
        Map.Entry<Long, Double> known = learned.floorEntry(day);
        if (known == null) {
            known = learned.ceilingEntry(day);
        }
        return known == null ? fixed : known.getValue();
    }
}
