package org.crosstally.quantity.period;

/** How a quantity stands in time. Figures of different kinds are never compared with each other. */
public enum TimeKind {
    /** A state at a moment: a stockpile, a population. */
    POINT,
    /** A total since a start, as of a date: casualties since early June. */
    CUMULATIVE,
    /** An amount within a period: exports in the second quarter. */
    FLOW,
    /** An amount per unit of time or of another quantity: shells a day. */
    RATE,
    /** A length of time: a delivery lead time. */
    DURATION
}
