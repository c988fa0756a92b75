package org.crosstally.comparison.api.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.crosstally.api.ClaimTime;
import org.crosstally.api.NewAmount;
import org.crosstally.quantity.assertion.Modality;
import org.crosstally.quantity.assertion.Stage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One claim to compare: the {@code id} of one on record, or its fields. References by id, name or alias; a name that is
 * not on record is compared by its folded form.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One claim to compare: the id of one on record, or its fields.")
public record ComparedClaim(
        @Schema(description = "Id of a claim on record; the fields below are then left out")
        UUID id,

        @Size(max = 200)
        @Schema(description = "The caller's own name for it, given back in the answer", example = "first")
        String ref,

        @Size(max = 300) @Schema(description = "Who printed it", example = "The Daily Meridian")
        String outlet,

        @Size(max = 300)
        @Schema(description = "Who said it first; absent = the outlet itself", example = "Ministry of Defence")
        String origin,

        @Size(max = 2000)
        @Schema(
                description = "Which article; two claims of one article are one report",
                example = "https://meridian.example/2024/shells")
        String article,

        @Schema(description = "When the article was published: ISO 8601 date or instant", example = "2024-03-05")
        String publishedAt,

        @Valid @Schema(description = "The number: words, fields, or both")
        NewAmount amount,

        @Size(max = 300) @Schema(description = "What is counted", example = "casualties")
        String measure,

        @Size(max = 300) @Schema(description = "Whose", example = "Ruritania")
        String subject,

        @Size(max = 300) @Schema(description = "Against or with whom", example = "Freedonia")
        String counterparty,

        @Size(max = 300) @Schema(description = "What exactly, in words", example = "155mm shells")
        String object,

        @Size(max = 300) @Schema(description = "Where", example = "Strelsau")
        String place,

        @Size(max = 300) @Schema(description = "Which event", example = "Earthquake of Aldport, March 2024")
        String event,

        @Schema(description = "How far it has come", example = "ORDERED")
        Stage stage,

        @Schema(description = "How firmly it is asserted; OBSERVED when not given", example = "OBSERVED")
        Modality modality,

        @Valid @Schema(description = "When it holds") ClaimTime time,

        @Schema(description = "Whether the origin gives it as a correction of its own", example = "false")
        Boolean correction,

        @Valid @Schema(description = "What the article shows of how it came by the figure")
        ComparedEvidence evidence) {}
