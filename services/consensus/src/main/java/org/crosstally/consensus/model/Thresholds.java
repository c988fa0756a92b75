package org.crosstally.consensus.model;

import org.crosstally.consensus.Rules;

/**
 * Limits that hold for all rules. A rule's own limits stand beside it in {@link Rules}.
 *
 * @param plainGap log gap of what readers take away beyond which a claim is flagged even when its words allow the consensus.
 *     A tenth was measured: against ln 1.5 it finds two wrong groups in a hundred more and raises no more false alarms
 * @param disputed relative difference in weight below which two sides leave a series without a consensus
 * @param horizonDays how far a figure is carried to meet figures of other days
 * @param periodOverlap share of their union by which two periods must overlap to be compared
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
