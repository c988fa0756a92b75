package org.crosstally.comparison.api.review;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What editors made of what one rule found. */
@Schema(description = "What editors made of what one rule found.")
public record KindStatistics(
        @Schema(description = "Name of the kind", example = "SCALE_SLIP")
        String kind,

        @Schema(description = "Discrepancies of the kind ever found", example = "120")
        long found,

        @Schema(description = "Number of discrepancies by state")
        Map<String, Long> states,

        @Schema(description = "Signed-off verdicts, by verdict")
        Map<String, Long> verdicts,

        @Schema(description = "Dismissals, by reason") Map<String, Long> dismissals,

        @Schema(
                description = "Share of decided ones that were no false positive, 0 to 1; absent before the first"
                        + " decision",
                example = "0.93")
        Double precision) {}
