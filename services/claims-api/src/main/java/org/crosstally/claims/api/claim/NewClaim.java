package org.crosstally.claims.api.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.crosstally.api.AttributionLevel;
import org.crosstally.api.ClaimTime;
import org.crosstally.api.NewAmount;
import org.crosstally.quantity.assertion.Modality;
import org.crosstally.quantity.assertion.Stage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A claim to record, or the new content of one. What is left out is unknown, which is not the same as "any".
 *
 * @param clientRef the recorder's own key, unique per recorder: recording it again records nothing twice
 * @param article where it was printed
 * @param quote the words that print it
 * @param attribution who says it: from the outlet (which need not be written) to the origin
 * @param attributionLevel derived from the chain when not given
 * @param amount the number
 * @param measure what is counted: id, name or alias
 * @param subject whose: id, name or alias of a party
 * @param counterparty against or with whom: id, name or alias of a party
 * @param object what exactly, in words: 155mm shells
 * @param place where: id, name or alias of a party
 * @param event the earthquake, strike or campaign that it is about: id, name or alias of an event
 * @param stage how far it has come; unknown when not given
 * @param modality how firmly it is asserted; OBSERVED when not given
 * @param time when it holds
 * @param correction whether the origin gives the figure as a correction of an earlier one of its own
 * @param state DRAFT or RECORDED (the default)
 * @param method MANUAL (the default), IMPORT or EXTRACTED
 * @param extractor version of the extractor and ids of its rules, for EXTRACTED
 * @param notes for editors
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RecordBuilder
@RecordBuilder.Options(enableWither = false, enableGetters = false, inheritComponentAnnotations = false)
@Schema(description = "A number that an article printed.")
public record NewClaim(
        @Size(max = 200)
        @Schema(description = "The recorder's own key, unique per recorder", example = "meridian-2024-03-05-1")
        String clientRef,

        @NotNull @Valid ArticleRef article,
        @Valid Quote quote,
        @Size(max = 20) List<@NotNull @Valid NewLink> attribution,
        AttributionLevel attributionLevel,
        @NotNull @Valid NewAmount amount,

        @NotBlank @Size(max = 300) @Schema(description = "What is counted: id, name or alias", example = "casualties")
        String measure,

        @Size(max = 300)
        @Schema(description = "Whose: id, name or alias of a party", example = "Armed Forces of Ukraine")
        String subject,

        @Size(max = 300) @Schema(description = "Against or with whom: id, name or alias of a party", example = "Russia")
        String counterparty,

        @Size(max = 300) @Schema(description = "What exactly, in words", example = "155mm shells")
        String object,

        @Size(max = 300) @Schema(description = "Where: id, name or alias of a party", example = "Ukraine")
        String place,

        @Size(max = 300)
        @Schema(description = "Which event: id, name or alias", example = "Earthquake of Aldport, March 2024")
        String event,

        @Schema(description = "How far it has come", example = "ORDERED")
        Stage stage,

        @Schema(description = "How firmly it is asserted", example = "OBSERVED")
        Modality modality,

        @Valid ClaimTime time,

        @Schema(
                description = "Whether the origin gives it as a correction of its own earlier figure",
                example = "false")
        Boolean correction,

        @Schema(description = "DRAFT or RECORDED", example = "RECORDED")
        ClaimState state,

        @Schema(description = "How it came to be recorded", example = "MANUAL")
        Method method,

        @Size(max = 500) @Schema(description = "Extractor version and rule ids", example = "en-1 money,per")
        String extractor,

        @Size(max = 5000) @Schema(description = "For editors", example = "Headline says less")
        String notes) {}
