package org.crosstally.claims.api.claim;

/** Whether the quote was found in the article's snapshot. */
public enum QuoteCheck {
    FOUND,
    NO_SNAPSHOT,
    NO_QUOTE
}
