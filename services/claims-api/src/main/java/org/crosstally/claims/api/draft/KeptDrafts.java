package org.crosstally.claims.api.draft;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What reading an article added to its drafts.
 *
 * @param href where the drafts are read
 * @param extractor version of the extractor
 * @param language the text's language, given or guessed
 * @param languageRead whether texts in the language are read; otherwise there are no drafts
 * @param added drafts that wait for an editor now
 * @param known figures of the text that have a draft already
 * @param superseded undecided drafts of an older extractor or text that gave way
 */
@Schema(description = "What reading an article added to its drafts.")
public record KeptDrafts(
        @Schema(
                description = "Where the drafts are",
                example = "/v1/articles/018c2b6e-6e10-7c52-a3a1-1f5b2c3d4e5f/drafts")
        String href,

        @Schema(description = "Version of the extractor", example = "crosstally-extraction/1")
        String extractor,

        @Schema(description = "BCP 47 tag of the text's language, given or guessed", example = "en")
        String language,

        @Schema(
                description = "Whether texts in this language are read; otherwise there are no drafts",
                example = "true")
        boolean languageRead,

        @Schema(description = "Drafts that were added", example = "7")
        int added,

        @Schema(description = "Figures that have a draft already", example = "0")
        int known,

        @Schema(description = "Undecided drafts that gave way", example = "0")
        int superseded) {}
