package org.crosstally.claims.claim.referent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class KeyedLocksTest {

    private final KeyedLocks locks = new KeyedLocks();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch go = new CountDownLatch(1);
    private final AtomicInteger done = new AtomicInteger();

    @AfterEach
    void stop() {
        go.countDown();
        threads.shutdownNow();
    }

    @Test
    void whoever_wants_the_same_waits_and_then_looks_again_before_doing_anything() throws Exception {
        Future<Boolean> first = holder(Set.of("a", "b"));
        FutureTask<Boolean> second = new FutureTask<>(() -> locks.take(Set.of("b", "c"), done::incrementAndGet));
        Thread waiting = new Thread(second);
        waiting.start();
        while (waiting.getState() != Thread.State.TIMED_WAITING) {
            Thread.sleep(1);
        }
        go.countDown();
        assertThat(first.get()).isTrue();
        assertThat(second.get()).isFalse();
        assertThat(done).hasValue(0);
        assertThat(locks.take(Set.of("b", "c"), done::incrementAndGet)).isTrue();
        assertThat(done).hasValue(1);
    }

    @Test
    void whoever_wants_something_else_waits_for_nobody() throws Exception {
        holder(Set.of("a", "b"));
        assertThat(locks.take(Set.of("c"), done::incrementAndGet)).isTrue();
        assertThat(done).hasValue(1);
    }

    @Test
    void a_turn_that_takes_too_long_is_not_waited_for() throws Exception {
        holder(Set.of("a"));
        assertThat(locks.take(Set.of("a"), done::incrementAndGet)).isTrue();
        assertThat(done).hasValue(1);
    }

    @Test
    void a_batch_with_many_names_waits_for_nobody() throws Exception {
        holder(Set.of(0));
        Set<Integer> many = IntStream.range(0, 100).boxed().collect(Collectors.toSet());
        assertThat(locks.take(many, done::incrementAndGet)).isTrue();
        assertThat(done).hasValue(1);
    }

    @Test
    void the_turn_ends_with_a_failure_too() throws Exception {
        assertThatThrownBy(() -> locks.take(Set.of("a"), () -> {
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        Future<Boolean> next = threads.submit(() -> locks.take(Set.of("a"), done::incrementAndGet));
        assertThat(next.get()).isTrue();
    }

    @Test
    void many_that_want_overlapping_things_all_get_their_turn_and_never_two_at_once() throws Exception {
        List<AtomicInteger> inside =
                Stream.generate(AtomicInteger::new).limit(12).toList();
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            Set<Integer> keys = Set.of(i % 12, (i + 5) % 12);
            all.add(threads.submit(() -> {
                while (!locks.take(keys, () -> alone(keys, inside))) {
                    Thread.onSpinWait();
                }
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        assertThat(done).hasValue(400);
    }

    private void alone(Set<Integer> keys, List<AtomicInteger> inside) {
        keys.forEach(key -> assertThat(inside.get(key).incrementAndGet()).isEqualTo(1));
        Thread.yield();
        keys.forEach(key -> inside.get(key).decrementAndGet());
        done.incrementAndGet();
    }

    /** Somebody whose turn for {@code keys} has begun and lasts until {@link #go}. */
    private Future<Boolean> holder(Set<?> keys) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Future<Boolean> holder = threads.submit(() -> locks.take(keys, () -> {
            begun.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        begun.await();
        return holder;
    }
}
