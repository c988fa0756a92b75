package org.crosstally.claims.claim.referent;

import org.crosstally.quantity.period.TimeKind;
import org.crosstally.quantity.unit.Dimension;

/**
 * What recording needs to know of a measure.
 *
 * @param unit canonical unit, or {@code null}
 * @param timeKind how its figures usually stand in time, or {@code null}
 * @param confirmed false while it was only made up from a name: then its dimension is a guess and refuses nothing
 */
public record MeasureFacts(Dimension dimension, String unit, TimeKind timeKind, boolean confirmed) {}
