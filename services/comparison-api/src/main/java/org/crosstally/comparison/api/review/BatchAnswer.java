package org.crosstally.comparison.api.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.crosstally.comparison.api.discrepancy.DiscrepancyState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a batch. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What became of a batch, item by item.")
public record BatchAnswer(
        @Schema(description = "Id of the batch, to undo it by; absent after a dry run")
        UUID id,

        @Schema(description = "Whether nothing was done", example = "false")
        boolean dryRun,

        @Schema(description = "Steps taken, or that would be", example = "48")
        int done,

        @Schema(description = "Steps refused", example = "2")
        int failed,

        @Schema(description = "In the order of the items") List<Result> results) {

    /** What became of one item. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "BatchItemResult")
    public record Result(
            @Schema(description = "Id of the discrepancy") UUID id,

            @Schema(description = "Whether the step was taken, or would be", example = "true")
            boolean ok,

            @Schema(description = "State after the step") DiscrepancyState state,

            @Schema(description = "Its revision then", example = "4")
            Integer revision,

            @Schema(description = "problem+json, for a refused item")
            JsonNode problem) {}
}
