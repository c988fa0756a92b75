package org.crosstally.comparison.api.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crosstally.api.Revised;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A receiver of events, by the conventions of Standard Webhooks. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A receiver of events, by the conventions of Standard Webhooks.")
public record Webhook(
        UUID id,

        @Schema(description = "Its strong ETag", example = "1")
        Integer revision,

        @Schema(description = "Where to", example = "https://example.org/hook")
        String url,

        @Schema(description = "What is told; everything when absent")
        List<String> events,

        @Schema(description = "For whom") String description,

        @Schema(
                description = "Whether it is told; paused by an administrator, or by its own answer 410",
                example = "true")
        boolean active,

        @Schema(
                description = "Key of the signatures; only in the answer that made it",
                example = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        String secret,

        @Schema(description = "Who made it") String createdBy,

        @Schema(description = "When") Instant createdAt,

        @Schema(description = "Deliveries that wait for a first or a further attempt", example = "0")
        long pending,

        @Schema(description = "Deliveries given up; :replay sends them again", example = "0")
        long givenUp)
        implements Revised {}
