package org.crosstally.comparison.api.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing that happened: a step of a person, or what an analysis or a time-out did. Never changed, never deleted.
 *
 * @param id grows with time; of two events of one record the later has the higher one
 * @param changes every field that differs, with both values
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One thing that happened: who, what, before, after, why. Never changed, never deleted.")
public record Event(
        @Schema(
                description = "Grows with time; of two events of one record the later has the higher one",
                example = "42")
        long id,

        @Schema(
                description = "What it happened to: discrepancy, silence, correction, webhook or batch",
                example = "discrepancy")
        String about,

        @Schema(description = "Id of that record") UUID record,

        @Schema(description = "The record's revision from then on", example = "3")
        int revision,

        @Schema(
                description = "What happened. By the service itself: found, changed, closed, foundAgain and woken of a"
                        + " discrepancy, check of a correction, gone of a webhook (its receiver answered 410 and it was"
                        + " paused). By a person: the name of the step, such as assign, signOff, expire or pause",
                example = "signOff")
        String type,

        @Schema(description = "When", example = "2024-03-05T10:00:00Z")
        Instant at,

        @Schema(description = "Who: the subject of a token; absent when the service did it itself", example = "ben")
        String actor,

        @Schema(description = "Why, as given; the text of a comment", example = "Checked with the census")
        String reason,

        @Schema(description = "Id of the request, as in X-Request-Id")
        String requestId,

        @Schema(description = "The batch it was part of") UUID batch,

        @Schema(description = "Id of the event that this one undoes")
        Long undoes,

        @Schema(description = "Id of the event that undid this one")
        Long undoneBy,

        @Schema(description = "Every field that differs, with both values")
        List<FieldChange> changes) {

    /** A field that differs; null where it has no value. */
    @Schema(name = "FieldChange", description = "A field that differs; a value is absent where the field has none.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FieldChange(
            @Schema(description = "Name of the field", example = "verdict")
            String field,

            @Schema(description = "Value before; an object or an array as JSON", example = "A_WRONG")
            String before,

            @Schema(description = "Value after; an object or an array as JSON", example = "B_WRONG")
            String after) {}
}
