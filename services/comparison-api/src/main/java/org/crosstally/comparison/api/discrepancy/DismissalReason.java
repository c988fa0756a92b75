package org.crosstally.comparison.api.discrepancy;

/** Why something was no discrepancy; counted by kind in {@code GET /v1/kinds/{kind}/statistics}. */
public enum DismissalReason {
    /** The claim does not say what the article says. */
    RECORDED_WRONGLY,
    /** The claims are of different things, and the recorded fields do not show it. */
    NOT_COMPARABLE,
    /** The difference is of no account: the tolerance is too narrow. */
    WITHIN_TOLERANCE,
    /** The rule does not fit this case. */
    RULE_TOO_EAGER,
    /** The same is on record as another discrepancy. */
    DUPLICATE,
    /** Something else, given in the rationale. */
    OTHER
}
