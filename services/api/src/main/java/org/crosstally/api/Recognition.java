package org.crosstally.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.crosstally.quantity.measure.WordRole;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How texts say a measure: the frames by which extraction recognises its figures.
 *
 * @param per what its rates are per: a UCUM code, {@code time} for any length of time, {@code time?} for a rate or a total;
 *     {@code null} for amounts that are not per anything
 * @param onlyDone whether only what has happened counts, not what is planned, expected or denied
 * @param frames ways to say it; each is enough alone
 * @param excluded words that must not be there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "How texts say a measure: the frames by which extraction recognises its figures.")
public record Recognition(
        @Size(max = 100)
        @Schema(
                description =
                        "UCUM code that its rates are per; `time` for any length of time, `time?` for a rate or a total",
                example = "time")
        String per,

        @Schema(description = "Whether only what has happened counts, not what is planned", example = "true")
        Boolean onlyDone,

        @Size(max = 100) @Schema(description = "Ways to say it; each is enough alone")
        List<@NotNull @Valid Frame> frames,

        @Size(max = 50) @Schema(description = "Words that must not be there")
        List<@NotNull @Valid Part> excluded) {

    /**
     * A way to say a measure: all of its parts must be there.
     *
     * @param parts two of them, or the measure's own NAME, fill the measure of a draft
     * @param proposes whether it only proposes the measure
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "A way to say a measure: all of its parts must be there.")
    public record Frame(
            @NotEmpty @Size(max = 5) @Schema(description = "What must be there")
            List<@NotNull @Valid Part> parts,

            @Schema(description = "Whether it only proposes the measure", example = "false")
            Boolean proposes) {}

    /**
     * A part of a frame: either a shipped class of words or words by language; neither for BARE.
     *
     * @param role how the words relate to the figure
     * @param wordClass name of a class of words that is shipped, such as {@code person}
     * @param words by language; {@code word*} is any word that begins so
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "A part of a frame: a shipped class of words, or words by language; neither for BARE.")
    public record Part(
            @NotNull @Schema(description = "How the words relate to the figure", example = "COUNTED")
            WordRole role,

            @Size(max = 100) @Schema(description = "A class of words that is shipped", example = "person")
            String wordClass,

            @Size(max = 50)
            @Schema(
                    description = "Words by language; `word*` is any word that begins so",
                    example = "{\"en\": [\"villager*\"], \"fr\": [\"villageois*\"]}")
            Map<
                            @Size(min = 2, max = 3) String,
                            @NotEmpty @Size(max = 200) List<@NotNull @Size(min = 2, max = 100) String>>
                    words) {}
}
