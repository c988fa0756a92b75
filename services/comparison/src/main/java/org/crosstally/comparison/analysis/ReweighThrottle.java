package org.crosstally.comparison.analysis;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Decides when there is time for analysed series that wait for new reliabilities: by one worker of a replica at a time, and while fresh claims come
 * in for a quarter of that one's time at most.
 */
final class ReweighThrottle {

    private static final long LATELY_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long PAUSES = 3;

    private final AtomicBoolean taken = new AtomicBoolean();
    private volatile long busyAt = System.nanoTime() - LATELY_NANOS;
    private volatile long notBefore = System.nanoTime();

    /** Called whenever series with new claims were due. */
    void busy() {
        busyAt = System.nanoTime();
    }

    /** Returns whether the caller may start now; if so, it calls {@link #giveBack} at the end. */
    boolean take() {
        return System.nanoTime() - notBefore >= 0 && taken.compareAndSet(false, true);
    }

    /** Ends what was begun at {@code start}, by the nanosecond clock. */
    void giveBack(long start) {
        long now = System.nanoTime();
        notBefore = now - busyAt < LATELY_NANOS ? now + PAUSES * (now - start) : now;
        taken.set(false);
    }
}
