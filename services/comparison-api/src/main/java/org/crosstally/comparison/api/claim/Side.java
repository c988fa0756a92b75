package org.crosstally.comparison.api.claim;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.crosstally.api.Bounds;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Claims that agree with each other: a camp.
 *
 * @param claims ids of its claims, at most {@link #MOST_CLAIMS}; {@code reports} counts all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Claims that agree with each other.")
public record Side(
        @Schema(description = "Where the read intervals of all of them overlap; decimal strings in the measure's unit")
        Bounds region,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                description = "Its middle: the weighted median of its origins, in the measure's unit, a decimal string",
                example = "125400")
        BigDecimal value,

        @Schema(description = "Its representative claim: most digits, then newest")
        UUID representative,

        @Schema(description = "That claim as it was printed; on the page of one discrepancy and in comparisons")
        PrintedClaim printed,

        @Schema(description = "Reports that print it", example = "3")
        int reports,

        @Schema(description = "Origins that count as one each, however many outlets repeat them", example = "1")
        int independentOrigins,

        @Schema(description = "Ids of those origins") List<String> origins,

        @Schema(description = "Ids of its claims, at most 200; reports counts all")
        List<UUID> claims) {

    /** More claims than these are counted, not listed. */
    public static final int MOST_CLAIMS = 200;

    /** The same side with its representative as it was printed. */
    public Side with(PrintedClaim claim) {
        return new Side(region, value, representative, claim, reports, independentOrigins, origins, claims);
    }
}
