package org.crosstally.claims.api.extraction;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The series a draft may belong to, part by part, from the registers at the time when the text was read; best first, five at most.
 *
 * @param measures what may be counted: of the amount's dimension, per and window, ranked by the words they share
 * @param subjects parties whose figure it may be
 * @param objects objects of recorded claims of the first measure
 * @param measureState how far the measure is known; absent on drafts read before it was said
 * @param notMeasured what the figure is, where it is of a kind that is not recorded; absent otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The series a draft may belong to: measures, subjects and objects, best first.")
public record Candidates(
        List<Candidate> measures,
        List<Candidate> subjects,
        List<Candidate> objects,

        @Schema(
                description = "FILLED: independent evidence agrees on the first measure; PROPOSED: an editor chooses;"
                        + " IGNORED: a figure that is not recorded, such as an age; UNKNOWN: nothing speaks"
                        + " for a measure",
                example = "FILLED")
        MeasureState measureState,

        @Schema(description = "What an ignored figure is", example = "magnitude")
        String notMeasured) {

    /** How far the measure of a draft is known. */
    public enum MeasureState {
        FILLED,
        PROPOSED,
        UNKNOWN,
        IGNORED
    }

    /**
     * One of several.
     *
     * @param id of the measure or party; absent for an object, which is words
     * @param score 0 to 1, to rank by; no probability
     * @param why what speaks for it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Candidate(
            UUID id,

            @Schema(description = "Name of the record, or the object's words", example = "casualties")
            String name,

            @JsonFormat(shape = JsonFormat.Shape.STRING)
            @Schema(
                    type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                    description = "0 to 1, to rank by; no probability",
                    example = "0.8")
            BigDecimal score,

            @Schema(description = "What speaks for it", example = "[\"shares 'casualty' with its name\"]")
            List<String> why) {}
}
