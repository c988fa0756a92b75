package org.crosstally.consensus.finding;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.crosstally.consensus.grouping.Side;
import org.crosstally.consensus.model.Correction;
import org.crosstally.consensus.model.NotCompared;
import org.crosstally.consensus.model.SeriesKey;

/**
 * Something an editor should look at. One for each series or pair of series, kind and pair of sides, however many
 * claims print it.
 *
 * @param kind what is wrong
 * @param ruleVersion version of the rule that found it
 * @param severity how much it matters
 * @param series the series it is about, one or two; of a whole with its parts the whole alone
 * @param sides the sides that disagree; for a whole with its parts, the whole's side first; one only where a kind needs
 *     no second (UNCORROBORATED)
 * @param disputed whether both sides have the same weight, so that neither is the consensus
 * @param gap log distance between literal ranges; for additive measures the difference over the tolerance
 * @param tolerance what would have been allowed, on the same scale
 * @param unit canonical unit of the amounts
 * @param cause why it probably is so, and the test that named it; null when nothing is known
 * @param explanation sentences in English, every number from the record
 * @param firstDay first day on which the two sides disagree; null when undated
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
