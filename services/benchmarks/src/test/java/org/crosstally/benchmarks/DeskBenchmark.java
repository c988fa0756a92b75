package org.crosstally.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Measures the desk's queue and the page of a discrepancy with few recorded claims and with very many. See README.md. */
class DeskBenchmark {

    private static final int FEW = Integer.getInteger("benchmark.desk-few", 1_000);
    private static final int BEFORE = Integer.getInteger("benchmark.desk-claims", 10_000);
    private static final int TIMES = Integer.getInteger("benchmark.times", 200);
    private static final int READS = Integer.getInteger("benchmark.reads", 2_000);

    /** The time of a page in milliseconds, and its length in characters. */
    private record Page(double p50, double p99, int characters) {}

    /** The two pages that editors use most. */
    private record Pages(Page queue, Page discrepancy) {}

    @Test
    void pagesAtAThousandClaimsAndAtTwoMillion() throws Exception {
        try (RunningServices services = new RunningServices()) {
            services.record("few", FEW);
            Pages few = pages(services);
            print(services, few);
            services.record("more", BEFORE - FEW);
            services.multiply(TIMES);
            Pages many = pages(services);
            print(services, many);
            say(
                    "p99 as a ratio: queue %.2f, discrepancy %.2f; the desk holds %,d MB",
                    many.queue.p99 / few.queue.p99,
                    many.discrepancy.p99 / few.discrepancy.p99,
                    services.desk().residentMegabytes());
            assertThat(many.queue.characters).isPositive();
        }
    }

    private static Pages pages(RunningServices services) throws Exception {
        List<String> ids = services.discrepancies(500);
        assertThat(ids).as("discrepancies").isNotEmpty();
        List<String> queue = List.of("/", "/?band=MAJOR", "/?sort=severity", "/?owner=nobody");
        List<String> single = ids.stream().map(id -> "/discrepancies/" + id).toList();
        read(services, queue, READS / 2);
        read(services, single, READS / 2);
        return new Pages(read(services, queue, READS), read(services, single, READS));
    }

    private static Page read(RunningServices services, List<String> paths, int reads) throws Exception {
        Random random = new Random(3);
        long[] times = new long[reads];
        int characters = 0;
        for (int i = 0; i < reads; i++) {
            String path = paths.get(random.nextInt(paths.size()));
            long start = System.nanoTime();
            String body = RunningServices.get(services.desk(), path).body();
            times[i] = System.nanoTime() - start;
            characters = Math.max(characters, body.length());
        }
        Arrays.sort(times);
        return new Page(times[reads / 2] / 1e6, times[(int) (reads * 0.99)] / 1e6, characters);
    }

    private static void print(RunningServices services, Pages pages) throws Exception {
        say(
                "desk at %,d claims and %,d discrepancies: queue p50 %.1f ms, p99 %.1f ms, %,d characters at most;"
                        + " discrepancy p50 %.1f ms, p99 %.1f ms, %,d characters at most",
                services.count("mirrored_claim"),
                services.count("discrepancy"),
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
