package org.crosstally.desk.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes positions for SVG attributes. */
final class SvgPosition {

    private SvgPosition() {}

    /** "12.34%". */
    static String percent(double share) {
        return BigDecimal.valueOf(share)
                        .setScale(2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString() + "%";
    }
}
