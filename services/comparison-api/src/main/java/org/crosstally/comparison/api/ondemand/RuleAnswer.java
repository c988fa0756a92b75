package org.crosstally.comparison.api.ondemand;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one rule was asked in a comparison, and what it answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What one rule was asked in a comparison, and what it answered.")
public record RuleAnswer(
        @Schema(description = "Kind that it looks for", example = "SCALE_SLIP")
        String kind,

        @Schema(description = "Version of the rule", example = "1")
        int version,

        @Schema(description = "What it does", example = "Two amounts differ by a power of ten.")
        String sentence,

        @Schema(
                description = "What it looks at: CLASH (of a camp with the core), SERIES, PAIR or FAMILY of series",
                example = "PAIR")
        String looksAt,

        @Schema(description = "How many of those it was asked about", example = "1")
        int asked,

        @Schema(description = "What it found", example = "0")
        int found,

        @Schema(description = "How much of that gave way to a more specific kind", example = "0")
        int replaced,

        @Schema(
                description = "The answer in words",
                example = "Not asked: the claims are of one series, and it needs two.")
        String answer) {}
