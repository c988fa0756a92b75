package org.crosstally.comparison.api.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.crosstally.comparison.api.discrepancy.DismissalReason;
import org.crosstally.comparison.api.discrepancy.Verdict;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a step of any kind may bring along; each takes what its own method takes. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What a step of any kind may bring along; each takes what its own method takes.")
public record StepContent(
        @Size(min = 1, max = 200) @Schema(description = "assign: whose task; the caller when absent", example = "ada")
        String assignee,

        @Schema(description = "propose: what is so", example = "A_WRONG")
        Verdict verdict,

        @Size(max = 4000) @Schema(description = "propose, dismiss: why, in words")
        String rationale,

        @Size(max = 4000) @Schema(description = "Why the step is taken; comment: what is said")
        String reason,

        @Schema(description = "snooze, awaitSource: when it comes back", example = "2030-03-05T10:00:00Z")
        Instant until,

        @Schema(description = "snooze: whether a change of its claims wakes it", example = "true")
        Boolean untilNewClaim,

        @Size(max = 4000)
        @Schema(description = "awaitSource: whom and what", example = "Meridian's news desk: which year?")
        String asked,

        @Schema(description = "dismiss: why it is no discrepancy", example = "NOT_COMPARABLE")
        DismissalReason dismissal) {

    /** A step that brings a reason, or nothing. */
    public static StepContent because(String reason) {
        return new StepContent(null, null, null, reason, null, null, null, null);
    }
}
