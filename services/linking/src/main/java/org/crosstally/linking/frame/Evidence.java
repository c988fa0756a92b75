package org.crosstally.linking.frame;

import org.crosstally.quantity.measure.WordRole;

/**
 * Words that speak for a measure.
 *
 * @param role how the words relate to the figure
 * @param words as printed; empty for a number without a noun
 */
public record Evidence(WordRole role, String words) {}
