package org.crosstally.consensus.finding;

import java.time.LocalDate;
import java.util.List;
import org.crosstally.consensus.finding.Finding.Cause;
import org.crosstally.consensus.grouping.SeriesAnalysis;
import org.crosstally.consensus.grouping.Side;
import org.crosstally.consensus.model.Correction;

/**
 * What a rule found, before severity and explanation are added.
 *
 * @param series the series, one or two; of a family the whole first, then its parts
 * @param sides the sides that disagree
 * @param gap gap between literal ranges on the axis; half the gap between usual readings where literal ranges overlap
 * @param assumed whether this comparison assumes a value for an unknown field of a key
 * @param undated whether one of the figures has no date
 * @param firstDay null when undated
 */
public record FindingDraft(
        KindDefinition kind,
        int ruleVersion,
        List<SeriesAnalysis> series,
        List<Side> sides,
        double gap,
        double tolerance,
        Cause cause,
        boolean disputed,
        boolean assumed,
        boolean undated,
        LocalDate firstDay,
        LocalDate lastDay,
        int days,
        Correction explainedBy) {

    /** What a rule found in figures of one day that no correction explains. */
    public static FindingDraft ofDay(
            KindDefinition kind,
            int ruleVersion,
            List<SeriesAnalysis> series,
            List<Side> sides,
            double gap,
            double tolerance,
            Cause cause,
            LocalDate day) {
        return new FindingDraft(
                kind, ruleVersion, series, sides, gap, tolerance, cause, false, false, false, day, day, 1, null);
    }
}
