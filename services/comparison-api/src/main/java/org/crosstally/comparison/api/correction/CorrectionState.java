package org.crosstally.comparison.api.correction;

/** How far a correction that was asked of an outlet has come. */
public enum CorrectionState {
    /** To be asked. */
    OPEN,
    /** The error was reported to the outlet. */
    REPORTED,
    /** The outlet agrees that it is to be corrected. */
    ACKNOWLEDGED,
    /** The article no longer has the number. */
    FIXED_UPSTREAM,
    /** The outlet keeps its figure. */
    REFUSED
}
