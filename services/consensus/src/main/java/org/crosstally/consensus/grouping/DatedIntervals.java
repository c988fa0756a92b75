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

/** What the rules for one series have in common: its marks by voice and by day, and a finding about them. */
public final class DatedIntervals {

    private DatedIntervals() {}

    static List<DatedInterval> all(List<ComparableGroup> strands, List<DatedInterval> undated) {
        List<DatedInterval> marks = strands.stream()
                .flatMap(strand -> strand.marks().stream())
                .sorted(Comparator.comparingLong(DatedInterval::day))
                .toList();
        return marks.isEmpty() ? undated : marks;
    }

    /** Marks of one day that print one number: two or more, or one that came down a chain. They come sorted by day. */
    static List<List<DatedInterval>> sameNumbers(List<DatedInterval> marks) {
        List<List<DatedInterval>> groups = new ArrayList<>();
        TreeMap<BigDecimal, List<DatedInterval>> today = new TreeMap<>();
        long day = 0;
        for (DatedInterval mark : marks) {
            if (mark.day() != day) {
                today.clear();
                day = mark.day();
            }
            BigDecimal number = Numbers.middle(mark.claim());
            if (number != null) {
                today.computeIfAbsent(number, none -> {
                            groups.add(new ArrayList<>());
                            return groups.get(groups.size() - 1);
                        })
                        .add(mark);
            }
        }
        groups.removeIf(group ->
                group.size() < 2 && group.get(0).claim().evidence().chain().size() < 2);
        return List.copyOf(groups);
    }

    /** Marks of one voice on one day, where there are two or more, by voice and by day. */
    static List<List<DatedInterval>> ofOneVoice(List<DatedInterval> marks) {
        return byVoice(marks).values().stream()
                .flatMap(own -> runs(own, DatedInterval::day).stream())
                .filter(day -> day.size() > 1)
                .toList();
    }

    /** Marks that are sorted by {@code key}, cut where it changes. */
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

    /** Marks that are sorted by day, by their days. */
    static TreeMap<Long, List<DatedInterval>> byDay(List<DatedInterval> sorted) {
        TreeMap<Long, List<DatedInterval>> days = new TreeMap<>();
        runs(sorted, DatedInterval::day).forEach(day -> days.put(day.get(0).day(), day));
        return days;
    }

    public static TreeMap<Integer, List<DatedInterval>> byVoice(List<DatedInterval> marks) {
        return marks.stream().collect(Collectors.groupingBy(DatedInterval::voice, TreeMap::new, Collectors.toList()));
    }
}
