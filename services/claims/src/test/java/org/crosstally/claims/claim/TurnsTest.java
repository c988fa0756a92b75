package org.crosstally.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private final Turns turns = new Turns();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void whoever_wants_the_same_waits_and_is_told_so() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        AtomicBoolean done = new AtomicBoolean();
        Future<?> first = threads.submit(() -> turns.take(Set.of("a", "b"), waited -> {
            begun.countDown();
            await(go);
            done.set(true);
            assertThat(waited).isFalse();
        }));
        begun.await();
        Future<?> second = threads.submit(() -> turns.take(Set.of("b", "c"), waited -> {
            assertThat(done).isTrue();
            assertThat(waited).isTrue();
        }));
        turns.take(Set.of("d"), waited -> assertThat(waited).isFalse());
        go.countDown();
        first.get();
        second.get();
    }

    @Test
    void the_turn_ends_with_a_failure_too() throws Exception {
        Future<?> failing = threads.submit(() -> turns.take(Set.of("a"), waited -> {
            throw new IllegalStateException("on purpose");
        }));
        assertThat(failing).failsWithin(java.time.Duration.ofSeconds(30));
        turns.take(Set.of("a"), waited -> assertThat(waited).isFalse());
    }

    @Test
    void many_that_want_overlapping_things_all_get_their_turn_and_never_two_at_once() throws Exception {
        List<AtomicInteger> inside =
                IntStream.range(0, 12).mapToObj(i -> new AtomicInteger()).toList();
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            Set<Integer> keys = Set.of(i % 12, (i + 5) % 12, (i * 7 + 3) % 24 + 12);
            all.add(threads.submit(() -> turns.take(
                    keys, waited -> keys.stream().filter(key -> key < 12).forEach(key -> {
                        assertThat(inside.get(key).incrementAndGet()).isEqualTo(1);
                        Thread.yield();
                        inside.get(key).decrementAndGet();
                    }))));
        }
        for (Future<?> one : all) {
            one.get();
        }
    }

    @Test
    void a_batch_with_many_names_waits_for_nobody_here() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Future<?> first = threads.submit(() -> turns.take(Set.of(0), waited -> {
            begun.countDown();
            await(go);
        }));
        begun.await();
        AtomicBoolean done = new AtomicBoolean();
        turns.take(IntStream.range(0, 100).boxed().collect(Collectors.toSet()), waited -> done.set(true));
        assertThat(done).isTrue();
        go.countDown();
        first.get();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
