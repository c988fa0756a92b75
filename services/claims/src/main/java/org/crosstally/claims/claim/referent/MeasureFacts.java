package org.crosstally.claims.claim.referent;

import org.crosstally.quantity.period.TimeKind;
import org.crosstally.quantity.unit.Dimension;

/**
 * The properties of a measure that recording needs.
 *
 * @param unit canonical unit, or {@code null}
 * @param timeKind time kind that its figures usually have, or {@code null}
 * @param confirmed false for one that was created from a name: its dimension is a guess and refuses nothing
 */
public record MeasureFacts(Dimension dimension, String unit, TimeKind timeKind, boolean confirmed) {}
