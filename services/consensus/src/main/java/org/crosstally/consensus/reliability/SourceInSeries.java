package org.crosstally.consensus.reliability;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.crosstally.consensus.grouping.ComparableGroup;
import org.crosstally.consensus.grouping.SeriesAnalysis;
import org.crosstally.consensus.model.DatedInterval;
import org.jspecify.annotations.Nullable;

/**
 * One source in a series: its number of claims and its farthest outlier.
 *
 * @param source its id
 * @param name its name, for readers
 * @param claims claims that go back to it
 * @param gap distance of its farthest outlier from the consensus, by usual reading, on the axis of the series; 0
 *     without outliers
 * @param claim that figure's claim; null without outliers
 * @param day that figure's day; null when undated or without outliers
 */
public record SourceInSeries(
        String source,
        String name,
        int claims,
        double gap,
        @Nullable UUID claim,
        @Nullable LocalDate day) {

    /** All sources of a series, by id. */
    public static TreeMap<String, SourceInSeries> of(SeriesAnalysis analysis) {
        TreeMap<String, SourceInSeries> parts = new TreeMap<>();
        analysis.origins()
                .forEach(origin -> parts.put(
                        origin.id(),
                        new SourceInSeries(
                                origin.id(), origin.name(), origin.claims().size(), 0, null, null)));
        for (ComparableGroup group : analysis.groups()) {
            for (ComparableGroup.OutlierCluster cluster : group.clusters()) {
                cluster.members().forEach(outlier -> widen(parts, analysis, group, outlier));
            }
        }
        return parts;
    }

    private static void widen(
            Map<String, SourceInSeries> parts,
            SeriesAnalysis analysis,
            ComparableGroup group,
            ComparableGroup.Outlier outlier) {
        DatedInterval interval = outlier.interval();
        String source = analysis.originIndex().id(interval.origin());
        SourceInSeries now = Objects.requireNonNull(parts.get(source));
        UUID claim = interval.claim().claimId();
        boolean farther = outlier.readGap() > now.gap
                || (outlier.readGap() == now.gap && now.claim != null && claim.compareTo(now.claim) < 0);
        if (farther) {
            parts.put(
                    source,
                    new SourceInSeries(
                            source,
                            now.name,
                            now.claims,
                            outlier.readGap(),
                            claim,
                            group.dated() ? LocalDate.ofEpochDay(interval.day()) : null));
        }
    }
}
