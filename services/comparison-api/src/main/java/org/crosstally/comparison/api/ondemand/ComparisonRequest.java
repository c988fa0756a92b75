package org.crosstally.comparison.api.ondemand;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.crosstally.api.NewMeasure;
import org.crosstally.api.NewParty;
import org.crosstally.api.NewPlace;
import org.crosstally.comparison.api.claim.ComparedClaim;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Claims to compare with each other and with nothing else. Nothing is kept, and the same request gets the same answer as
 * long as the records it names stay the same.
 *
 * @param claims what to compare
 * @param measures measures that are not on record, or to be taken otherwise than recorded; matched by name and alias
 * @param parties parties that are not on record: aliases and part-of links; matched by name and alias
 * @param places places that are not on record: aliases and what contains them; matched by name and alias
 * @param today the day from which the age of a figure is counted; the newest figure's when absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Claims to compare with each other and with nothing else; nothing is kept.")
public record ComparisonRequest(
        @NotEmpty @Size(max = 1000) @Schema(description = "What to compare, 1000 at most")
        List<@NotNull @Valid ComparedClaim> claims,

        @Size(max = 200) @Schema(description = "Measures that are not on record, or to be taken otherwise")
        List<@NotNull @Valid NewMeasure> measures,

        @Size(max = 1000) @Schema(description = "Parties that are not on record: aliases, part-of links")
        List<@NotNull @Valid NewParty> parties,

        @Size(max = 1000) @Schema(description = "Places that are not on record: aliases, what contains them")
        List<@NotNull @Valid NewPlace> places,

        @Valid @Schema(description = "Limits to use instead of the rules' own")
        Limits thresholds,

        @Positive
        @Schema(
                description = "Version of the rules that the caller expects; refused when it is not the one offered",
                example = "1")
        Integer rulesVersion,

        @Schema(
                description = "Day from which ages are counted; the newest figure's when absent",
                example = "2024-03-05")
        LocalDate today) {

    /**
     * Limits to use instead of the rules' own; what is absent stays as it is.
     *
     * @param plainGap log gap of what readers take away beyond which a claim is flagged even when its words allow the core
     * @param disputed relative difference in weight below which two camps leave a series without a core
     * @param horizonDays how far a figure is carried to meet figures of other days
     * @param periodOverlap share of their union by which two periods must overlap to be compared
     * @param tolerance relative difference that is no disagreement, for every measure
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Limits(
            @DecimalMin("0")
            @Schema(description = "Log gap of the read intervals beyond which a claim is flagged", example = "0.405")
            Double plainGap,

            @DecimalMin("0")
            @DecimalMax("1")
            @Schema(description = "Relative difference in weight that leaves a series disputed", example = "0.1")
            Double disputed,

            @DecimalMin("0")
            @DecimalMax("3650")
            @Schema(description = "Days over which a figure is carried to meet others", example = "14")
            Integer horizonDays,

            @DecimalMin("0")
            @DecimalMax("1")
            @Schema(description = "Overlap of two periods, as a share of their union", example = "0.9")
            Double periodOverlap,

            @DecimalMin("0")
            @DecimalMax("1")
            @Schema(description = "Relative difference that is no disagreement, for every measure", example = "0.01")
            Double tolerance) {}
}
