package org.crosstally.comparison.follow;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready once the end of the feed has not been seen for too long. A claims service that is briefly away does not make this
 * one unready: what it has can still be read.
 */
@Readiness
@ApplicationScoped
class FollowHealth implements HealthCheck {

    private final FollowConfig config;
    private final FollowLoop loop;

    FollowHealth(FollowConfig config, FollowLoop loop, MeterRegistry meters) {
        this.config = config;
        this.loop = loop;
        meters.gauge("crosstally.follow.lag.seconds", loop, each -> lag(each).toMillis() / 1000.0);
    }

    @Override
    public HealthCheckResponse call() {
        Duration lag = lag(loop);
        return HealthCheckResponse.named("follower")
                .status(!config.follow() || lag.compareTo(config.patience()) <= 0)
                .withData("caughtUp", loop.atEnd())
                .withData("lagSeconds", lag.toSeconds())
                .build();
    }

    private Duration lag(FollowLoop each) {
        // A long poll that is being held has seen the end when it was sent.
        Duration lag = Duration.between(each.behindSince(), Instant.now());
        return each.atEnd() && lag.compareTo(config.hold().plusSeconds(10)) < 0 ? Duration.ZERO : lag;
    }
}
