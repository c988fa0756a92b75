package org.crosstally.claims.extract;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is read from a text at most. */
@ConfigMapping(prefix = "crosstally.extraction")
interface ExtractionConfig {

    /** Code points a text may have. */
    @WithDefault("1000000")
    int maxCharacters();

    /** Drafts a text may give: a table of numbers is no article, and belongs into an import. */
    @WithDefault("5000")
    int maxDrafts();

    /** Drafts that may be accepted or dropped together. */
    @WithDefault("500")
    int maxTogether();
}
