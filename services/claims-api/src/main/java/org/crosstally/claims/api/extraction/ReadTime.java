package org.crosstally.claims.api.extraction;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.crosstally.api.ClaimTime;
import org.crosstally.quantity.period.TimeKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When a figure holds, as the extractor read it against the article's date. Dates are written as finely as they are known,
 * as in {@link ClaimTime}.
 *
 * @param resolved whether every date in the text could be resolved
 * @param unresolved why the date is not resolved; absent if it is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReadTime(
        @Schema(description = "How the figure relates to time", example = "CUMULATIVE")
        TimeKind kind,

        @Schema(description = "The day, month, quarter or year the figure is of", example = "2023-12-01")
        String asOf,

        @Schema(description = "Start of the period or count", example = "2023-06-01/2023-06-10")
        String start,

        @Schema(description = "End of the period", example = "2023-12-01")
        String end,

        @Schema(description = "Whether every date in the text could be resolved", example = "true")
        boolean resolved,

        @Schema(description = "Why the date is not resolved", example = "the article has no date")
        String unresolved) {}
