package org.crosstally.quantity;

/** How firmly the number is asserted. */
public enum Modality {
    OBSERVED,
    ESTIMATED,
    PROJECTED,
    TARGET,
    CONDITIONAL,
    DENIED
}
