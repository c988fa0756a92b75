package org.crosstally.claims.batch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How batches are taken in. */
@ConfigMapping(prefix = "crosstally.batch")
public interface BatchConfig {

    /** Bytes a line may have. */
    @WithDefault("1048576")
    int maxLineBytes();

    /** Lines a batch may have; those beyond go on as an import, which need not be waited for. */
    @WithDefault("1000000")
    int mostLines();

    /** Lines that are recorded in one transaction. */
    @WithDefault("2000")
    int chunkLines();

    /** Bytes of lines after which a chunk is recorded however few they are. */
    @WithDefault("4194304")
    int chunkBytes();

    /** How long lines wait for others before they are recorded without them. */
    @WithDefault("0.03S")
    Duration patience();

    /** Bytes of results that wait in memory for a client who does not read; more go to a temporary file. */
    @WithDefault("4194304")
    int resultsInMemory();

    /** Batches at a time. */
    @WithDefault("8")
    int atATime();

    /** Pauses between attempts when the database is away; after the last the chunk is refused. */
    @WithDefault("0.1S,0.4S,1.5S")
    List<Duration> retryAfter();
}
