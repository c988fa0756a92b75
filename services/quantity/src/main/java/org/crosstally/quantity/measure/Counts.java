package org.crosstally.quantity.measure;

/** The kind of thing that a measure counts. */
public enum Counts {
    PERSON,
    HOUSEHOLD,
    ITEM,
    BUILDING,
    MONEY,
    OTHER
}
