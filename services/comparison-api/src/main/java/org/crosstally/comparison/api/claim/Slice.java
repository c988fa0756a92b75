package org.crosstally.comparison.api.claim;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The figures that meet on one day. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The figures that meet on one day.")
public record Slice(
        @Schema(description = "The day; absent for claims without a date", example = "2024-03-01")
        LocalDate day,

        @Schema(description = "The camp with most independent origins; absent when disputed")
        Side core,

        @Schema(description = "All camps, the heaviest first")
        List<Side> camps,

        @Schema(description = "Whether the two heaviest camps weigh the same, within a tenth", example = "false")
        boolean disputed,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                description = "The core's estimate in the measure's unit, a decimal string; absent when disputed",
                example = "125400")
        BigDecimal consensus) {}
