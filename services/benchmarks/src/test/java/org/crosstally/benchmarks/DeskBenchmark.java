package org.crosstally.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How long the desk's queue and the page of a discrepancy take with few claims on record, and with very many. See README.md. */
class DeskBenchmark {

    private static final int FEW = Integer.getInteger("benchmark.desk-few", 1_000);
    private static final int BEFORE = Integer.getInteger("benchmark.desk-claims", 10_000);
    private static final int TIMES = Integer.getInteger("benchmark.times", 200);
    private static final int READS = Integer.getInteger("benchmark.reads", 2_000);

    /** Milliseconds of a page, and its characters. */
    private record Page(double p50, double p99, int characters) {}

    /** The two pages that an editor lives in. */
    private record Pages(Page queue, Page discrepancy) {}

    @Test
    void pagesAtAThousandClaimsAndAtTwoMillion() throws Exception {
        try (House house = new House()) {
            house.record("few", FEW);
            Pages few = pages(house);
            tell(house, few);
            house.record("more", BEFORE - FEW);
            house.multiply(TIMES);
            Pages many = pages(house);
            tell(house, many);
            say(
                    "p99 as a ratio: queue %.2f, discrepancy %.2f; the desk holds %,d MB",
                    many.queue.p99 / few.queue.p99,
                    many.discrepancy.p99 / few.discrepancy.p99,
                    house.desk().residentMegabytes());
            assertThat(many.queue.characters).isPositive();
        }
    }

    private static Pages pages(House house) throws Exception {
        List<String> ids = house.discrepancies(500);
        assertThat(ids).as("discrepancies").isNotEmpty();
        List<String> queue = List.of("/", "/?band=MAJOR", "/?sort=severity", "/?owner=nobody");
        List<String> single = ids.stream().map(id -> "/discrepancies/" + id).toList();
        read(house, queue, READS / 2);
        read(house, single, READS / 2);
        return new Pages(read(house, queue, READS), read(house, single, READS));
    }

    private static Page read(House house, List<String> paths, int reads) throws Exception {
        Random random = new Random(3);
        long[] times = new long[reads];
        int characters = 0;
        for (int i = 0; i < reads; i++) {
            String path = paths.get(random.nextInt(paths.size()));
            long start = System.nanoTime();
            String body = House.get(house.desk(), path).body();
            times[i] = System.nanoTime() - start;
            characters = Math.max(characters, body.length());
        }
        Arrays.sort(times);
        return new Page(times[reads / 2] / 1e6, times[(int) (reads * 0.99)] / 1e6, characters);
    }

    private static void tell(House house, Pages pages) throws Exception {
        say(
                "desk at %,d claims and %,d discrepancies: queue p50 %.1f ms, p99 %.1f ms, %,d characters at most;"
                        + " discrepancy p50 %.1f ms, p99 %.1f ms, %,d characters at most",
                house.count("mirrored_claim"),
                house.count("discrepancy"),
                pages.queue.p50,
                pages.queue.p99,
                pages.queue.characters,
                pages.discrepancy.p50,
                pages.discrepancy.p99,
                pages.discrepancy.characters);
    }

    private static void say(String format, Object... values) {
        System.out.println("BENCHMARK " + String.format(Locale.ROOT, format, values));
    }
}
