package org.crosstally.consensus.finding;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.crosstally.consensus.grouping.Side;
import org.crosstally.consensus.model.Correction;
import org.crosstally.consensus.model.NotCompared;
import org.crosstally.consensus.model.SeriesKey;

/**
 * Something an editor should see. One for each series (or pair of series), kind and side pair, however many claims print it.
 *
 * @param kind what is wrong
 * @param ruleVersion version of the rule that found it
 * @param severity how much it matters
 * @param series the series it is about, one or two; of a whole with its parts the whole alone
 * @param sides the sides against each other; of a whole with its parts that of the whole first; one only where a kind needs no second (UNCORROBORATED)
 * @param disputed whether both sides weigh the same, so that neither is the consensus
 * @param gap log distance of what the words commit to; for additive measures the difference over the tolerance
 * @param tolerance what would have been allowed, on the same scale
 * @param unit canonical unit of the amounts
 * @param cause why it probably is so, and the test that named it; null when nothing is known
 * @param explanation sentences in English, every number from the record
 * @param firstDay first day on which the two sides stood against each other; null when undated
 * @param lastDay last such day
 * @param days how many days (time slices) show it
 * @param explainedBy the published correction that explains it, or null
 * @param notCompared claims that were left out, with the field
 * @param fingerprint equal for the same kind, series, origins and normalised values; hexadecimal
 */
public record Finding(
        Kind kind,
        int ruleVersion,
        Severity severity,
        List<SeriesKey> series,
        List<Side> sides,
        boolean disputed,
        double gap,
        double tolerance,
        String unit,
        Cause cause,
        String explanation,
        LocalDate firstDay,
        LocalDate lastDay,
        int days,
        Correction explainedBy,
        List<NotCompared> notCompared,
        String fingerprint) {

    /** Most severe first; the fingerprint breaks ties, so that the order is always the same. */
    public static final Comparator<Finding> MOST_SEVERE_FIRST = Comparator.comparingDouble(
                    (Finding finding) -> -finding.severity().score())
            .thenComparing(Finding::fingerprint);

    /**
     * Why two sides probably differ.
     *
     * @param test the test that named it: "power-of-ten", "unit-factor", "digit-swap", "digit-edit", ...
     * @param text "a factor of 1,000, as between million and billion"
     */
    public record Cause(String test, String text) {}
}
