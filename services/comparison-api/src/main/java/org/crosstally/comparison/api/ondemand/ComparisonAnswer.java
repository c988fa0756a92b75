package org.crosstally.comparison.api.ondemand;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.crosstally.comparison.api.claim.NotCompared;
import org.crosstally.comparison.api.discrepancy.Discrepancy;
import org.crosstally.comparison.api.series.Series;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What comparing found. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What comparing found.")
public record ComparisonAnswer(
        @Schema(description = "Claims about one thing together: one for each key")
        List<Series> series,

        @Schema(description = "Findings, the most severe first; information included")
        List<Discrepancy> findings,

        @Schema(description = "Claims that met nothing, with the field that stood in the way")
        List<NotCompared> notCompared,

        @Schema(description = "Every rule, with what it was asked and what it answered, in the order of the list")
        List<RuleAnswer> rules,

        @Schema(description = "Version of the rules that answered", example = "1")
        int rulesVersion) {}
