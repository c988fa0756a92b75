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
 * Answers that are told again for a while, each for ten times as long as it took to make. An older one, of up to a minute, is
 * told as well while it is made anew in the background; what is older still is made while one waits. What took less than
 * 100 ms is never told again. Who asks for what another waits for gets the same.
 *
 * @param <Q> a question; equal ones have the same answer
 * @param <A> an answer, which nobody changes
 */
final class FacetCountCache<Q, A> {

    private static final Duration WORTH_KEEPING = Duration.ofMillis(100);
    private static final int TIMES_THE_COST = 10;
    private static final Duration OLDEST = Duration.ofMinutes(1);
    private static final int MOST_ANSWERS = 100;

    /** An answer with the instant at which it was made, and what that took, in nanoseconds. */
    private record Made<A>(A answer, long at, long took) {}

    private final Ticker clock;
    private final AsyncLoadingCache<Q, Made<A>> kept;

    /** Makes an answer anew by {@code anew}, on {@code background}. */
    FacetCountCache(Ticker clock, Executor background, Function<Q, A> anew) {
        this.clock = clock;
        this.kept = Caffeine.newBuilder()
                .ticker(clock)
                .executor(background)
                .maximumSize(MOST_ANSWERS)
                .expireAfter(Expiry.writing(
                        (Q question, Made<A> made) -> made.took < WORTH_KEEPING.toNanos() ? Duration.ZERO : OLDEST))
                .buildAsync(question -> make(() -> anew.apply(question)));
    }

    /** The answer, made by {@code now} where there is none to tell again. */
    A tell(Q question, Supplier<A> now) {
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
            // It failed for the one who made it, who is told why; that is no answer to anybody else.
            return now.get();
        }
    }
}
