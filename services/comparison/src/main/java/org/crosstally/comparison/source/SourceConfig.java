package org.crosstally.comparison.source;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often the reliability of sources is made anew. */
@ConfigMapping(prefix = "crosstally.sources")
interface SourceConfig {

    /** Pause between two looks for changes; 0 = this replica leaves it to others. */
    @WithDefault("20s")
    Duration refresh();
}
