package org.crosstally.comparison.analysis;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How series are analysed. */
@ConfigMapping(prefix = "crosstally.analysis")
interface AnalysisConfig {

    /** Threads of this replica; 0 = it only answers. */
    @WithDefault("2")
    int workers();

    /** Series in one transaction. */
    @WithDefault("32")
    int batch();

    /** How long an idle worker waits before it looks for work of other replicas. */
    @WithDefault("100ms")
    Duration poll();

    /** Claims whose series are kept in memory with their analyses, some four kilobytes each. */
    @WithDefault("50000")
    long claimsInMemory();

    /** A series in a flood of claims is analysed again after this pause at the earliest, a large one after a longer one. */
    @WithDefault("50ms")
    Duration rest();
}
