package org.crosstally.comparison.api.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.crosstally.api.AttributionLevel;
import org.crosstally.api.Bounds;
import org.crosstally.api.ClaimTime;
import org.crosstally.api.Ref;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A claim as it was printed, in short: enough to check it. The whole claim is at the claims service, under the same id.
 *
 * @param ref the caller's own name for it, only in answers to POST /v1/comparisons
 * @param origin who said it first; absent when the outlet speaks for itself
 * @param amount the words of the number
 * @param entailed what the words commit to, in {@code unit}
 * @param read what a reader takes from them, in {@code unit}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A claim as it was printed, in short; the whole claim is at the claims service.")
public record PrintedClaim(
        @Schema(description = "The claim's id at the claims service", example = "018c2b6e-6e10-7c52-a3a1-1f5b2c3d4e5f")
        UUID id,

        @Schema(description = "Revision that was compared", example = "1")
        Integer revision,

        @Schema(description = "The caller's own name, in answers to POST /v1/comparisons", example = "first")
        String ref,

        @Schema(description = "Who printed it") Ref outlet,

        @Schema(description = "Who said it first; absent when the outlet speaks for itself")
        Ref origin,

        @Schema(description = "How plainly the origin is named", example = "INSTITUTION")
        AttributionLevel attributionLevel,

        @Schema(description = "The words that print it", example = "over 125,000 casualties")
        String quote,

        @Schema(description = "Where it was printed") Printed article,

        @Schema(description = "The words of the number", example = "over 125,000")
        String amount,

        @Schema(description = "Unit of the intervals: the measure's", example = "{casualty}")
        String unit,

        @Schema(description = "What the words commit to, decimal strings in unit")
        Bounds entailed,

        @Schema(description = "What a reader takes from them, decimal strings in unit")
        Bounds read,

        @Schema(description = "When the figure holds") ClaimTime time,

        @Schema(description = "When this revision was recorded", example = "2024-03-05T10:00:00Z")
        Instant recordedAt,

        @Schema(description = "Whether the origin gives it as a correction of its own", example = "false")
        Boolean correction) {

    /** The same claim under the caller's own name for it. */
    public PrintedClaim with(String name) {
        return new PrintedClaim(
                id,
                revision,
                name,
                outlet,
                origin,
                attributionLevel,
                quote,
                article,
                amount,
                unit,
                entailed,
                read,
                time,
                recordedAt,
                correction);
    }

    /** The article, in short. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PrintedArticle")
    public record Printed(
            @Schema(description = "The article's id at the claims service")
            UUID id,

            @Schema(description = "Where it was published", example = "https://meridian.example/2024/shells")
            String url,

            @Schema(description = "Headline", example = "Shell orders double")
            String title,

            @Schema(description = "When it was published, as given; absent when unknown", example = "2024-03-05")
            String publishedAt) {}
}
