package org.crosstally.comparison.api.review;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.crosstally.comparison.api.discrepancy.DismissalReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why it is no discrepancy. */
@Schema(description = "Why it is no discrepancy.")
public record Dismissal(
        @NotNull @Schema(description = "Feeds the statistics of the rule", example = "NOT_COMPARABLE")
        DismissalReason dismissal,

        @Size(max = 4000) @Schema(description = "In words", example = "Two counting methods")
        String rationale) {}
