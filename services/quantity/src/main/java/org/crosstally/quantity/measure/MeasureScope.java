package org.crosstally.quantity.measure;

/** What two claims of one measure must have in common before their amounts are compared. */
public enum MeasureScope {
    /** One incident: the dead of an earthquake. A claim whose event is unknown is compared with nothing. */
    EVENT,
    /**
     * A war, an epidemic, a season: losses since the invasion. A total whose start is known is compared with totals from then; any
     * other claim whose event is unknown with nothing.
     */
    CAMPAIGN,
    /** No event: prices, budgets, stocks. The place or the subject must be known. */
    NONE
}
