package org.crosstally.comparison.api.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.crosstally.comparison.api.discrepancy.DismissalReason;
import org.crosstally.comparison.api.discrepancy.Verdict;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A verdict that waits for a second pair of eyes. */
@Schema(description = "A verdict that waits for a second pair of eyes.")
public record Proposal(
        @NotNull @Schema(description = "What is so", example = "DIFFERENT_SCOPE")
        Verdict verdict,

        @NotBlank
        @Size(max = 4000)
        @Schema(description = "Why, in words", example = "The ministry counts the whole year")
        String rationale,

        @Schema(description = "With FALSE_POSITIVE: why it is no discrepancy", example = "NOT_COMPARABLE")
        DismissalReason dismissal) {}
