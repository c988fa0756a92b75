package org.crosstally.comparison.discrepancy;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Caches results that take longer than 100 ms to compute. A result is fresh for ten times as long as it took; for up to a
 * minute a stale one is returned while it is recomputed in the background (stale-while-revalidate). Callers that ask for
 * the same key while it is computed share the result.
 *
 * @param <Q> the key
 * @param <A> the result, which must not be changed
 */
final class FacetCountCache<Q, A> {

    private static final Duration WORTH_KEEPING = Duration.ofMillis(100);
    private static final int TIMES_THE_COST = 10;
    private static final Duration OLDEST = Duration.ofMinutes(1);
    private static final int MOST_ANSWERS = 100;

    /** A result with the time at which it was computed and how long that took, in nanoseconds. */
    private record Made<A>(A answer, long at, long took) {}

    private final Ticker clock;
    private final AsyncLoadingCache<Q, Made<A>> kept;

    /** Recomputes stale results by {@code compute}, on {@code background}. */
    FacetCountCache(Ticker clock, Executor background, Function<Q, A> compute) {
        this.clock = clock;
        this.kept = Caffeine.newBuilder()
                .ticker(clock)
                .executor(background)
                .maximumSize(MOST_ANSWERS)
                .expireAfter(Expiry.writing(
                        (Q question, Made<A> made) -> made.took < WORTH_KEEPING.toNanos() ? Duration.ZERO : OLDEST))
                .buildAsync(question -> make(() -> compute.apply(question)));
    }

    /** Returns the cached result, or computes it by {@code now}. */
    A get(Q question, Supplier<A> now) {
        CompletableFuture<Made<A>> mine = new CompletableFuture<>();
        CompletableFuture<Made<A>> other = kept.asMap().putIfAbsent(question, mine);
        return other == null ? make(mine, now) : retell(question, other, now);
    }

    private A make(CompletableFuture<Made<A>> promised, Supplier<A> now) {
        try {
            Made<A> made = make(now);
            promised.complete(made);
            return made.answer;
        } catch (RuntimeException | Error e) {
            promised.completeExceptionally(e);
            throw e;
        }
    }

    private Made<A> make(Supplier<A> work) {
        long began = clock.read();
        A answer = work.get();
        long at = clock.read();
        return new Made<>(answer, at, at - began);
    }

    private A retell(Q question, CompletableFuture<Made<A>> other, Supplier<A> now) {
        try {
            Made<A> made = other.join();
            if (clock.read() - made.at > TIMES_THE_COST * made.took) {
                kept.synchronous().refresh(question);
            }
            return made.answer;
        } catch (CompletionException e) {
            // The other caller gets the failure; this one computes the result itself.
            return now.get();
        }
    }
}
