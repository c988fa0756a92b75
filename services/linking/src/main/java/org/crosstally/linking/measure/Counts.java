package org.crosstally.linking.measure;

/** The kind of thing that a measure counts. */
public enum Counts {
    PERSON,
    HOUSEHOLD,
    ITEM,
    BUILDING,
    MONEY,
    OTHER
}
