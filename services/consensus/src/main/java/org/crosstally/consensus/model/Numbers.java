package org.crosstally.consensus.model;

import java.math.BigDecimal;

/** Whether two claims print the same number. */
public final class Numbers {

    /** Numbers with fewer digits are often equal by chance. */
    public static final int TELLING_DIGITS = 3;

    private Numbers() {}

    /** The printed number with its unit, equal for equal numbers; null when no number is printed. Currency and per left out. */
    public static String printed(Assertion claim) {
        BigDecimal value = claim.figure().printed().value();
        return value == null || value.signum() == 0
                ? null
                : value.stripTrailingZeros().toPlainString() + " "
                        + claim.figure().printed().unit();
    }

    /** The canonical middle, equal for equal amounts in whatever unit; null when a side is open at both ends. */
    public static String canonical(Assertion claim) {
        BigDecimal middle = middle(claim);
        return middle == null ? null : middle.stripTrailingZeros().toPlainString();
    }

    /** That middle as a number, for comparing; null likewise, and where no number is printed or it is none. */
    public static BigDecimal middle(Assertion claim) {
        BigDecimal middle = claim.figure().read().middle();
        return claim.figure().printed().value() == null || middle == null || middle.signum() == 0 ? null : middle;
    }
}
