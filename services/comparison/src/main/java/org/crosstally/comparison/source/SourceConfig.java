package org.crosstally.comparison.source;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The interval at which the reliability of sources is computed. */
@ConfigMapping(prefix = "crosstally.sources")
interface SourceConfig {

    /** Pause between two checks for changes; 0 = this replica does not check. */
    @WithDefault("20s")
    Duration refresh();
}
