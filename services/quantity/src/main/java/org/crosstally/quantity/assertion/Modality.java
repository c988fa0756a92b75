package org.crosstally.quantity.assertion;

/** How firmly the number is asserted. */
public enum Modality {
    OBSERVED,
    ESTIMATED,
    PROJECTED,
    TARGET,
    CONDITIONAL,
    DENIED
}
