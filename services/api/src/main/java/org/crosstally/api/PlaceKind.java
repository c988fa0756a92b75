package org.crosstally.api;

/** What a place is. */
public enum PlaceKind {
    COUNTRY,
    SUBDIVISION,
    CITY,
    /** Anything else: a river, a camp, a front line, or a place of which only the name is known. */
    OTHER
}
