package org.crosstally.consensus.finding;

/** Severity in words, from INFO to CRITICAL. Each band is a fifth of [0, 1]. */
public enum Band {
    INFO,
    MINOR,
    MODERATE,
    MAJOR,
    CRITICAL;

    static final double WIDTH = 0.2;

    /** The band of a score in [0, 1]. */
    public static Band of(double score) {
        return values()[Math.min(values().length - 1, (int) Math.floor(score / WIDTH + 1e-9))];
    }

    double floor() {
        return ordinal() * WIDTH;
    }
}
