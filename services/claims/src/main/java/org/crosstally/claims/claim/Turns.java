package org.crosstally.claims.claim;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Lets requests that would create the same records do so one after the other. The first claims of an article often come at
 * the same time: without turns each of them begins a transaction to create what all of them name, and waits in the
 * database for the first to commit, only to find that nothing is left to do.
 *
 * <p>It spares work and decides nothing: between replicas, and for {@link #MOST} keys and more, the database alone sees to it
 * that a name is created once.
 */
final class Turns {

    private static final int MOST = 16;

    private final List<Lock> locks =
            Stream.generate(() -> (Lock) new ReentrantLock()).limit(256).toList();

    /** What is to be done in turn. */
    interface Work {
        /** @param waited whether others had their turn meanwhile, and may have done it */
        void run(boolean waited);
    }

    /** Does {@code work} while nobody else here does any for one of {@code keys}. */
    void take(Collection<?> keys, Work work) {
        if (keys.size() >= MOST) {
            work.run(false);
            return;
        }
        Deque<Lock> taken = new ArrayDeque<>();
        try {
            work.run(take(keys, taken));
        } finally {
            taken.forEach(Lock::unlock);
        }
    }

    /** Takes the locks in one order, so that nobody waits in a circle, and answers whether one had to be waited for. */
    private boolean take(Collection<?> keys, Deque<Lock> taken) {
        boolean waited = false;
        int[] places = keys.stream()
                .mapToInt(key -> Math.floorMod(key.hashCode(), locks.size()))
                .sorted()
                .distinct()
                .toArray();
        for (int place : places) {
            Lock lock = locks.get(place);
            if (!lock.tryLock()) {
                lock.lock();
                waited = true;
            }
            taken.push(lock);
        }
        return waited;
    }
}
