package org.crosstally.quantity.period;

/** How finely a date is known. {@link #RANGE} is an explicit earliest/latest pair. */
public enum Precision {
    DAY,
    MONTH,
    QUARTER,
    YEAR,
    RANGE
}
