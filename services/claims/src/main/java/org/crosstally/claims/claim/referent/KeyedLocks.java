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
 * Lets requests that would create the same records do so one after the other. The first claims of an article often come at
 * the same time: without turns each of them begins a transaction to create what all of them name, and waits in the
 * database for the first to commit, only to find that nothing is left to do.
 *
 * <p>It spares work and decides nothing: between replicas, for batches with many names, and when a turn takes too long, the
 * database alone sees to it that a name is created once.
 */
public final class KeyedLocks {

    /** A single claim names fewer; whoever names more would hold up too many. */
    private static final int MOST_KEYS = 16;

    private static final int PATIENCE_SECONDS = 1;

    /** Keys share locks by their hash; so many that strangers rarely meet. */
    private final List<Lock> locks =
            Stream.generate(() -> (Lock) new ReentrantLock()).limit(256).toList();

    /**
     * Does {@code work}, while nobody else here does any for one of {@code keys}. If somebody does, waits for the end of that
     * and does nothing: it may have been the same work.
     *
     * @return whether it was done; else look what is left to do, and come again
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

    /** The locks in one order, so that nobody waits in a circle. */
    private List<Lock> locksOf(Collection<?> keys) {
        return keys.stream()
                .map(key -> Math.floorMod(key.hashCode(), locks.size()))
                .sorted()
                .distinct()
                .map(locks::get)
                .toList();
    }

    /** Waits until a turn is over; false when that takes too long. */
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
