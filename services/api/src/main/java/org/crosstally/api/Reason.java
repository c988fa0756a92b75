package org.crosstally.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a step is taken; stored with the revision that the step makes. */
public record Reason(
        @NotBlank @Size(max = 1000) @Schema(description = "Why", example = "The article was withdrawn")
        String reason) {}
