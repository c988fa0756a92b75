package org.crosstally.quantity.number;

import java.math.BigDecimal;

/** The one written form of a decimal in this module, so that equal numbers are equal records. */
public final class Decimals {

    /** More digits than any printed figure has; beyond it input is refused rather than expanded. */
    public static final int MAX_DIGITS = 60;

    /** Largest power of ten that is read. */
    public static final int MAX_EXPONENT = 40;

    private Decimals() {}

    /** Without trailing zeros behind the point, and never in powers of ten: 2.50 is 2.5, 1E+3 is 1000. */
    public static BigDecimal normal(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Whether the number is small enough to be calculated with. Cheap for any input, 1E+999999999 included. */
    public static boolean reasonable(BigDecimal value) {
        return value.precision() <= MAX_DIGITS
                && value.scale() <= MAX_EXPONENT
                && (long) value.precision() - value.scale() <= MAX_EXPONENT;
    }

    public static boolean isInteger(BigDecimal value) {
        return normal(value).scale() == 0;
    }

    /** Digits of {@code value} as written: behind a decimal point all count, in whole numbers the ending zeros do not. */
    public static int significantDigits(BigDecimal written) {
        return written.scale() > 0
                ? written.precision()
                : Math.max(1, written.stripTrailingZeros().precision());
    }

    /** Place value of the last of {@code digits} significant digits: 1000 for 125000 and 3. */
    public static BigDecimal place(BigDecimal value, int digits) {
        if (value.signum() == 0) {
            return BigDecimal.ONE;
        }
        return normal(BigDecimal.ONE.scaleByPowerOfTen(value.precision() - value.scale() - digits));
    }
}
