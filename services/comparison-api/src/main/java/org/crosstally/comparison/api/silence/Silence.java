package org.crosstally.comparison.api.silence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crosstally.api.Ref;
import org.crosstally.api.Revised;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is not in the queue for a while. Kept after it ran out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What is not in the queue for a while. Kept after it ran out.")
public record Silence(
        @Schema(description = "Absent after a dry run") UUID id,

        @Schema(description = "Its strong ETag; absent after a dry run", example = "1")
        Integer revision,

        @Schema(description = "What it hides") Matcher matcher,

        @Schema(description = "Why") String reason,

        @Schema(description = "Who made it: the subject of a token", example = "ada")
        String author,

        @Schema(description = "When it was made", example = "2024-03-05T10:00:00Z")
        Instant createdAt,

        @Schema(description = "Until when it hides", example = "2024-04-05T10:00:00Z")
        Instant expiresAt,

        @Schema(description = "Whether it hides now", example = "true")
        boolean active,

        @Schema(description = "Shown discrepancies it fits, whether active or not", example = "12")
        long matches)
        implements Revised {

    /** Which discrepancies, with present names. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Matcher", description = "Those that fit every field given, by one of its values.")
    public record Matcher(
            List<String> kinds, List<Ref> measures, List<Ref> outlets, List<Ref> parties, List<UUID> series) {}
}
