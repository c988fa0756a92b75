package org.crosstally.comparison.api.discrepancy;

/** The state of a discrepancy: what the recorded claims show, and what reviewers decided. */
public enum DiscrepancyState {
    /** Found, still shown by the recorded claims, and not assigned to anyone. */
    OPEN,
    /** Someone's task. */
    ASSIGNED,
    /** A verdict is proposed and waits for a second pair of eyes. */
    PROPOSED,
    /** A verdict is signed off. */
    RESOLVED,
    /** The verdict is public. */
    PUBLISHED,
    /** An outlet or an origin was asked; its reply or the time-out wakes it. */
    AWAITING_SOURCE,
    /** Put aside until an instant or until the claims change. */
    SNOOZED,
    /** A false positive. */
    DISMISSED,
    /** Shown again after it had been closed, or worse than when it was decided. */
    REGRESSED,
    /** Decided on other figures than it has now. */
    RESOLVED_BUT_CHANGED,
    /** No longer shown: a claim was retracted or revised, or a tolerance or a merge changed. Kept, with the time. */
    CLOSED;

    /** Whether editors came to an end with it. */
    public boolean isDecided() {
        return this == RESOLVED || this == PUBLISHED || this == DISMISSED;
    }
}
