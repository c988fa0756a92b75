package org.crosstally.comparison.api.correction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A report of the error to the outlet. */
@Schema(description = "A report of the error to the outlet.")
public record Report(
        @NotBlank @Size(max = 400) @Schema(description = "Whom", example = "corrections@meridian.example")
        String to,

        @NotBlank @Size(max = 400) @Schema(description = "How", example = "by mail")
        String how) {}
