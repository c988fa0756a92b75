package org.crosstally.comparison.api.discrepancy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What editors made of a discrepancy so far. The fields of a verdict stay after a reopening, until another is proposed.
 *
 * @param decidedFingerprint the discrepancy's fingerprint when it was decided: a decision holds for these figures
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What editors made of a discrepancy so far.")
public record Review(
        @Schema(description = "Since when it is in its state", example = "2024-03-05T10:00:00Z")
        Instant since,

        @Schema(description = "Whose task it is: the subject of a token", example = "ada")
        String owner,

        @Schema(description = "Proposed or signed-off verdict")
        Verdict verdict,

        @Schema(description = "Why, in words", example = "The ministry counts the whole year")
        String rationale,

        @Schema(description = "Who proposed the verdict", example = "ada")
        String proposedBy,

        @Schema(description = "When", example = "2024-03-05T10:00:00Z")
        Instant proposedAt,

        @Schema(description = "Who signed it off", example = "ben")
        String signedOffBy,

        @Schema(description = "When", example = "2024-03-05T11:00:00Z")
        Instant signedOffAt,

        @Schema(description = "Who made it public", example = "ben")
        String publishedBy,

        @Schema(description = "When", example = "2024-03-05T12:00:00Z")
        Instant publishedAt,

        @Schema(description = "Why it is no discrepancy; only when it was dismissed")
        DismissalReason dismissal,

        @Schema(description = "When it comes back by itself; while it is snoozed or awaits a source")
        Instant wakeAt,

        @Schema(description = "Whether a change of its claims wakes it, while it is snoozed")
        Boolean wakeOnClaim,

        @Schema(description = "Whom and what was asked; while it awaits a source", example = "Meridian's news desk")
        String asked,

        @Schema(description = "Fingerprint on which it was decided", example = "9f86d081884c7d65")
        String decidedFingerprint,

        @Schema(description = "Severity in words when it was decided", example = "MAJOR")
        Band decidedBand) {}
