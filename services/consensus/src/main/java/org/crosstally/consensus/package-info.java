/**
 * The comparison itself: claims in, findings out. Knows the JDK and {@code org.crosstally.quantity} only; no clock, no
 * randomness, no input or output. The same claims in any order give the same answer.
 *
 * <p>The way through: {@link org.crosstally.consensus.model.SeriesKey} says which assertions are about the same thing,
 * {@link org.crosstally.consensus.grouping.SeriesAnalysis} finds consensus and sides in each series,
 * {@link org.crosstally.consensus.Rules} names what is wrong, within a series and between two.
 * {@link org.crosstally.consensus.Comparison} does all of it for a list.
 */
package org.crosstally.consensus;
