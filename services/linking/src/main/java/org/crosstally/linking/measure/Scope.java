package org.crosstally.linking.measure;

/** What the figures of a measure belong to besides place and subject. */
public enum Scope {
    /** One event: an earthquake, a strike. */
    EVENT,
    /** A war or another campaign, counted from its start. */
    CAMPAIGN,
    /** Neither: a price, a budget, a population. */
    NONE
}
