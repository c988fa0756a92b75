package org.crosstally.claims.api.extraction;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.crosstally.claims.api.claim.ClaimAmount;
import org.crosstally.claims.api.claim.Quote;
import org.crosstally.quantity.assertion.Ambiguity;
import org.crosstally.quantity.assertion.FigureRole;
import org.crosstally.quantity.assertion.Modality;
import org.crosstally.quantity.assertion.Stage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the extractor read at one place of a text. It is evidence of the machine's work and never changed: what an editor
 * edits is `content`.
 *
 * @param quote the words of the amount with bounds, unit and noun, some words before and after, and their offsets
 * @param number the number alone, to be lit up in the text
 * @param sentence the sentence around it
 * @param amount what the words commit to and what a reader takes from them
 * @param role what the number is in its sentence; absent on drafts read before it was said
 * @param ambiguities other readings of the amount that the words allow; absent when there are none
 * @param counted what is counted or measured, its head in the singular; absent when the text does not say
 * @param subject whose figure it is, in the text's words
 * @param object what it is about, in the text's words
 * @param place where it holds; absent when the sentence does not say
 * @param subjectSpan where the subject stands; absent without one
 * @param objectSpan where the object stands; absent without one
 * @param stage NONE if the clause names no stage
 * @param attribution from the outlet (first) to the first speaker (last)
 * @param rules ids of the rules that fired, in their order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What the extractor read at one place of a text; never changed.")
public record Reading(
        Quote quote,
        TextSpan number,
        TextSpan sentence,
        ClaimAmount amount,

        @Schema(
                description = "What the number is in its sentence: only a LEVEL fills the amount and the measure of"
                        + " `content`",
                example = "LEVEL")
        FigureRole role,

        @Schema(
                description = "Other readings of the amount that the words allow; while there is one, the amount of"
                        + " `content` is left to the editor",
                example = "[\"TON\"]")
        List<Ambiguity> ambiguities,

        @Schema(description = "What is counted or measured, head in the singular", example = "casualty")
        String counted,

        @Schema(description = "Whose figure it is, in the text's words", example = "Kiev's counteroffensive")
        String subject,

        @Schema(
                description = "What it is about, in the text's words; no place, date or speaker",
                example = "ammunition")
        String object,

        @Schema(description = "Where it holds; absent when the sentence does not say")
        ReadPlace place,

        @Schema(description = "Where the subject stands; absent without one")
        TextSpan subjectSpan,

        @Schema(description = "Where the object stands; absent without one")
        TextSpan objectSpan,

        @Schema(description = "How far it has come; NONE if the clause names no stage", example = "ORDERED")
        Stage stage,

        @Schema(description = "How firmly it is asserted", example = "ESTIMATED")
        Modality modality,

        ReadTime time,
        List<ReadLink> attribution,

        @Schema(description = "Rules that fired, in their order", example = "[\"bound\", \"noun\"]")
        List<String> rules,

        Confidence confidence,
        Candidates candidates) {

    /** Whether the figure is the level that a claim asserts, and no change, former value, whole or the like. */
    @JsonIgnore
    public boolean isLevel() {
        return role == null || role == FigureRole.LEVEL;
    }

    /** Whether the words allow no other reading of the amount. */
    @JsonIgnore
    public boolean isUnambiguous() {
        return ambiguities == null || ambiguities.isEmpty();
    }

    /**
     * How often figures like this one are read rightly.
     *
     * @param score 0 to 1
     * @param meaning what the score is, and what it is not
     */
    public record Confidence(
            @JsonFormat(shape = JsonFormat.Shape.STRING)
            @Schema(
                    type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                    description = "0 to 1",
                    example = "0.8")
            BigDecimal score,

            @Schema(
                    description = "What the score is, and what it is not",
                    example =
                            "The share of figures like this one whose value and unit were read rightly in labelled news.")
            String meaning) {}
}
