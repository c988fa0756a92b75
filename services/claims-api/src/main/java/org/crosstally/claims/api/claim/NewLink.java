package org.crosstally.claims.api.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One link of the attribution chain. The outlet is the first link and need not be written; the last one is the origin.
 *
 * @param party id, name or alias of who says it
 * @param verb the cue in the text: "said", "according to"
 * @param voice how it is passed on; {@link Voice#PARAPHRASE} when not given
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewLink(
        @NotBlank
        @Size(max = 300)
        @Schema(description = "Id, name or alias of the party", example = "Ministry of Defence")
        String party,

        @Size(max = 100) @Schema(description = "The cue in the text", example = "according to")
        String verb,

        @Schema(description = "How it is passed on", example = "PARAPHRASE")
        Voice voice) {}
