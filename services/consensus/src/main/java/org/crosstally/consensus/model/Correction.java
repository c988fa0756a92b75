package org.crosstally.consensus.model;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A correction that an origin published of its own cumulative figure.
 *
 * @param originId who corrected itself
 * @param measure which measure
 * @param subject of whom, or null for every subject
 * @param date the day it was published
 * @param delta by how much the total changed, in the canonical unit; negative = downwards; null when not given
 */
public record Correction(String originId, String measure, String subject, LocalDate date, BigDecimal delta) {

    public boolean concerns(SeriesKey key) {
        return measure.equals(key.measure()) && (subject == null || subject.equals(key.subject()));
    }
}
