/**
 * Compares claims about numbers and returns findings. Uses the JDK and {@code org.crosstally.quantity} only; no clock,
 * no randomness, no input or output. The result does not depend on the order of the claims.
 *
 * <p>{@link org.crosstally.consensus.model.SeriesKey} groups claims about the same thing into series, {@link
 * org.crosstally.consensus.grouping.SeriesAnalysis} finds the consensus and the other sides of a series, and {@link
 * org.crosstally.consensus.Rules} finds what is wrong within a series and between series. {@link
 * org.crosstally.consensus.Comparison} does all of this for a list of claims.
 */
package org.crosstally.consensus;
