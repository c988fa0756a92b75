package org.crosstally.claims.claim.referent;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Locks keys in this process, so that requests that would create the same records run one after the other. The first claims
 * of an article often arrive at the same time: without locks each begins a transaction to create what all of them name, and
 * waits in the database for the first to commit, only to find that nothing is left to do.
 *
 * <p>The locks save work and guarantee nothing: between replicas, for batches with many names, and if a lock is held too
 * long, the database alone ensures that a name is created once.
 */
public final class KeyedLocks {

    /** A single claim has fewer keys; a request with more would block too many others. */
    private static final int MOST_KEYS = 16;

    private static final int PATIENCE_SECONDS = 1;

    /** Keys share locks by their hash; with this many locks, different keys rarely share one. */
    private final List<Lock> locks =
            Stream.generate(() -> (Lock) new ReentrantLock()).limit(256).toList();

    /**
     * Runs {@code work} while no other thread runs any for one of {@code keys}. If another does, waits until it ends and runs
     * nothing: it may have been the same work.
     *
     * @return whether {@code work} was run; otherwise check what is left to do and call again
     */
    public boolean take(Collection<?> keys, Runnable work) {
        if (keys.size() > MOST_KEYS) {
            work.run();
            return true;
        }
        Deque<Lock> taken = new ArrayDeque<>();
        try {
            for (Lock lock : locksOf(keys)) {
                if (lock.tryLock()) {
                    taken.push(lock);
                } else if (waited(lock)) {
                    return false;
                }
            }
            work.run();
            return true;
        } finally {
            taken.forEach(Lock::unlock);
        }
    }

    /** The locks in one order, to avoid deadlocks. */
    private List<Lock> locksOf(Collection<?> keys) {
        return keys.stream()
                .map(key -> Math.floorMod(key.hashCode(), locks.size()))
                .sorted()
                .distinct()
                .map(locks::get)
                .toList();
    }

    /** Waits until a lock is free; false when that takes too long. */
    private static boolean waited(Lock lock) {
        try {
            if (!lock.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return false;
            }
            lock.unlock();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
