package org.crosstally.comparison.api.correction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an outlet shall be asked to correct. */
@Schema(description = "What an outlet shall be asked to correct.")
public record NewCorrectionRequest(
        @NotNull @Schema(description = "The discrepancy that showed it")
        UUID discrepancy,

        @NotNull @Schema(description = "The claim that is to be corrected: a representative claim of one of its sides")
        UUID claim,

        @NotBlank @Size(max = 4000) @Schema(description = "What it should say", example = "over 125,400")
        String wanted) {}
