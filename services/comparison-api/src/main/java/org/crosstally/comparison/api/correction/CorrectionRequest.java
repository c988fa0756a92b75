package org.crosstally.comparison.api.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crosstally.api.Ref;
import org.crosstally.api.Revised;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A correction that is asked of an outlet. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A correction that is asked of an outlet.")
public record CorrectionRequest(
        UUID id,

        @Schema(description = "Its strong ETag", example = "1")
        Integer revision,

        @Schema(description = "How far it has come", example = "REPORTED")
        CorrectionState state,

        @Schema(description = "The discrepancy that showed it")
        UUID discrepancy,

        @Schema(description = "The claim that is to be corrected")
        UUID claim,

        @Schema(description = "Who is asked") Ref outlet,

        @Schema(description = "Id of the article") UUID article,

        @Schema(description = "Where it was published") String url,

        @Schema(description = "The number as it was printed", example = "over 130,000")
        String printed,

        @Schema(description = "The words around it") String quote,

        @Schema(description = "What it should say", example = "over 125,400")
        String wanted,

        @Schema(description = "Who opened it", example = "ada")
        String openedBy,

        @Schema(description = "When") Instant openedAt,

        @Schema(description = "To whom it was reported", example = "corrections@meridian.example")
        String reportedTo,

        @Schema(description = "How", example = "by mail") String reportedHow,

        @Schema(description = "When") Instant reportedAt,

        @Schema(description = "What the outlet answered, or why a step was taken")
        String answer,

        @Schema(description = "Newest snapshot of the article that was looked at; 0 for none", example = "2")
        int snapshot,

        @Schema(description = "When it was looked at; absent while no newer one has come")
        Instant checkedAt,

        @Schema(description = "Whether the number still stood there; absent while no newer one has come")
        Boolean stands,

        @Schema(description = "What the caller may do now: names of methods", example = "[\"report\"]")
        List<String> allowedActions)
        implements Revised {}
