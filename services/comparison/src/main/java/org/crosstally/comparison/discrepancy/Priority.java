package org.crosstally.comparison.discrepancy;

import java.time.Duration;
import java.time.Instant;

/** The order of the queue: severity x importance x age, where the age doubles the product every 30 days. */
final class Priority {

    private static final int DOUBLING_DAYS = 30;

    private Priority() {}

    /** Returns the priority at this moment, rounded to six digits. */
    static double now(double severity, double importance, Instant firstSeen) {
        double days = Duration.between(firstSeen, Instant.now()).toSeconds() / 86_400.0;
        return Math.round(severity * importance * Math.pow(2, Math.max(0, days) / DOUBLING_DAYS) * 1e6) / 1e6;
    }

    /**
     * Returns SQL for the logarithm of the priority less a term that is the same for all rows: an order that does not change
     * with time, so that an index can hold it.
     *
     * @param weight SQL for severity x importance
     * @param firstSeen SQL for the instant at which it was found
     */
    static String sql(String weight, String firstSeen) {
        return "log(2.0, greatest(" + weight + ", 0.001)::numeric)::float8 - extract(epoch from " + firstSeen
                + ")::float8 / 86400 / " + DOUBLING_DAYS;
    }
}
