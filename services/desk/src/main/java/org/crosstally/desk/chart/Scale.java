package org.crosstally.desk.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Maps numbers to positions on an axis, in percent. Logarithmic when the numbers span more than a factor of 20. */
final class Scale {

    private static final double SPAN_FOR_LOG = 20;
    private static final double MARGIN = 4;

    private final boolean logarithmic;
    private final double from;
    private final double to;

    private Scale(boolean logarithmic, double from, double to) {
        this.logarithmic = logarithmic;
        this.from = from;
        this.to = to;
    }

    /** An axis that fits all numbers; a single number is in its middle. */
    static Scale over(Collection<BigDecimal> numbers) {
        double least =
                numbers.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
        double most =
                numbers.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(1);
        boolean logarithmic = least > 0 && most / least > SPAN_FOR_LOG;
        double from = logarithmic ? Math.log10(least) : least;
        double to = logarithmic ? Math.log10(most) : most;
        if (to - from < 1e-12 * Math.max(1, Math.abs(to))) {
            double room = Math.max(Math.abs(to) * 0.1, 1);
            return new Scale(false, least - room, most + room);
        }
        return new Scale(logarithmic, from, to);
    }

    boolean isLogarithmic() {
        return logarithmic;
    }

    /** The position from 0 to 100; numbers outside the axis are at its ends. */
    double at(BigDecimal number) {
        double value = number.doubleValue();
        double place = !logarithmic ? value : value <= 0 ? Double.NEGATIVE_INFINITY : Math.log10(value);
        double share = (place - from) / (to - from);
        return MARGIN + Math.max(0, Math.min(1, share)) * (100 - 2 * MARGIN);
    }

    /** Round numbers along the axis, three to seven of them. */
    List<BigDecimal> ticks() {
        List<BigDecimal> ticks = new ArrayList<>();
        if (logarithmic) {
            int step = Math.max(1, (int) Math.ceil((to - from) / 5));
            for (int power = (int) Math.floor(from); power <= Math.ceil(to); power++) {
                if (power >= from - 1e-9 && power <= to + 1e-9 && Math.floorMod(power, step) == 0) {
                    ticks.add(BigDecimal.ONE.scaleByPowerOfTen(power));
                }
            }
            if (ticks.size() >= 2) {
                return ticks;
            }
            ticks.clear();
            ticks.add(rounded(Math.pow(10, from)));
            ticks.add(rounded(Math.pow(10, (from + to) / 2)));
            ticks.add(rounded(Math.pow(10, to)));
            return ticks;
        }
        double step = step((to - from) / 4);
        for (double tick = Math.ceil(from / step) * step; tick <= to + step * 1e-9; tick += step) {
            ticks.add(rounded(tick));
        }
        return ticks;
    }

    private static double step(double raw) {
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double share = raw / power;
        return power * (share < 1.5 ? 1 : share < 3.5 ? 2 : share < 7.5 ? 5 : 10);
    }

    private static BigDecimal rounded(double number) {
        return new BigDecimal(number, new MathContext(6, RoundingMode.HALF_UP)).stripTrailingZeros();
    }
}
