package org.crosstally.consensus.finding;

import java.util.EnumSet;
import java.util.Set;

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
    SCOPE_MISMATCH(Band.MAJOR),
    /** Critical only where the shorter window holds more; else information. */
    WINDOW_MISMATCH(Band.CRITICAL),
    CUMULATIVE_DECREASE(Band.MAJOR),
    STALE_REPEAT(Band.MINOR),
    DEPENDENT_SOURCES(Band.INFO),
    CIRCULAR_ATTRIBUTION(Band.MAJOR),
    QUALIFIER_DRIFT(Band.MINOR),
    MAGNITUDE(Band.MAJOR),
    PRECISION_INFLATION(Band.MINOR),
    MISSING_ATTRIBUTION(Band.MAJOR),
    ATTRIBUTION_CONFLICT(Band.MAJOR),
    MODALITY_UPGRADE(Band.MAJOR),
    /** Critical where the scale changed. */
    TRANSLATION_DRIFT(Band.MAJOR),
    QUOTE_NOT_FOUND(Band.CRITICAL),
    SILENT_EDIT(Band.MAJOR),
    DERIVED_INCONSISTENCY(Band.MAJOR),
    UNIT_OF_ANALYSIS(Band.MAJOR),
    ZERO_VS_UNKNOWN(Band.MINOR),
    RETRACTED_REUSE(Band.MAJOR),
    UNCORROBORATED(Band.INFO),
    SUPERSEDED(Band.INFO);

    private static final Set<Kind> CLASHES = EnumSet.of(
            VALUE_CONFLICT, SCALE_SLIP, UNIT_SLIP, RATE_PERIOD_SLIP, TRANSCRIPTION, MAGNITUDE, UNIT_OF_ANALYSIS);

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
        return switch (this) {
            case STAGE_MISMATCH, MEASURE_DRIFT, SCOPE_MISMATCH, MODALITY_UPGRADE, QUALIFIER_DRIFT, TRANSLATION_DRIFT ->
                true;
            default -> false;
        };
    }

    /**
     * Whether this kind, as the more specific, takes the place of {@code other} where both are found of the same claims.
     * Clashes need no entry: the first rule that names one is the only one.
     */
    public boolean replaces(Kind other) {
        return switch (this) {
            case TRANSLATION_DRIFT -> CLASHES.contains(other) || other == QUALIFIER_DRIFT || other == MEASURE_DRIFT;
            case QUOTE_NOT_FOUND -> other != this && other != SILENT_EDIT;
            case SILENT_EDIT -> CLASHES.contains(other);
            case RETRACTED_REUSE -> CLASHES.contains(other) || other == STALE_REPEAT;
            case PART_EXCEEDS_WHOLE -> other == DERIVED_INCONSISTENCY;
            case CIRCULAR_ATTRIBUTION -> other == MISSING_ATTRIBUTION || other == ATTRIBUTION_CONFLICT;
            case ZERO_VS_UNKNOWN -> other == QUALIFIER_DRIFT;
            default -> false;
        };
    }

    /** Whether it is a discrepancy; false for what is only worth knowing. */
    public boolean isDiscrepancy() {
        return band != Band.INFO;
    }
}
