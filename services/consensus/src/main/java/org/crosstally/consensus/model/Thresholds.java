package org.crosstally.consensus.model;

/**
 * Limits that all rules share. A rule has its own limits beside its definition.
 *
 * @param plainGap log gap between usual readings from which a claim is an outlier even if its literal range allows the
 *     consensus. Measured: 0.10 finds two more wrong groups in a hundred than ln 1.5, with no more false alarms
 * @param disputed relative difference in weight below which two sides are equally strong, so that there is no consensus
 * @param horizonDays how many days apart two figures may be and still be compared
 * @param periodOverlap share of their union that two periods must have in common to be compared
 * @param defaultGrowth log growth a day of a cumulative series without history
 * @param leastGrowth log growth a day that is always allowed to a cumulative series
 * @param growthFactor times the largest daily log growth of the last two weeks
 */
public record Thresholds(
        double plainGap,
        double disputed,
        int horizonDays,
        double periodOverlap,
        double defaultGrowth,
        double leastGrowth,
        double growthFactor) {

    public static final Thresholds DEFAULT = new Thresholds(0.10, 0.10, 14, 0.90, 0.08, 0.01, 1.5);
}
