package org.crosstally.claims.register;

import org.crosstally.quantity.period.TimeKind;
import org.crosstally.quantity.unit.Dimension;

/**
 * A reference to resolve.
 *
 * @param kind the register
 * @param reference id, name or alias as it came
 * @param hint what to give a measure that must be created; {@code null} for the other kinds, or to count
 */
public record Wanted(Kind kind, String reference, MeasureHint hint) {

    /** A reference without a hint. */
    public Wanted(Kind kind, String reference) {
        this(kind, reference, null);
    }

    /** What references to the same record have in common: the same kind and name, however it is spelled. */
    public Object key() {
        return Resolution.Key.of(kind, reference);
    }

    /**
     * Derives a measure from the first claim that mentions it.
     *
     * @param dimension MONEY for a currency, the unit's dimension, else COUNT
     * @param unit canonical unit: UCUM code, counted noun, or {@code null}
     * @param timeKind of the first claim, or {@code null}
     */
    public record MeasureHint(Dimension dimension, String unit, TimeKind timeKind) {}
}
