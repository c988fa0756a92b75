package org.crosstally.gazetteer.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoadTest {

    @Test
    void allPlacesNeedLessThan60MegabytesAndAreReadWithinASecond() {
        long before = used();
        long start = System.nanoTime();
        PlaceIndex index = new PlaceIndex();
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        long megabytes = (used() - before) / 1_000_000;
        assertThat(index.places()).isNotEmpty();
        assertThat(megabytes).isLessThan(60);
        assertThat(milliseconds)
                .as("300 ms on one quiet core; a loaded test machine is slower")
                .isLessThan(3000);
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
