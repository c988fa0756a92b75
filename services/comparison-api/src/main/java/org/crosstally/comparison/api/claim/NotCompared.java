package org.crosstally.comparison.api.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.crosstally.api.Ref;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A claim that was not compared, and why. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A claim that was not compared, and why.")
public record NotCompared(
        @Schema(description = "The claim") UUID claim,

        @Schema(description = "The caller's own name for it, in answers to POST /v1/comparisons", example = "first")
        String ref,

        @Schema(description = "The field that stood in the way", example = "asOf")
        String field,

        @Schema(description = "One sentence", example = "it is unknown of which day the figure is")
        String reason,

        @Schema(description = "For the field event: events at the place of the figure that it may be of")
        List<Ref> candidates) {}
