package org.crosstally.comparison.api.series;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.crosstally.comparison.api.claim.Key;
import org.crosstally.comparison.api.claim.Slice;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A series in a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A series in a list: what it is about and what it says now.")
public record SeriesSummary(
        @Schema(description = "Follows from the key: the same everywhere and always")
        UUID id,

        Key key,

        @Schema(description = "Claims in it", example = "12")
        int members,

        @Schema(description = "Origins that count as one each", example = "3")
        int independentOrigins,

        @Schema(description = "What it says now; absent until it was analysed, or when nothing in it is comparable")
        Slice latest,

        @Schema(description = "Open discrepancies", example = "1")
        int discrepancies,

        @Schema(description = "When it was last analysed", example = "2024-03-05T10:00:00Z")
        Instant analysedAt) {}
