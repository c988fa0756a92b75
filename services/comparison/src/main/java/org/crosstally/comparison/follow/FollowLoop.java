package org.crosstally.comparison.follow;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Follows the feed for as long as the service runs. */
@ApplicationScoped
class FollowLoop {

    private static final Logger LOG = Logger.getLogger(FollowLoop.class);

    private final FollowConfig config;
    private final ClaimsFeed feed;
    private final Follower follower;
    private final Instant started = Instant.now();
    private volatile boolean running;
    private volatile boolean atEnd;
    private volatile Instant endSeenAt;
    private volatile String trouble;
    private Thread thread;

    FollowLoop(FollowConfig config, HttpClaimsFeed feed, Follower follower) {
        this.config = config;
        this.feed = feed;
        this.follower = follower;
    }

    void start(@Observes StartupEvent event) {
        if (config.follow()) {
            running = true;
            thread = new Thread(this::follow, "follow");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        if (thread != null) {
            thread.interrupt();
            thread.join(5_000);
        }
    }

    private void follow() {
        while (running) {
            try {
                int changes = follower.step(feed);
                trouble = null;
                atEnd = changes < config.page();
                if (atEnd) {
                    endSeenAt = Instant.now();
                    Thread.sleep(config.gather().toMillis());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (IOException | RuntimeException e) {
                fail(e);
                pause();
            }
        }
    }

    private void fail(Exception e) {
        String now = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        if (running && !now.equals(trouble)) {
            LOG.warnf(e, "cannot follow the claims at %s; trying again every %s", config.url(), config.pause());
        }
        trouble = now;
        atEnd = false;
    }

    private void pause() {
        try {
            Thread.sleep(config.pause().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the feed had nothing more at the last look. */
    boolean atEnd() {
        return atEnd;
    }

    /** When the feed was last read to its end; null before. */
    Instant endSeenAt() {
        return endSeenAt;
    }

    /** Since when this replica has not seen the end of the feed: its start, or the last look at the end. */
    Instant behindSince() {
        return endSeenAt == null ? started : endSeenAt;
    }

    /** Why the feed cannot be read, in general words; null while it can. */
    String trouble() {
        return trouble == null ? null : "The feed of the claims service cannot be read. See the log for the cause.";
    }
}
