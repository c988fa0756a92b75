package org.crosstally.comparison.source;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.crosstally.comparison.series.SeriesMarked;
import org.jboss.logging.Logger;

/** Checks periodically whether the reliability of sources has to be computed again. */
@ApplicationScoped
class SourceLoop {

    private static final Logger LOG = Logger.getLogger(SourceLoop.class);

    private final SourceRefresh refresh;
    private final SourceConfig config;
    private final jakarta.enterprise.event.Event<SeriesMarked> marked;
    private ScheduledExecutorService clock;

    SourceLoop(SourceRefresh refresh, SourceConfig config, jakarta.enterprise.event.Event<SeriesMarked> marked) {
        this.refresh = refresh;
        this.config = config;
        this.marked = marked;
    }

    void start(@Observes StartupEvent event) {
        long pause = config.refresh().toMillis();
        if (pause > 0) {
            clock = Executors.newSingleThreadScheduledExecutor(task -> {
                Thread thread = new Thread(task, "sources");
                thread.setDaemon(true);
                return thread;
            });
            clock.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (clock != null) {
            clock.shutdownNow();
        }
    }

    private void look() {
        try {
            if (refresh.run() > 0) {
                marked.fire(new SeriesMarked());
            }
        } catch (RuntimeException e) {
            LOG.warn("The reliability of sources could not be computed; it is retried at the next refresh", e);
        }
    }
}
