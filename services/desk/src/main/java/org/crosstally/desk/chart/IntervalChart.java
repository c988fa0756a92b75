package org.crosstally.desk.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.crosstally.api.Bounds;

/**
 * Intervals in rows on one axis, with the main group shaded and the consensus as a line.
 *
 * @param logarithmic whether each step along the axis is a factor
 * @param core the interval of the main group; {@code null} for none
 * @param consensus position of the consensus; {@code null} for none
 */
public record IntervalChart(boolean logarithmic, List<Tick> ticks, Bar core, String consensus, List<Row> rows) {

    /**
     * An interval to draw.
     *
     * @param entailed the literal range
     * @param read the usual reading
     */
    public record Interval(Bounds entailed, Bounds read) {}

    /** A number on the axis and its position. */
    public record Tick(BigDecimal number, String x, String anchor) {}

    /**
     * A bar on the axis.
     *
     * @param x its start
     * @param width its width, at least 0.6 percent
     * @param openLow whether it continues below the axis
     * @param openHigh whether it continues above the axis
     */
    public record Bar(String x, String width, boolean openLow, boolean openHigh) {}

    /** One interval: a thin bar for the literal range, a thick one for the usual reading. */
    public record Row(Bar entailed, Bar read) {}

    /** The chart of these intervals, in their order. */
    public static IntervalChart of(List<Interval> intervals, Bounds core, BigDecimal consensus) {
        List<BigDecimal> numbers = new ArrayList<>();
        intervals.forEach(it -> {
            collect(it.read(), numbers);
            if (it.read() == null) {
                collect(it.entailed(), numbers);
            }
        });
        collect(core, numbers);
        if (consensus != null) {
            numbers.add(consensus);
        }
        Scale scale = Scale.over(numbers);
        return new IntervalChart(
                scale.isLogarithmic(),
                ticks(scale),
                core == null ? null : bar(core, scale),
                consensus == null ? null : SvgPosition.percent(scale.at(consensus)),
                intervals.stream()
                        .map(it -> new Row(bar(it.entailed(), scale), bar(it.read(), scale)))
                        .toList());
    }

    private static List<Tick> ticks(Scale scale) {
        return scale.ticks().stream()
                .map(it -> {
                    double at = scale.at(it);
                    return new Tick(it, SvgPosition.percent(at), at < 15 ? "start" : at > 85 ? "end" : "middle");
                })
                .toList();
    }

    private static Bar bar(Bounds bounds, Scale scale) {
        if (bounds == null) {
            return null;
        }
        double from = bounds.low() == null ? 0 : scale.at(bounds.low());
        double to = bounds.high() == null ? 100 : scale.at(bounds.high());
        return new Bar(
                SvgPosition.percent(from),
                SvgPosition.percent(Math.max(0.6, to - from)),
                bounds.low() == null,
                bounds.high() == null);
    }

    private static void collect(Bounds bounds, List<BigDecimal> numbers) {
        if (bounds != null && bounds.low() != null) {
            numbers.add(bounds.low());
        }
        if (bounds != null && bounds.high() != null) {
            numbers.add(bounds.high());
        }
    }
}
