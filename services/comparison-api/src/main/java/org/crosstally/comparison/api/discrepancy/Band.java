package org.crosstally.comparison.api.discrepancy;

/** Severity in words; each band is a fifth of 0 to 1. */
public enum Band {
    INFO,
    MINOR,
    MODERATE,
    MAJOR,
    CRITICAL
}
