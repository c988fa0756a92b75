package org.crosstally.quantity.assertion;

import org.jspecify.annotations.Nullable;

/** What a figure is said to be, coarser than its {@link Modality}: only figures of one factuality are compared by value. */
public enum Factuality {
    /** Observed, estimated, or without a modality. */
    FACT,
    /** Projected, targeted or conditional. */
    OUTLOOK,
    /** Denied. */
    DENIED;

    /** Returns the factuality of figures with this modality; a figure without one is meant as a fact. */
    public static Factuality of(@Nullable Modality modality) {
        if (modality == null) {
            return FACT;
        }
        return switch (modality) {
            case OBSERVED, ESTIMATED -> FACT;
            case PROJECTED, TARGET, CONDITIONAL -> OUTLOOK;
            case DENIED -> DENIED;
        };
    }
}
