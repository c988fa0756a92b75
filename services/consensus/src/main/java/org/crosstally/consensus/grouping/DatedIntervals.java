package org.crosstally.consensus.grouping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.crosstally.consensus.model.DatedInterval;
import org.crosstally.consensus.model.Numbers;

/** Sorts and groups intervals by day, by origin and by number. */
public final class DatedIntervals {

    private DatedIntervals() {}

    static List<DatedInterval> all(List<ComparableGroup> groups, List<DatedInterval> undated) {
        List<DatedInterval> intervals = groups.stream()
                .flatMap(group -> group.intervals().stream())
                .sorted(Comparator.comparingLong(DatedInterval::day))
                .toList();
        return intervals.isEmpty() ? undated : intervals;
    }

    /**
     * Intervals of one day with the same number: two or more, or one that was passed on by several parties. The input
     * is sorted by day.
     */
    static List<List<DatedInterval>> sameNumbers(List<DatedInterval> intervals) {
        List<List<DatedInterval>> groups = new ArrayList<>();
        TreeMap<BigDecimal, List<DatedInterval>> today = new TreeMap<>();
        long day = 0;
        for (DatedInterval interval : intervals) {
            if (interval.day() != day) {
                today.clear();
                day = interval.day();
            }
            BigDecimal number = Numbers.middle(interval.claim());
            if (number != null) {
                today.computeIfAbsent(number, none -> {
                            groups.add(new ArrayList<>());
                            return groups.get(groups.size() - 1);
                        })
                        .add(interval);
            }
        }
        groups.removeIf(group ->
                group.size() < 2 && group.get(0).claim().evidence().chain().size() < 2);
        return List.copyOf(groups);
    }

    /** Intervals of one origin on one day, where there are two or more, by origin and by day. */
    static List<List<DatedInterval>> ofOneOrigin(List<DatedInterval> intervals) {
        return byOrigin(intervals).values().stream()
                .flatMap(own -> runs(own, DatedInterval::day).stream())
                .filter(day -> day.size() > 1)
                .toList();
    }

    /** Intervals that are sorted by {@code key}, cut where it changes. */
    public static List<List<DatedInterval>> runs(List<DatedInterval> sorted, ToLongFunction<DatedInterval> key) {
        List<List<DatedInterval>> runs = new ArrayList<>();
        for (int from = 0, to = 1; from < sorted.size(); from = to++) {
            long first = key.applyAsLong(sorted.get(from));
            while (to < sorted.size() && key.applyAsLong(sorted.get(to)) == first) {
                to++;
            }
            runs.add(sorted.subList(from, to));
        }
        return runs;
    }

    /** Intervals that are sorted by day, by their days. */
    static TreeMap<Long, List<DatedInterval>> byDay(List<DatedInterval> sorted) {
        TreeMap<Long, List<DatedInterval>> days = new TreeMap<>();
        runs(sorted, DatedInterval::day).forEach(day -> days.put(day.get(0).day(), day));
        return days;
    }

    public static TreeMap<Integer, List<DatedInterval>> byOrigin(List<DatedInterval> intervals) {
        return intervals.stream()
                .collect(Collectors.groupingBy(DatedInterval::origin, TreeMap::new, Collectors.toList()));
    }
}
