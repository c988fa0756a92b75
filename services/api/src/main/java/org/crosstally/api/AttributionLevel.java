package org.crosstally.api;

/** How closely the origin of a figure is named. */
public enum AttributionLevel {
    NAMED,
    INSTITUTION,
    ANONYMOUS,
    OUTLET,
    NONE
}
