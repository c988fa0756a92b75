package org.crosstally.comparison.discrepancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** By a clock that only stands where it is put, and a background that only works when it is told to. Answers are numbers. */
class FacetCountCacheTest {

    private final AtomicLong clock = new AtomicLong();
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final AtomicInteger made = new AtomicInteger();
    private Duration cost = Duration.ofMillis(200);
    private final FacetCountCache<String, Integer> cache =
            new FacetCountCache<>(clock::get, background::add, question -> make());

    private int make() {
        pass(cost);
        return made.incrementAndGet();
    }

    private void pass(Duration time) {
        clock.addAndGet(time.toNanos());
    }

    private int told() {
        return cache.get("how many?", this::make);
    }

    private void workInTheBackground() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    @Test
    void whatIsCheapIsMadeEachTime() {
        cost = Duration.ofMillis(99);
        assertThat(told()).isEqualTo(1);
        assertThat(told()).isEqualTo(2);
    }

    @Test
    void whatIsCostlyIsToldAgainForTenTimesAsLong() {
        assertThat(told()).isEqualTo(1);
        pass(Duration.ofSeconds(2));
        assertThat(told()).isEqualTo(1);
        workInTheBackground();
        assertThat(made).hasValue(1);
        assertThat(cache.get("how many else?", this::make)).isEqualTo(2);
    }

    @Test
    void whatIsOlderIsToldWhileItIsMadeAnewOnce() {
        told();
        pass(Duration.ofSeconds(3));
        assertThat(told()).isEqualTo(1);
        assertThat(told()).isEqualTo(1);
        workInTheBackground();
        assertThat(made).hasValue(2);
        assertThat(told()).isEqualTo(2);
        pass(Duration.ofSeconds(59));
        assertThat(told()).isEqualTo(2);
    }

    @Test
    void whatIsOlderThanAMinuteIsMadeWhileOneWaits() {
        cost = Duration.ofSeconds(7);
        told();
        pass(Duration.ofSeconds(59));
        assertThat(told()).isEqualTo(1);
        pass(Duration.ofSeconds(1));
        assertThat(told()).isEqualTo(2);
        workInTheBackground();
        assertThat(made).hasValue(2);
    }

    @Test
    void whatHasBecomeCheapIsNotKeptAnyLonger() {
        told();
        pass(Duration.ofSeconds(3));
        cost = Duration.ZERO;
        assertThat(told()).isEqualTo(1);
        workInTheBackground();
        assertThat(told()).isEqualTo(3);
    }

    @Test
    void whoAsksForWhatAnotherWaitsForGetsTheSame() throws InterruptedException {
        cost = Duration.ZERO;
        AtomicReference<Integer> second = new AtomicReference<>();
        Thread other = new Thread(() -> second.set(told()));
        int first = cache.get("how many?", () -> {
            startAndAwaitWaiting(other);
            return make();
        });
        other.join();
        assertThat(second).hasValue(first);
        assertThat(made).hasValue(1);
    }

    @Test
    void whatFailedForAnotherOneTriesForOneself() throws InterruptedException {
        AtomicReference<Integer> second = new AtomicReference<>();
        Thread other = new Thread(() -> second.set(told()));
        Supplier<Integer> failing = () -> {
            startAndAwaitWaiting(other);
            throw new IllegalStateException("no database");
        };
        assertThatThrownBy(() -> cache.get("how many?", failing)).hasMessage("no database");
        other.join();
        assertThat(second).hasValue(1);
        assertThat(told()).isEqualTo(2);
    }

    private static void startAndAwaitWaiting(Thread thread) {
        thread.start();
        while (thread.getState() != Thread.State.WAITING && thread.isAlive()) {
            Thread.onSpinWait();
        }
    }
}
