package org.crosstally.quantity.interval;

/**
 * The two meanings of a wording.
 *
 * @param entailed what the words commit to
 * @param read what a reader takes from them; never wider than {@code entailed}
 */
public record Intervals(Interval entailed, Interval read) {}
