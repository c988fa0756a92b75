package org.crosstally.comparison.api.kind;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.crosstally.comparison.api.discrepancy.Band;
import org.crosstally.comparison.api.ondemand.ComparisonRequest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One rule: what it flags, in one sentence, and within which limits. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One rule: what it flags, in one sentence, and within which limits.")
public record KindInfo(
        @Schema(description = "Name of the kind", example = "SCALE_SLIP")
        String kind,

        @Schema(description = "Version of the rule; raised when the same claims may give another answer", example = "1")
        int version,

        @Schema(description = "What it does", example = "Two sides differ by a power of ten.")
        String sentence,

        @Schema(description = "Its limits by name") Map<String, Double> thresholds,

        @Schema(description = "Its fixed band; absent when the formula decides alone", example = "CRITICAL")
        Band severity,

        @Schema(description = "false for what is only worth knowing", example = "true")
        boolean discrepancy,

        @Schema(
                description = "What it looks at: CLASH (of a camp with the core), SERIES, PAIR or FAMILY of series",
                example = "CLASH")
        String looksAt,

        @Schema(description = "Claims that show the kind: give them to POST /v1/comparisons to see it found")
        ComparisonRequest example) {}
