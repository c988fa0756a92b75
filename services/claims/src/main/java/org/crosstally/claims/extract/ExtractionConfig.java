package org.crosstally.claims.extract;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The limits of extraction. */
@ConfigMapping(prefix = "crosstally.extraction")
public interface ExtractionConfig {

    /** Most code points of a text. */
    @WithDefault("1000000")
    int maxCharacters();

    /** Most drafts of one text: a table of numbers is no article, and belongs into an import. */
    @WithDefault("5000")
    int maxDrafts();

    /** Most drafts that one request may accept or drop. */
    @WithDefault("500")
    int maxTogether();
}
