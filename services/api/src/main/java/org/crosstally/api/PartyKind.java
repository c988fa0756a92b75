package org.crosstally.api;

/** What sort of party it is. */
public enum PartyKind {
    PERSON,
    ORGANISATION,
    STATE,
    FORCE,
    PLACE,
    GROUP,
    UNKNOWN
}
