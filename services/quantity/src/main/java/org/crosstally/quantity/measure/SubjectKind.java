package org.crosstally.quantity.measure;

/** Which party of a country is meant by "the Ukrainian side" or "Berlin" as the subject of a measure. */
public enum SubjectKind {
    FORCE,
    STATE,
    COMPANY,
    PLACE
}
