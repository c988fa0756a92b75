package org.crosstally.comparison.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** Settings of webhook deliveries. */
@ConfigMapping(prefix = "crosstally.webhooks")
interface WebhookConfig {

    /** Whether private addresses and plain HTTP are allowed: for receivers on the same machine or network. */
    @WithDefault("false")
    boolean allowPrivate();

    /** How long a receiver may take to answer. */
    @WithDefault("10s")
    Duration timeout();

    /** Attempts that run at one time for one receiver. */
    @WithDefault("4")
    int atOnce();

    /** How long to wait after each failed attempt; after the last it is given up. */
    @WithDefault("5s,1m,5m,30m,2h,5h,10h")
    List<Duration> backoff();
}
