package org.crosstally.comparison.analysis;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.crosstally.claims.api.claim.Claim;
import org.crosstally.comparison.mirror.Contexts;
import org.crosstally.comparison.mirror.Registers;
import org.crosstally.comparison.series.SeriesStore.Analysed;
import org.crosstally.consensus.grouping.SeriesAnalysis;
import org.crosstally.consensus.model.Context;
import org.crosstally.consensus.model.Correction;

/**
 * A series, analysed.
 *
 * @param claims its claims by id, those of vaguer series that are housed in it included
 * @param corrections that its origins published
 * @param stamp what it was made of
 */
public record AnalysedSeries(
        SeriesAnalysis analysis, Map<UUID, Claim> claims, List<Correction> corrections, Stamp stamp) {

    /**
     * What a survey was made of; as long as it is the same, so is the survey.
     *
     * @param registersChangedAt when the names and merges of what is on record last changed
     * @param reliability what sources count as
     * @param analysed when the series was last written down, and what changed in it since, articles included; null = never
     */
    record Stamp(long registersChangedAt, Map<String, Double> reliability, Analysed analysed) {}

    /** The same, its sources counting as {@code now} says. */
    AnalysedSeries weighedBy(Stamp now, Registers registers) {
        Context context = Contexts.of(registers, List.of(analysis.key()), corrections, now.reliability);
        return new AnalysedSeries(analysis.withReliabilitiesOf(context), claims, corrections, now);
    }

    /** The same, written down at {@code instant}. */
    AnalysedSeries writtenAt(Instant instant) {
        Stamp now = new Stamp(stamp.registersChangedAt, stamp.reliability, new Analysed(instant, 0));
        return new AnalysedSeries(analysis, claims, corrections, now);
    }

    /** Whether the sources count as {@code other} says. */
    boolean isWeighedBy(Stamp other) {
        return stamp.reliability == other.reliability;
    }

    /** Whether nothing differs from {@code other} but what the sources count as. */
    boolean isOf(Stamp other) {
        return stamp.registersChangedAt == other.registersChangedAt && Objects.equals(stamp.analysed, other.analysed);
    }

    Map<String, Double> reliability() {
        return stamp.reliability;
    }
}
