package org.crosstally.comparison.api.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.crosstally.comparison.api.claim.Key;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A source with the evidence for its reliability. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A source with the evidence for its reliability.")
public record Source(
        SourceSummary summary,

        @Schema(description = "Series in which it speaks", example = "17")
        int series,

        @Schema(description = "Claims that go back to it", example = "230")
        int claims,

        @Schema(description = "Where it was farthest from the core, the farthest first; twenty at most")
        List<Deviation> deviations,

        @Schema(description = "Whom it met most often, and how near they were; fifty at most")
        List<Encounter> encounters,

        @Schema(description = "Outlets that print its figures, most often first; for a party only, fifty at most")
        List<Repeat> repeatedBy,

        @Schema(description = "Origins whose figures it prints, most often first; for an outlet only, fifty at most")
        List<Repeat> repeats,

        @Schema(description = "Slips of unit or scale in one measure that were found on its side")
        List<Slip> slips,

        @Schema(description = "When reliabilities were last computed; absent before", example = "2024-03-05T10:00:00Z")
        Instant refreshedAt) {

    /** A series in which its figure lies outside the consensus range. */
    @Schema(name = "Deviation")
    public record Deviation(
            @Schema(description = "Id of the series") UUID series,

            Key key,

            @Schema(description = "The claim") UUID claim,

            @Schema(description = "Day of its figure; absent when undated", example = "2023-12-01")
            LocalDate day,

            @Schema(description = "Log distance from the core, as of discrepancies", example = "0.41")
            double gap) {}

    /** Another source that spoke of the same things. Agreement is shown, and is never taken for copying. */
    @Schema(name = "Encounter")
    public record Encounter(
            @Schema(description = "Id of the other source") String source,

            @Schema(description = "Its name", example = "Observatory")
            String name,

            @Schema(description = "Things of which both gave a figure", example = "31")
            int items,

            @Schema(description = "Things of which both gave the very same figure", example = "12")
            int same,

            @Schema(description = "Mean distance, from 0 (always the same) to 1", example = "0.05")
            double distance) {}

    /** Declared repetition: an article names the origin of its figure. */
    @Schema(name = "Repeat")
    public record Repeat(
            @Schema(description = "Id of the source that repeats, or is repeated")
            String source,

            @Schema(description = "Its name", example = "Daily Herald")
            String name,

            @Schema(description = "Claims", example = "14") int claims) {}

    /** Slips of one kind in one measure. */
    @Schema(name = "SourceSlip")
    public record Slip(
            @Schema(description = "Kind of the discrepancies", example = "UNIT_SLIP")
            String kind,

            @Schema(description = "Id of the measure") UUID measure,

            @Schema(description = "Its name", example = "shells")
            String measureName,

            @Schema(description = "Series in which it was found", example = "4")
            int series,

            @Schema(description = "Whether it came three times or more", example = "true")
            boolean systematic) {}
}
