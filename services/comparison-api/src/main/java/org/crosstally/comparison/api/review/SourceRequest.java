package org.crosstally.comparison.api.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A source was asked. */
@Schema(description = "A source was asked.")
public record SourceRequest(
        @NotBlank
        @Size(max = 4000)
        @Schema(description = "Whom and what", example = "Meridian's news desk: which year?")
        String asked,

        @Schema(
                description = "When not to wait any longer; a week from now when absent",
                example = "2030-03-05T10:00:00Z")
        Instant until,

        @Size(max = 4000) @Schema(description = "Why", example = "The article names no source")
        String reason) {}
