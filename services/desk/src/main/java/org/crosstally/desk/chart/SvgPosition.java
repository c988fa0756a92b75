package org.crosstally.desk.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A position as it stands in SVG. */
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
