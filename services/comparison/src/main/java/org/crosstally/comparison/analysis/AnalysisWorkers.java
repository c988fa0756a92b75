package org.crosstally.comparison.analysis;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.crosstally.comparison.series.SeriesMarked;
import org.jboss.logging.Logger;

/** Threads that analyse waiting series: woken by events of this process, and polling for what other replicas queued. */
@ApplicationScoped
class AnalysisWorkers {

    private static final Logger LOG = Logger.getLogger(AnalysisWorkers.class);
    private static final int BREATH_MILLIS = 5;
    private static final int PAUSE_AFTER_FAILURE_MILLIS = 200;

    private final AnalysisBatch round;
    private final AnalysisConfig config;
    private final MeterRegistry meters;
    private final Semaphore wake = new Semaphore(0);
    private final ReweighThrottle spare = new ReweighThrottle();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    AnalysisWorkers(AnalysisBatch round, AnalysisConfig config, MeterRegistry meters) {
        this.round = round;
        this.config = config;
        this.meters = meters;
    }

    void start(@Observes StartupEvent event) {
        running = true;
        for (int i = 0; i < config.workers(); i++) {
            Thread thread = new Thread(this::work, "analysis-" + i);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        wake.release(threads.size());
        for (Thread thread : threads) {
            thread.join(5_000);
        }
    }

    void marked(@Observes SeriesMarked event) {
        if (wake.availablePermits() < threads.size()) {
            wake.release(threads.size());
        }
    }

    private void work() {
        int most = config.batch();
        while (running) {
            try {
                AnalysisBatch.Outcome outcome = round(most);
                meters.counter("crosstally.analyses").increment(outcome.analysed());
                // Others hold what is around these series: a smaller bite and a random breath let one of us through.
                most = outcome.analysed() < outcome.due() ? Math.max(1, most / 2) : config.batch();
                if (outcome.due() == 0) {
                    wake.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS);
                } else if (outcome.analysed() == 0) {
                    Thread.sleep(1 + ThreadLocalRandom.current().nextInt(BREATH_MILLIS));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (AnalysisBatch.Unanalysable e) {
                LOG.errorf(e, "The analysis of series %s failed; it is retried in a minute", e.series);
                postpone(e);
            } catch (RuntimeException e) {
                LOG.errorf(e, "The analysis of a batch failed; each series is retried alone");
                most = 1;
                pause();
            }
        }
    }

    /** Analyses series with new claims first, then those of which only a reliability changed. */
    private AnalysisBatch.Outcome round(int most) {
        AnalysisBatch.Outcome outcome = round.run(most);
        if (outcome.due() > 0) {
            spare.busy();
            return outcome;
        }
        if (!spare.take()) {
            return outcome;
        }
        long start = System.nanoTime();
        try {
            return round.weigh(most);
        } finally {
            spare.giveBack(start);
        }
    }

    private void postpone(AnalysisBatch.Unanalysable failed) {
        try {
            round.postpone(failed.series);
        } catch (RuntimeException e) {
            LOG.warnf(e, "series %s could not be postponed", failed.series);
            pause();
        }
    }

    private void pause() {
        try {
            wake.tryAcquire(PAUSE_AFTER_FAILURE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
