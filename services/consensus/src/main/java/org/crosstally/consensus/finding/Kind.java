package org.crosstally.consensus.finding;

/**
 * What can be wrong between figures, or worth knowing about them. Severity, precedence and example of a kind are in its
 * {@link KindDefinition}, next to its rules.
 */
public enum Kind {
    /** Two figures that cannot both be right, and no slip explains why. */
    VALUE_CONFLICT,
    /** A power of ten: thousand for million. */
    SCALE_SLIP,
    /** One unit taken for another. */
    UNIT_SLIP,
    /** A rate taken over another period. */
    RATE_PERIOD_SLIP,
    /** A typing error in the digits. */
    TRANSCRIPTION,
    /** One number in two currencies. */
    CURRENCY_MISMATCH,
    /** One amount at two stages, such as planned and ordered. */
    STAGE_MISMATCH,
    /** More at a later stage than at an earlier one. */
    STAGE_ORDER,
    /** One number for a measure and for a broader one. */
    MEASURE_DRIFT,
    /** A part that is larger than its whole. */
    PART_EXCEEDS_WHOLE,
    /** One number for a place or party and for another that contains it. */
    SCOPE_MISMATCH,
    /** Totals that count from different days. */
    WINDOW_MISMATCH,
    /** A total that went down. */
    CUMULATIVE_DECREASE,
    /** An old figure printed after a newer one was public. */
    STALE_REPEAT,
    /** Several articles with one origin. */
    DEPENDENT_SOURCES,
    /** Sources that name each other as the origin. */
    CIRCULAR_ATTRIBUTION,
    /** Another qualifier, such as "over" for "nearly". */
    QUALIFIER_DRIFT,
    /** An order of magnitude in words that excludes the other figure. */
    MAGNITUDE,
    /** More digits than the origin gave. */
    PRECISION_INFLATION,
    /** A figure from another party, printed without naming it. */
    MISSING_ATTRIBUTION,
    /** One statement attributed to two origins. */
    ATTRIBUTION_CONFLICT,
    /** An estimate or a plan reported as a fact. */
    MODALITY_UPGRADE,
    /** A translation that changed the figure. */
    TRANSLATION_DRIFT,
    /** A quote that is not in its article, or a number that is not in its quote. */
    QUOTE_NOT_FOUND,
    /** A published number that was changed without a note. */
    SILENT_EDIT,
    /** Figures that contradict each other by calculation. */
    DERIVED_INCONSISTENCY,
    /** Different things counted, such as persons and households. */
    UNIT_OF_ANALYSIS,
    /** "None" in one source, "not known" in another. */
    ZERO_VS_UNKNOWN,
    /** A figure repeated after its origin corrected it. */
    RETRACTED_REUSE,
    /** An important measure with one origin only. */
    UNCORROBORATED,
    /** An older total of an origin that has given a newer one. */
    SUPERSEDED
}
