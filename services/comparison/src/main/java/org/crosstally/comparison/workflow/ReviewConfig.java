package org.crosstally.comparison.workflow;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How discrepancies are reviewed. */
@ConfigMapping(prefix = "crosstally.review")
public interface ReviewConfig {

    /**
     * Whether a verdict is signed off by another person than proposed it. Not set: yes where callers show tokens, no where
     * every caller is the one local user. A desk of one sets it to false.
     */
    Optional<Boolean> fourEyes();

    /** How long a source is waited for when nothing else is said. */
    @WithDefault("7d")
    Duration sourceTimeout();

    /** How often to look for what has slept long enough, and for what else its time changes. */
    @WithDefault("5s")
    Duration wakeEvery();
}
