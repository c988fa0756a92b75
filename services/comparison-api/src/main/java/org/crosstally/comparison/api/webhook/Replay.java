package org.crosstally.comparison.api.webhook;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sent again. */
@Schema(description = "What is sent again.")
public record Replay(
        @NotNull @Min(0) @Schema(description = "Position after which events are sent again; 0 for all", example = "41")
        Long after,

        @Schema(description = "true: only what was given up", example = "false")
        Boolean givenUpOnly) {}
