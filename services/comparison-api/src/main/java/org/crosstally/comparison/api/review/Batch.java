package org.crosstally.comparison.api.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.crosstally.comparison.api.discrepancy.Action;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One step on many discrepancies. Each is taken or refused on its own. */
@Schema(description = "One step on many discrepancies; each is taken or refused on its own.")
public record Batch(
        @NotNull @Schema(description = "Any step but undo, which is POST /v1/batches/{id}:undo", example = "dismiss")
        Action action,

        @NotEmpty @Size(max = 1000) @Schema(description = "Which, and at which revision the caller knows them")
        List<@Valid @NotNull Item> items,

        @Valid @Schema(description = "What the step brings along")
        StepContent with,

        @Schema(description = "true returns what would happen, and changes nothing", example = "true")
        Boolean dryRun) {

    /** A discrepancy as the caller knows it. */
    @Schema(name = "BatchItem")
    public record Item(
            @NotNull @Schema(description = "Id of the discrepancy")
            UUID id,

            @NotNull @Schema(description = "Its revision, as If-Match of a single step", example = "3")
            Integer revision) {}
}
