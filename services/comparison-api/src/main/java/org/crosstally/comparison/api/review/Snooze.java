package org.crosstally.comparison.api.review;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Until when a discrepancy is put aside: an instant, a change of its claims, or whichever comes first. */
@Schema(description = "Until when it is put aside: at least one of until and untilNewClaim is given.")
public record Snooze(
        @Schema(description = "An instant to come", example = "2030-03-05T10:00:00Z")
        Instant until,

        @Schema(description = "Whether another report of it, or other figures, wake it", example = "true")
        Boolean untilNewClaim,

        @Size(max = 4000) @Schema(description = "Why", example = "The census is out in May")
        String reason) {}
