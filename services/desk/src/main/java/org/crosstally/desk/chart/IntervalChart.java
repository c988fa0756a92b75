package org.crosstally.desk.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.crosstally.api.Bounds;

/**
 * Intervals below each other on one axis, with the core behind them and the consensus as a line.
 *
 * @param logarithmic whether each step along the axis is a factor
 * @param core the core's region; {@code null} where there is none
 * @param consensus position of the consensus; {@code null} where there is none
 */
public record IntervalChart(boolean logarithmic, List<Tick> ticks, Bar core, String consensus, List<Row> rows) {

    /**
     * An interval to draw.
     *
     * @param entailed what the words commit to
     * @param read what a reader takes from them
     */
    public record Interval(Bounds entailed, Bounds read) {}

    /** A number on the axis, and where. */
    public record Tick(BigDecimal number, String x, String anchor) {}

    /**
     * A stretch of the axis.
     *
     * @param x where it begins
     * @param width how far it reaches, at least a hair
     * @param openLow whether it goes on below the axis
     * @param openHigh whether it goes on above the axis
     */
    public record Bar(String x, String width, boolean openLow, boolean openHigh) {}

    /** One interval: a thin bar for the words, a thick one for the reader. */
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
