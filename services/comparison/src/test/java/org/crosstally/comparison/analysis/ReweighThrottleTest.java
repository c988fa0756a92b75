package org.crosstally.comparison.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ReweighThrottleTest {

    private final ReweighThrottle spare = new ReweighThrottle();

    @Test
    void oneWorkerAtATimeHasIt() {
        assertThat(spare.take()).isTrue();
        assertThat(spare.take()).isFalse();
        spare.giveBack(System.nanoTime());
        assertThat(spare.take()).isTrue();
    }

    @Test
    void whileFreshClaimsComeInItIsShort() {
        assertThat(spare.take()).isTrue();
        spare.busy();
        spare.giveBack(System.nanoTime() - TimeUnit.HOURS.toNanos(1));
        assertThat(spare.take()).isFalse();
    }

    @Test
    void whenNothingFreshIsThereItGoesOn() {
        assertThat(spare.take()).isTrue();
        spare.giveBack(System.nanoTime() - TimeUnit.HOURS.toNanos(1));
        assertThat(spare.take()).isTrue();
    }
}
