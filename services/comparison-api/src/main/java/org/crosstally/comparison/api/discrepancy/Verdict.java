package org.crosstally.comparison.api.discrepancy;

/** What editors found to be so. A is the first of a discrepancy's sides, B the second. */
public enum Verdict {
    /** The first side's figure does not hold. */
    A_WRONG,
    /** The second side's figure does not hold. */
    B_WRONG,
    /** Neither figure holds. */
    BOTH_WRONG,
    /** Both hold, of different things: another place, group, stage or way of counting. */
    DIFFERENT_SCOPE,
    /** One figure is newer and replaces the other. */
    SUPERSEDED,
    /** Both go back to one origin, and give no more evidence than that one. */
    SAME_ORIGIN,
    /** The number cannot be known better: both figures form a range. */
    RANGE_STANDS,
    /** The recorded claims do not decide it. */
    CANNOT_TELL,
    /** There is no discrepancy: a claim was recorded wrongly or a rule went too far. */
    FALSE_POSITIVE
}
