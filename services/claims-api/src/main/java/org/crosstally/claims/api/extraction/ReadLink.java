package org.crosstally.claims.api.extraction;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.crosstally.claims.api.claim.Voice;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One link of the attribution as the extractor read it. The first link is the outlet, the last one is the first speaker.
 *
 * @param party who it is, in words; a pronoun is replaced by the last name that it refers to
 * @param partySpan where the text names the party, as it does there ("he"); absent for the outlet
 * @param verbSpan span of the verb; absent for the outlet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReadLink(
        @Schema(
                description = "Who it is, pronouns replaced by the name that they refer to",
                example = "Ministry of Defence")
        String party,

        @Schema(description = "The cue in the text", example = "according to")
        String verb,

        @Schema(description = "How it is passed on", example = "PARAPHRASE")
        Voice voice,

        TextSpan partySpan,
        TextSpan verbSpan) {}
