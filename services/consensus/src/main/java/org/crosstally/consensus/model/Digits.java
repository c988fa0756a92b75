package org.crosstally.consensus.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What the digits of two printed numbers have in common. Numbers are taken as ranges, since most are rounded: a test holds
 * when some number of one range becomes some number of the other.
 */
public final class Digits {

    private static final int MOST_SWAPPED = 60;
    private static final int MOST_EDITED = 400;
    private static final double HAIR = 1e-9;

    private Digits() {}

    /** The numbers that a printed number most probably means: [low, high], both above zero. */
    public record Range(double low, double high) {

        public double ratioTo(Range other) {
            return Math.sqrt(low * high / (other.low * other.high));
        }

        public double middle() {
            return (low + high) / 2;
        }

        public double width() {
            return (high - low) / high;
        }

        public Range in(double unit) {
            return new Range(low / unit, high / unit);
        }

        boolean holds(double value) {
            return low - HAIR <= value && value <= high + HAIR;
        }
    }

    /**
     * The range of a claim in the canonical unit: "over 590" was 590 to 600, "nearly 540" was 530 to 540. Empty when it has
     * no positive number.
     */
    static Optional<Range> range(Assertion claim) {
        var printed = claim.figure().printed();
        var read = claim.figure().read();
        BigDecimal value = printed.value();
        double factor = canonicalFactor(claim);
        if (value == null || value.signum() <= 0 || factor <= 0) {
            return read.low() == null || read.high() == null || read.low().signum() <= 0
                    ? Optional.empty()
                    : Optional.of(
                            new Range(read.low().doubleValue(), read.high().doubleValue()));
        }
        double v = value.doubleValue();
        double place = place(value, printed.significantDigits());
        if (place > 1) {
            place = Math.min(place, v / 10);
        }
        Range range =
                switch (printed.qualifier()) {
                    case OVER, AT_LEAST -> new Range(v, v + place);
                    case NEARLY, UNDER, UP_TO -> new Range(Math.max(v - place, v / 2), v);
                    default -> new Range(Math.max(v - place / 2, v / 2), v + place / 2);
                };
        return Optional.of(new Range(range.low() * factor, range.high() * factor));
    }

    /** Canonical units in one printed unit; 0 when it cannot be computed. */
    public static double canonicalFactor(Assertion claim) {
        var printed = claim.figure().printed();
        BigDecimal there = printed.entailed().low();
        BigDecimal here = claim.figure().entailed().low();
        if (there == null || here == null || there.signum() == 0) {
            there = printed.entailed().high();
            here = claim.figure().entailed().high();
        }
        if (there == null || here == null || there.signum() == 0) {
            return 0;
        }
        return here.compareTo(there) == 0
                ? 1
                : here.divide(there, 15, RoundingMode.HALF_EVEN).doubleValue();
    }

    /** Whether two neighbouring digits changed places: 970 and 790. */
    public static boolean swapped(Range a, Range b) {
        double scale = scale(b, MOST_SWAPPED);
        if (scale == 0) {
            return false;
        }
        for (long n = first(b, scale); n <= last(b, scale); n++) {
            for (long place = 1; place <= n / 10; place *= 10) {
                long right = n / place % 10;
                long left = n / place / 10 % 10;
                if (left != right && a.holds((n + (left - right) * place + (right - left) * place * 10) / scale)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether one digit was added or lost: 2,180 and 12,180. */
    public static boolean edited(Range a, Range b) {
        double scale = scale(b, MOST_EDITED);
        if (scale == 0) {
            return false;
        }
        for (long n = first(b, scale); n <= last(b, scale); n++) {
            if (editedTo(n, a, scale)) {
                return true;
            }
        }
        return false;
    }

    private static boolean editedTo(long n, Range a, double scale) {
        for (long place = 1; place / 10 <= n; place *= 10) {
            long head = n / place;
            long tail = n % place;
            // Without the digit at this place; the number had two or more.
            if (head > 0 && a.holds((head / 10 * place + tail) / scale)) {
                return true;
            }
            for (int digit = 0; digit <= 9; digit++) {
                if (a.holds(((head * 10 + digit) * place + tail) / scale)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether {@code a} is what follows the thousands separator of {@code b}: 15,927 and 927. */
    public static boolean cutAtSeparator(Range a, Range b) {
        return a.high() < 1000
                && b.low() > 1000
                && b.high() - b.low() <= 1
                && a.holds(Math.rint((b.low() + b.high()) / 2) % 1000)
                && a.low() >= 1;
    }

    private static double place(BigDecimal value, int significantDigits) {
        int lead = value.precision() - value.scale();
        int digits = significantDigits > 0
                ? significantDigits
                : value.stripTrailingZeros().precision();
        return Math.pow(10, lead - digits);
    }

    /** The finest power of ten at which the range holds few whole numbers, all of two digits or more; 0 for none. */
    private static double scale(Range range, int most) {
        for (int e = 2; e >= -12; e--) {
            double scale = Math.pow(10, e);
            if (last(range, scale) < 10) {
                return 0;
            }
            if (last(range, scale) - first(range, scale) < most && last(range, scale) >= first(range, scale)) {
                return scale;
            }
        }
        return 0;
    }

    private static long first(Range range, double scale) {
        return Math.max(10, (long) Math.ceil(range.low() * scale - HAIR));
    }

    private static long last(Range range, double scale) {
        return (long) Math.floor(range.high() * scale + HAIR);
    }
}
