package org.crosstally.comparison.core;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.crosstally.comparison.core.Finding.Cause;
import org.crosstally.comparison.core.Findings.Sight;
import org.crosstally.quantity.amount.Amount;
import org.crosstally.quantity.interval.Interval;
import org.crosstally.quantity.wording.Qualifier;

/** What the rules for one series have in common: its marks by voice and by day, and a finding about them. */
final class SeriesMarks {

    private static final int ENOUGH_TO_KNOW_A_HABIT = 5;

    private static final double HABIT = 0.8;

    private static final Set<Qualifier> PLAIN = Set.of(Qualifier.EXACT, Qualifier.ROUNDED);

    private SeriesMarks() {}

    static Sight sight(
            Rule rule,
            SeriesAnalysis series,
            List<Camp> sides,
            double gap,
            double tolerance,
            Cause cause,
            List<Long> days,
            Correction correction) {
        boolean dated = series.strands().stream().anyMatch(strand -> strand.dated) && !days.isEmpty();
        return new Sight(
                rule,
                List.of(series),
                sides,
                gap,
                tolerance,
                cause,
                false,
                false,
                false,
                dated ? LocalDate.ofEpochDay(days.get(0)) : null,
                dated ? LocalDate.ofEpochDay(days.get(days.size() - 1)) : null,
                Math.max(1, days.size()),
                correction);
    }

    static List<Strand> cumulative(SeriesAnalysis series) {
        return series.strands().stream().filter(strand -> strand.cumulative).toList();
    }

    /** Every mark of the series; of undated members too, when nothing else is there. */
    static List<Mark> allMarks(SeriesAnalysis series) {
        return series.marks();
    }

    static List<Mark> all(List<Strand> strands, List<Mark> undated) {
        List<Mark> marks = strands.stream()
                .flatMap(strand -> strand.marks.stream())
                .sorted(Comparator.comparingLong(Mark::day))
                .toList();
        return marks.isEmpty() ? undated : marks;
    }

    /** Marks of one day that print one number: two or more, or one that came down a chain. They come sorted by day. */
    static List<List<Mark>> sameNumbers(List<Mark> marks) {
        List<List<Mark>> groups = new ArrayList<>();
        TreeMap<BigDecimal, List<Mark>> today = new TreeMap<>();
        long day = 0;
        for (Mark mark : marks) {
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
    static List<List<Mark>> ofOneVoice(List<Mark> marks) {
        return byVoice(marks).values().stream()
                .flatMap(own -> runs(own, Mark::day).stream())
                .filter(day -> day.size() > 1)
                .toList();
    }

    /** Marks that are sorted by {@code key}, cut where it changes. */
    static List<List<Mark>> runs(List<Mark> sorted, ToLongFunction<Mark> key) {
        List<List<Mark>> runs = new ArrayList<>();
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
    static TreeMap<Long, List<Mark>> byDay(List<Mark> sorted) {
        TreeMap<Long, List<Mark>> days = new TreeMap<>();
        runs(sorted, Mark::day).forEach(day -> days.put(day.get(0).day(), day));
        return days;
    }

    static TreeMap<Integer, List<Mark>> byVoice(Strand strand) {
        return byVoice(strand.marks);
    }

    static TreeMap<Integer, List<Mark>> byVoice(List<Mark> marks) {
        return marks.stream().collect(Collectors.groupingBy(Mark::voice, TreeMap::new, Collectors.toList()));
    }

    /** One mark a day; days on which one voice gives figures that exclude each other are left out. */
    static List<Mark> bestOfEachDay(List<Mark> marks) {
        TreeMap<Long, List<Mark>> days =
                marks.stream().collect(Collectors.groupingBy(Mark::day, TreeMap::new, Collectors.toList()));
        List<Mark> best = new ArrayList<>();
        for (List<Mark> day : days.values()) {
            Set<Interval> figures = new HashSet<>();
            day.forEach(mark -> figures.add(figure(mark)));
            if (figures.stream().allMatch(one -> figures.stream().allMatch(one::overlaps))) {
                best.add(day.stream()
                        .min(Comparator.comparing(Mark::claim, Camps.BEST))
                        .orElseThrow());
            }
        }
        return best;
    }

    /** Who gives four figures in five to the last digit gives all to it: a final zero is then a digit like any other. */
    static boolean countsToTheLastDigit(List<Mark> marks) {
        long exact = marks.stream().filter(mark -> figure(mark).isPoint()).count();
        return marks.size() >= ENOUGH_TO_KNOW_A_HABIT && exact >= HABIT * marks.size();
    }

    /** How two plain figures compare as printed; 0 when one of them is not plain. */
    static int prints(Mark now, Mark before) {
        Amount a = now.claim().figure().printed();
        Amount b = before.claim().figure().printed();
        boolean plain = PLAIN.contains(a.qualifier())
                && PLAIN.contains(b.qualifier())
                && Objects.equals(a.unit(), b.unit())
                && a.value() != null
                && b.value() != null;
        return plain ? a.value().compareTo(b.value()) : 0;
    }

    static Interval figure(Mark mark) {
        return mark.claim().figure().entailed();
    }

    static Interval read(Mark mark) {
        return mark.claim().figure().read();
    }

    /** The days of {@code marks}, each once, in order. */
    static List<Long> days(List<Mark> marks) {
        return marks.stream().map(Mark::day).distinct().sorted().toList();
    }

    /** Whether the number of a claim has so many digits that an equal one is hardly chance. */
    static boolean tells(Mark mark) {
        return mark.claim().figure().printed().significantDigits() >= PairMarks.TELLING_DIGITS;
    }

    static Camp camp(SeriesAnalysis series, List<Mark> marks) {
        return Camps.of(marks, series.voices());
    }
}
