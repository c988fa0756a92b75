package org.crosstally.quantity.amount;

import java.math.BigDecimal;
import org.crosstally.quantity.number.Decimals;

/**
 * A number as the text gives it.
 *
 * @param value scale words applied
 * @param digits significant digits; ending zeros of a whole number are not significant
 * @param whole whether it is written as a whole number without a power of ten
 * @param scaled whether a scale word, suffix, exponent or separator of thousands settles its order of magnitude
 * @param scale the last scale word or suffix, which a number to its left may share; null when there is none
 */
record Figure(BigDecimal value, int digits, boolean whole, boolean scaled, BigDecimal scale) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    Figure times(BigDecimal by) {
        return new Figure(Decimals.normal(value.multiply(by)), digits, whole, true, by);
    }

    Figure negated() {
        return new Figure(value.negate(), digits, whole, scaled, scale);
    }

    /**
     * Whether it is given to the unit: below a hundred, or not ending in zero. 97 and 1,204 are; 100 and 1,250,000 may be
     * rounded.
     */
    boolean toTheUnit() {
        return whole
                && Decimals.isInteger(value)
                && (value.abs().compareTo(HUNDRED) < 0
                        || value.remainder(BigDecimal.TEN).signum() != 0);
    }

    /** Significant digits when the number is exact: ending zeros of a whole number count. */
    int exactDigits() {
        return whole && Decimals.isInteger(value) ? value.precision() : digits;
    }
}
