package org.crosstally.comparison.api;

/** Whether the claims on record show it. */
public enum DiscrepancyState {
    /** Found, and shown by the claims on record. */
    OPEN,
    /** No longer shown: a claim was retracted or revised, or a tolerance or a merge changed. Kept, with the time. */
    CLOSED,
    /** Shown again after it had been closed. */
    REGRESSED
}
