package org.crosstally.comparison.api.review;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose task it shall be. */
@Schema(description = "Whose task it shall be.")
public record Assignment(
        @Size(min = 1, max = 200) @Schema(description = "Subject of a token; the caller when absent", example = "ada")
        String assignee,

        @Size(max = 4000) @Schema(description = "Why", example = "Knows the ministry")
        String reason) {}
