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

        @Schema(description = "Names of the events that are sent; all events when absent")
        List<String> events,

        @Schema(description = "For whom") String description,

        @Schema(
                description =
                        "Whether events are sent to it; false after an administrator paused it, or after its receiver answered 410",
                example = "true")
        boolean active,

        @Schema(
                description = "Key of the signatures; only in the response that creates the webhook",
                example = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        String secret,

        @Schema(description = "Who created it") String createdBy,

        @Schema(description = "When") Instant createdAt,

        @Schema(description = "Deliveries that wait for a first or a further attempt", example = "0")
        long pending,

        @Schema(description = "Deliveries given up; :replay sends them again", example = "0")
        long givenUp)
        implements Revised {}
