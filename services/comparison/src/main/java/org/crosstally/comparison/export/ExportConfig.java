package org.crosstally.comparison.export;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Who publishes the verdicts. */
@ConfigMapping(prefix = "crosstally.publisher")
interface ExportConfig {

    /** Name of the newsroom or organisation, as authors of reviews. */
    @WithDefault("Crosstally")
    String name();

    /** Its address on the web. */
    Optional<String> url();

    /** What comes before the id in the address of a published verdict; without it, addresses are URNs. */
    Optional<String> pages();
}
