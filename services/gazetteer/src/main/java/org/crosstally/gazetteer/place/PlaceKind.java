package org.crosstally.gazetteer.place;

/** What a place is. */
public enum PlaceKind {
    COUNTRY,
    SUBDIVISION,
    /** A city that is the capital of its country. */
    CAPITAL,
    CITY;

    public boolean isCity() {
        return this == CAPITAL || this == CITY;
    }
}
