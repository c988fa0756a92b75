package org.crosstally.consensus.reliability;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.crosstally.consensus.grouping.ComparableGroup;
import org.crosstally.consensus.grouping.SeriesAnalysis;
import org.crosstally.consensus.model.DatedInterval;

/**
 * The part that one source has in a series.
 *
 * @param source its id
 * @param name its name, for readers
 * @param claims claims that go back to it
 * @param gap how far its farthest figure is from the core, by what is read, on the axis of the series; 0 when it never stood
 *     outside
 * @param claim that figure's claim; null when it never stood outside
 * @param day that figure's day; null when undated, or when it never stood outside
 */
public record SourceInSeries(String source, String name, int claims, double gap, UUID claim, LocalDate day) {

    /** The parts of all sources of a series, by id. */
    public static TreeMap<String, SourceInSeries> of(SeriesAnalysis analysis) {
        TreeMap<String, SourceInSeries> parts = new TreeMap<>();
        analysis.origins()
                .forEach(voice -> parts.put(
                        voice.id(),
                        new SourceInSeries(
                                voice.id(), voice.name(), voice.claims().size(), 0, null, null)));
        for (ComparableGroup strand : analysis.strands()) {
            for (ComparableGroup.OutlierCluster faction : strand.factions()) {
                faction.members().forEach(outsider -> widen(parts, analysis, strand, outsider));
            }
        }
        return parts;
    }

    private static void widen(
            Map<String, SourceInSeries> parts,
            SeriesAnalysis analysis,
            ComparableGroup strand,
            ComparableGroup.Outlier outsider) {
        DatedInterval mark = outsider.mark();
        String source = analysis.voices().id(mark.voice());
        SourceInSeries now = parts.get(source);
        UUID claim = mark.claim().claimId();
        boolean farther = outsider.readGap() > now.gap
                || (outsider.readGap() == now.gap && now.claim != null && claim.compareTo(now.claim) < 0);
        if (farther) {
            parts.put(
                    source,
                    new SourceInSeries(
                            source,
                            now.name,
                            now.claims,
                            outsider.readGap(),
                            claim,
                            strand.dated() ? LocalDate.ofEpochDay(mark.day()) : null));
        }
    }
}
