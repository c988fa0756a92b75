package org.crosstally.comparison.api.discrepancy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much a discrepancy matters: the product of four factors, placed inside the band of kinds that have a fixed one. */
@Schema(description = "How much it matters, with the four factors it was made of.")
public record Severity(
        @Schema(description = "0 to 1", example = "0.83") double score,

        @Schema(description = "The score in words", example = "CRITICAL")
        Band band,

        @Schema(description = "From the gap over the tolerance, 0 to 1", example = "1.0")
        double magnitude,

        @Schema(description = "From the independent origins on both sides, 0 to 1", example = "0.5")
        double evidence,

        @Schema(description = "From the age of the newest claim, 0.5 to 1", example = "0.97")
        double recency,

        @Schema(description = "0.6 when a key field was assumed, else 1", example = "1.0")
        double certainty) {}
