package org.crosstally.consensus.finding;

/**
 * How much a finding matters, with the factors it was made of. A larger gap, more origins or a newer claim never lowers it.
 *
 * @param score in [0, 1]; the product of the factors, placed inside the band of kinds that have a fixed one
 * @param band the score in words
 * @param magnitude m, from the gap over the tolerance
 * @param evidence e, from the independent origins on both sides
 * @param recency r, from the age of the newest claim over the measure's half-life
 * @param certainty q, 0.6 when a key field was assumed, else 1
 */
public record Severity(double score, Band band, double magnitude, double evidence, double recency, double certainty) {}
