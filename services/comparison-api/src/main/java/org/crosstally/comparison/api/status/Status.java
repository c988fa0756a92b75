package org.crosstally.comparison.api.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the service has come in following the claims. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "How far the service has come in following the claims.")
public record Status(
        @Schema(
                description = "Whether the feed had nothing more at the last look and every claim of it is compared",
                example = "true")
        boolean caughtUp,

        @Schema(description = "Cursor of the last change taken over; absent before the first", example = "18.3")
        String cursor,

        @Schema(description = "Series that wait to be analysed: something in or around them is new", example = "0")
        long dirtySeries,

        @Schema(
                description =
                        "Series that wait only because the reliability of a source changed; their claims are compared",
                example = "0")
        long seriesToWeigh,

        @Schema(description = "When the feed was last read to its end; absent before", example = "2024-03-05T10:00:00Z")
        Instant endSeenAt,

        @Schema(description = "Why the feed cannot be read; absent while it can")
        String trouble) {}
