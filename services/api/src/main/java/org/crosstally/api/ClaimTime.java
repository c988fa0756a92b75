package org.crosstally.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import org.crosstally.quantity.period.TimeKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When the figure holds. Dates are written as finely as they are known: 2023-12-01, 2023-12, 2023-Q4, 2023, or
 * 2023-06-01/2023-06-10 for an earliest and a latest day.
 *
 * @param kind how the figure stands in time; the measure's when not given
 * @param asOf the day the figure is of, never the day of publication; absent = unresolved
 * @param start of the period or of the count
 * @param end of the period
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClaimTime(
        @Schema(description = "How the figure stands in time", example = "CUMULATIVE")
        TimeKind kind,

        @Size(max = 21) @Schema(description = "The day the figure is of", example = "2023-12-01")
        String asOf,

        @Size(max = 21) @Schema(description = "Start of the period or count", example = "2023-06-01/2023-06-10")
        String start,

        @Size(max = 21) @Schema(description = "End of the period", example = "2023-12-01")
        String end) {}
