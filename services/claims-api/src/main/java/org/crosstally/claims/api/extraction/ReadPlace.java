package org.crosstally.claims.api.extraction;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a figure holds, as the extractor read it.
 *
 * @param name the name of the place in the gazetteer
 * @param key its key there; absent when a city and its region share the name
 * @param span the words of the text that name it
 * @param source how near these words are to the figure
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Where a figure holds: a place of the gazetteer, and the words that name it.")
public record ReadPlace(
        @Schema(description = "Its name in English, else the local one", example = "Kyiv")
        String name,

        @Schema(
                description = "ISO 3166 or GeoNames key; absent when a city and its region share the name",
                example = "geo:703448")
        String key,

        TextSpan span,

        @Schema(
                description =
                        "Where the words are: in the figure's SENTENCE, before it in its PARAGRAPH, or elsewhere in an"
                                + " ARTICLE that names only places of one country",
                example = "SENTENCE")
        Source source) {

    /** How near the words that name a place are to the figure. */
    public enum Source {
        SENTENCE,
        PARAGRAPH,
        ARTICLE
    }
}
