package org.crosstally.linking.measure;

/** Which party of a country is meant by "the Ukrainian side" or "Berlin" as the subject of a measure. */
public enum Of {
    FORCE,
    STATE,
    COMPANY,
    PLACE
}
