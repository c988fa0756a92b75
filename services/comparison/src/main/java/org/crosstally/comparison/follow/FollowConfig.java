package org.crosstally.comparison.follow;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where the claims come from. */
@ConfigMapping(prefix = "crosstally.claims")
interface FollowConfig {

    /** Address of the claims service. */
    @WithDefault("http://127.0.0.1:8081")
    URI url();

    /** Bearer token of this service's account; none where the claims service runs without login. */
    Optional<String> token();

    /** Whether to follow at all; off, the service answers from what it has. */
    @WithDefault("true")
    boolean follow();

    /** Changes in one page, and so in one transaction. */
    @WithDefault("1000")
    int page();

    /** The time for which the claims service may hold a request while there are no changes (long polling). */
    @WithDefault("20s")
    Duration hold();

    /**
     * How long changes may gather after a page that was not full. A page costs some 25 statements however many changes it has,
     * so that small ones would keep the database busy with little; the first change after a calm moment never waits.
     */
    @WithDefault("20ms")
    Duration gather();

    /** How long to wait after a failure before trying again. */
    @WithDefault("1s")
    Duration pause();

    /** Not having seen the end of the feed for so long makes the service not ready. */
    @WithDefault("5m")
    Duration patience();
}
