package org.crosstally.consensus.finding;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.crosstally.consensus.model.Context;

/**
 * The severity formula: magnitude x evidence x recency x certainty, placed inside the band of kinds that have a fixed
 * one.
 */
public final class SeverityFormula {

    private static final double ASSUMED = 0.6;
    private static final double LEAST_TOLERANCE = 0.001;

    private SeverityFormula() {}

    /**
     * @param fixed the band of a kind that has one, or null
     * @param gap gap between literal ranges, or half the gap between usual readings where literal ranges overlap;
     *     natural logarithm
     * @param tolerance what was allowed on the same scale
     * @param ageDays age of the newest claim; null when undated
     * @param assumed whether a key field or a date was assumed
     * @param capped whether that alone keeps the finding from more than moderate
     */
    public static Severity of(
            Band fixed,
            double gap,
            double tolerance,
            List<String> originsA,
            List<String> originsB,
            Map<String, Double> reliability,
            Long ageDays,
            Duration halfLife,
            boolean assumed,
            boolean capped) {
        double t = Math.max(LEAST_TOLERANCE, tolerance);
        double m = Math.min(1, Math.log1p(gap / t) / Math.log1p(Math.log(2) / t));
        double e = Math.sqrt(evidence(originsA, reliability) * evidence(originsB, reliability));
        double r = ageDays == null ? 0.5 : 0.5 + 0.5 * Math.pow(2, -Math.max(0, ageDays) / (halfLife.toHours() / 24.0));
        double q = assumed ? ASSUMED : 1;
        double score = m * e * r * q;
        if (fixed != null) {
            double inBand = fixed == Band.INFO ? score : e * r * q;
            score = fixed.floor() + Band.WIDTH * Math.min(0.999, inBand);
        }
        if (capped && Band.of(score).compareTo(Band.MODERATE) > 0) {
            score = Band.MAJOR.floor() - 1e-6;
        }
        return new Severity(score, Band.of(score), m, e, r, q);
    }

    private static double evidence(List<String> origins, Map<String, Double> reliability) {
        double allWrong = 1;
        for (String origin : origins) {
            allWrong *= 1 - reliability.getOrDefault(origin, Context.UNKNOWN_RELIABILITY);
        }
        return 1 - allWrong;
    }
}
