package org.crosstally.consensus.model;

import org.crosstally.quantity.wording.Qualifier;

/** The direction in which the words around a number bound it. */
public enum BoundDirection {
    DOWN,
    NONE,
    AROUND,
    UP;

    public static BoundDirection of(Qualifier qualifier) {
        return switch (qualifier) {
            case OVER, AT_LEAST -> UP;
            case NEARLY, UNDER, UP_TO -> DOWN;
            case ABOUT -> AROUND;
            case EXACT, ROUNDED, BETWEEN, MAGNITUDE, SEVERAL, BEST_ESTIMATE -> NONE;
        };
    }
}
