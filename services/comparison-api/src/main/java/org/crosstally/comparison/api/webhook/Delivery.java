package org.crosstally.comparison.api.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One event on its way to one receiver. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One event on its way to one receiver.")
public record Delivery(
        @Schema(description = "Position of the event; also in the body", example = "42")
        long position,

        @Schema(description = "Id of the event; the header webhook-id is evt_ and this", example = "42")
        long event,

        @Schema(description = "PENDING, DELIVERED or GAVE_UP", example = "DELIVERED")
        String state,

        @Schema(description = "Attempts so far", example = "1")
        int attempts,

        @Schema(description = "When the next attempt is due; only while it is pending")
        Instant nextAt,

        @Schema(description = "HTTP status of the last answer; absent without one", example = "204")
        Integer status,

        @Schema(description = "Why the last attempt failed", example = "no answer within 10 s")
        String error) {}
