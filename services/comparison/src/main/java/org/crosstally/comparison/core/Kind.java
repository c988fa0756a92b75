package org.crosstally.comparison.core;

/** What can be wrong between figures. {@link #band} is the fixed band of a kind, null when the formula decides alone. */
public enum Kind {
    VALUE_CONFLICT(null),
    SCALE_SLIP(Band.CRITICAL),
    UNIT_SLIP(Band.CRITICAL),
    RATE_PERIOD_SLIP(Band.MAJOR),
    TRANSCRIPTION(Band.MAJOR),
    CURRENCY_MISMATCH(Band.MAJOR),
    STAGE_MISMATCH(Band.MAJOR),
    STAGE_ORDER(Band.CRITICAL),
    MEASURE_DRIFT(Band.CRITICAL),
    PART_EXCEEDS_WHOLE(Band.CRITICAL),
    CUMULATIVE_DECREASE(Band.MAJOR),
    DEPENDENT_SOURCES(Band.INFO),
    QUALIFIER_DRIFT(Band.MINOR),
    MAGNITUDE(Band.MAJOR),
    UNCORROBORATED(Band.INFO),
    SUPERSEDED(Band.INFO);

    private final Band band;

    Kind(Band band) {
        this.band = band;
    }

    /** The band this kind always has; null when the formula alone decides. */
    public Band band() {
        return band;
    }

    /** Whether it says that one figure was retold: at another stage, of another measure, otherwise qualified. */
    boolean isOneFigureRetold() {
        return this == STAGE_MISMATCH || this == MEASURE_DRIFT || this == QUALIFIER_DRIFT;
    }

    /** Whether it is a discrepancy; false for what is only worth knowing. */
    public boolean isDiscrepancy() {
        return band != Band.INFO;
    }
}
