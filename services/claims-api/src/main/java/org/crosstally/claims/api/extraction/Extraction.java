package org.crosstally.claims.api.extraction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a text says in numbers.
 *
 * @param extractor version of the extractor; the same version reads the same text the same way
 * @param language the text's language, given or guessed
 * @param languageGuessed whether the language was guessed from the text
 * @param languageRead whether texts in the language are read; otherwise there are no drafts
 * @param drafts in the order of the text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What a text says in numbers, in the order of the text.")
public record Extraction(
        @Schema(description = "Version of the extractor", example = "crosstally-extraction/1")
        String extractor,

        @Schema(description = "BCP 47 tag of the text's language, given or guessed", example = "en")
        String language,

        @Schema(description = "Whether the language was guessed", example = "false")
        boolean languageGuessed,

        @Schema(
                description = "Whether texts in this language are read; otherwise there are no drafts",
                example = "true")
        boolean languageRead,

        List<Proposal> drafts) {}
