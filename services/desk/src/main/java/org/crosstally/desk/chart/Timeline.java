package org.crosstally.desk.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crosstally.api.Bounds;

/**
 * Figures over time. Each origin has its own shape; a line through a mark shows the figure's usual reading.
 *
 * @param logarithmic whether each step of the vertical axis is a factor
 * @param origins in the order of their first figure; {@link #SHAPES} have a shape of their own, the others share the last
 */
public record Timeline(
        boolean logarithmic,
        List<Tick> days,
        List<Level> levels,
        List<Origin> origins,
        List<Mark> marks,
        List<Stroke> strokes) {

    /** Number of distinct shapes. */
    public static final int SHAPES = 6;

    /**
     * A figure.
     *
     * @param origin who gave it
     * @param correction whether the origin corrected itself with it
     */
    public record Figure(String origin, LocalDate day, BigDecimal value, Bounds read, boolean correction) {}

    /** A day on the horizontal axis. */
    public record Tick(LocalDate day, String x, String anchor) {}

    /** A number on the vertical axis. */
    public record Level(BigDecimal number, String y) {}

    /** An origin, the number of its shape from 0, and how many figures it gave. */
    public record Origin(String name, int shape, int figures) {}

    /** A figure's mark and the line of its usual reading. */
    public record Mark(String x, String y, int shape, String top, String bottom, boolean correction) {}

    /** A line from one figure of an origin to its next. */
    public record Stroke(String x1, String y1, String x2, String y2, int shape) {}

    /** The time line of these figures. */
    public static Timeline of(List<Figure> figures) {
        List<Figure> sorted = figures.stream()
                .sorted(Comparator.comparing(Figure::day)
                        .thenComparing(Figure::origin)
                        .thenComparing(Figure::value))
                .toList();
        List<BigDecimal> numbers = new ArrayList<>();
        sorted.forEach(it -> {
            numbers.add(it.value());
            if (it.read() != null && it.read().low() != null) {
                numbers.add(it.read().low());
            }
            if (it.read() != null && it.read().high() != null) {
                numbers.add(it.read().high());
            }
        });
        Scale vertical = Scale.over(numbers);
        List<BigDecimal> days = sorted.stream()
                .map(it -> BigDecimal.valueOf(it.day().toEpochDay()))
                .toList();
        Scale horizontal = Scale.over(days);
        Map<String, Integer> shapes = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, Mark> last = new LinkedHashMap<>();
        List<Mark> marks = new ArrayList<>();
        List<Stroke> strokes = new ArrayList<>();
        for (Figure figure : sorted) {
            int shape = shapes.computeIfAbsent(figure.origin(), it -> Math.min(shapes.size(), SHAPES - 1));
            counts.merge(figure.origin(), 1, Integer::sum);
            Mark mark = new Mark(
                    SvgPosition.percent(
                            horizontal.at(BigDecimal.valueOf(figure.day().toEpochDay()))),
                    height(vertical, figure.value()),
                    shape,
                    figure.read() == null || figure.read().high() == null
                            ? null
                            : height(vertical, figure.read().high()),
                    figure.read() == null || figure.read().low() == null
                            ? null
                            : height(vertical, figure.read().low()),
                    figure.correction());
            Mark before = last.put(figure.origin(), mark);
            if (before != null) {
                strokes.add(new Stroke(before.x(), before.y(), mark.x(), mark.y(), shape));
            }
            marks.add(mark);
        }
        return new Timeline(
                vertical.isLogarithmic(),
                ticks(sorted, horizontal),
                vertical.ticks().stream()
                        .map(it -> new Level(it, height(vertical, it)))
                        .toList(),
                shapes.entrySet().stream()
                        .map(it -> new Origin(it.getKey(), it.getValue(), counts.get(it.getKey())))
                        .toList(),
                marks,
                strokes);
    }

    /** The middle of an interval, or its only bound; {@code null} for none. */
    public static BigDecimal middle(Bounds bounds) {
        if (bounds == null || bounds.low() == null || bounds.high() == null) {
            return bounds == null ? null : bounds.low() == null ? bounds.high() : bounds.low();
        }
        return bounds.low().add(bounds.high()).divide(BigDecimal.valueOf(2));
    }

    private static List<Tick> ticks(List<Figure> sorted, Scale horizontal) {
        if (sorted.isEmpty()) {
            return List.of();
        }
        LocalDate first = sorted.get(0).day();
        LocalDate last = sorted.get(sorted.size() - 1).day();
        if (first.equals(last)) {
            return List.of(new Tick(first, "50%", "middle"));
        }
        LocalDate middle = first.plusDays((last.toEpochDay() - first.toEpochDay()) / 2);
        return List.of(
                tick(first, horizontal, "start"), tick(middle, horizontal, "middle"), tick(last, horizontal, "end"));
    }

    private static Tick tick(LocalDate day, Scale horizontal, String anchor) {
        return new Tick(day, SvgPosition.percent(horizontal.at(BigDecimal.valueOf(day.toEpochDay()))), anchor);
    }

    private static String height(Scale vertical, BigDecimal value) {
        // Leaves room above for a mark, below for the days.
        return SvgPosition.percent(86 - vertical.at(value) * 0.8);
    }
}
