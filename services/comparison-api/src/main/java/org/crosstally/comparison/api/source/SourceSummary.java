package org.crosstally.comparison.api.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A source in a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Who counts as one wherever it speaks, and how reliable that turned out.")
public record SourceSummary(
        @Schema(
                description =
                        "Party id; \"outlet:\" and an id, or \"group:\" and an owner group, where nobody else is named",
                example = "018c8a52-0a1b-7c3d-9e4f-5a6b7c8d9e0f")
        String id,

        @Schema(description = "Name", example = "Ministry of Defence")
        String name,

        @Schema(
                description = "From 0 to 1; 0.5 is the average, and what a source has of which nothing is known",
                example = "0.63")
        double reliability,

        @Schema(
                description =
                        "What it counts as in severities and estimates: 0.5 until five things or five verdicts are"
                                + " known, then in steps of 0.05",
                example = "0.65")
        double countedAs,

        @Schema(
                description =
                        "Mean distance from the other sources where both speak of the same thing, those more reliable"
                                + " weighing more; from 0 (always the same) to 1",
                example = "0.08")
        double fault,

        @Schema(description = "Things of which another source spoke as well", example = "42")
        int items,

        @Schema(description = "Verdicts of editors that found it right", example = "6")
        int foundRight,

        @Schema(description = "Verdicts of editors that found it wrong", example = "1")
        int foundWrong) {}
