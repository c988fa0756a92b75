package org.crosstally.claims.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.crosstally.web.idempotency.Committed;

/**
 * Wakes requests that wait for changes when this replica has committed one. It is a hint only: it does not notice commits of
 * other replicas, so a waiting request polls as well.
 */
@ApplicationScoped
public class ChangeSignal {

    private long commits;

    /** Call it after a commit that recorded a revision. */
    public synchronized void committed() {
        commits++;
        notifyAll();
    }

    /** Work that was asked for with a key called {@link #committed} before its commit: its readers are woken once more. */
    void committed(@Observes Committed work) {
        committed();
    }

    /** A mark for {@link #await}; take it before looking for changes. */
    synchronized long mark() {
        return commits;
    }

    /** Waits until something was committed after {@code mark}, at most {@code most}. */
    synchronized void await(long mark, Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        for (long left = most.toNanos(); commits == mark && left > 0; left = end - System.nanoTime()) {
            wait(left / 1_000_000, (int) (left % 1_000_000));
        }
    }
}
