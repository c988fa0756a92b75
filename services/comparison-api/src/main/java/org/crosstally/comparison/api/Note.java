package org.crosstally.comparison.api;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a step is taken that needs no reason; kept in the audit. The body may be left out. */
@Schema(description = "Why a step is taken that needs no reason; kept in the audit.")
public record Note(
        @Size(max = 4000) @Schema(description = "Why", example = "Checked with the census")
        String reason) {}
