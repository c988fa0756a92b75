package org.crosstally.consensus.finding;

import java.time.LocalDate;
import java.util.List;
import org.crosstally.consensus.finding.Finding.Cause;
import org.crosstally.consensus.grouping.SeriesAnalysis;
import org.crosstally.consensus.grouping.Side;
import org.crosstally.consensus.model.Correction;

/**
 * What a rule saw.
 *
 * @param series the series, one or two; of a family the whole first, then its parts
 * @param sides sides, with the series each is from
 * @param gap entailed gap on the axis; half the read gap in tension
 * @param assumed whether this very comparison rests on an unknown field of a key
 * @param undated whether it rests on a date that one of the figures does not have
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
        Correction explainedBy) {}
