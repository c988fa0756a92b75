package org.crosstally.claims.measure;

import java.math.BigDecimal;
import java.util.UUID;
import org.crosstally.quantity.period.TimeKind;
import org.crosstally.quantity.unit.Dimension;

/**
 * What reading a claim needs to know about its measure.
 *
 * @param unit canonical unit: UCUM code or counted noun; {@code null} when any is taken
 * @param timeKind taken for a claim that does not say; {@code null} when unknown
 * @param tolerance relative difference that is no disagreement, a fraction
 */
public record MeasureFacts(
        UUID id, String name, Dimension dimension, String unit, TimeKind timeKind, BigDecimal tolerance) {}
