package org.crosstally.extraction;

import org.crosstally.quantity.period.DateSpan;
import org.crosstally.quantity.period.TimeKind;

/**
 * When a number holds.
 *
 * @param kind how it stands in time
 * @param asOf the date it is true of; the article's where the text names none; null when that is unknown
 * @param start beginning of the period counted; null when the text gives none
 * @param end its end; null when the text gives none
 * @param resolved whether every date in the text could be resolved
 * @param reason what stands in the way, in words; null when resolved
 */
public record TimeAnchor(TimeKind kind, DateSpan asOf, DateSpan start, DateSpan end, boolean resolved, String reason) {}
