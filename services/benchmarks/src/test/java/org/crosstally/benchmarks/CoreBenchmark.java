package org.crosstally.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.crosstally.consensus.Rules;
import org.crosstally.consensus.grouping.SeriesAnalysis;
import org.crosstally.consensus.model.Assertion;
import org.crosstally.consensus.model.Context;
import org.crosstally.consensus.model.MeasureProfile;
import org.crosstally.consensus.model.SeriesKey;
import org.crosstally.consensus.reliability.Reliabilities;
import org.crosstally.consensus.reliability.SourceDistances;
import org.crosstally.quantity.unit.Dimension;
import org.junit.jupiter.api.Test;

/**
 * Measures the comparison core in memory with one thread. Claims are generated for a chunk of series at a time, outside the
 * timing, so that five million need no more memory than one million; the reference sorts the endpoints of the same claims, chunk by chunk.
 */
class CoreBenchmark {

    private static final int CHUNK = 20_000;
    private static final int SERIES = 8;
    private static final Context CONTEXT = Context.of(List.of(new MeasureProfile(
            "killed", "killed", Dimension.COUNT, "{person}", 0.01, null, false, null, Duration.ofDays(90))));

    private record Times(long core, long sort, long findings, int pairs) {}

    @Test
    void claimsASecond() {
        run(200_000);
        for (int claims : new int[] {
            Integer.getInteger("benchmark.claims", 1_000_000), Integer.getInteger("benchmark.more-claims", 5_000_000)
        }) {
            Times times = run(claims);
            System.out.printf(
                    Locale.ROOT,
                    "BENCHMARK core in memory: %,d claims, %,.0f claims/s; sorting their endpoints %,.0f claims/s; ratio %.3f;"
                            + " %,d findings, %,d pairs of sources%n",
                    claims,
                    claims / (times.core / 1e9),
                    claims / (times.sort / 1e9),
                    times.sort / (double) times.core,
                    times.findings,
                    times.pairs);
            assertThat(times.findings).isPositive();
        }
    }

    private static Times run(int claims) {
        GeneratedClaims made = new GeneratedClaims(7);
        SourceDistances encounters = new SourceDistances();
        long core = 0;
        long sort = 0;
        long findings = 0;
        for (int done = 0; done < claims; done += CHUNK) {
            List<List<Assertion>> chunk = new ArrayList<>();
            for (int i = 0; i < CHUNK / SERIES; i++) {
                chunk.add(made.series("subject " + done + " " + i, SERIES, 30));
            }
            long start = System.nanoTime();
            for (List<Assertion> series : chunk) {
                SeriesAnalysis analysis = SeriesAnalysis.of(SeriesKey.of(series.get(0), null), series, CONTEXT);
                findings += Rules.within(analysis, CONTEXT).size();
                encounters.add(SourceDistances.of(analysis));
            }
            core += System.nanoTime() - start;
            start = System.nanoTime();
            double[] endpoints = new double[2 * CHUNK];
            int at = 0;
            for (List<Assertion> series : chunk) {
                for (Assertion claim : series) {
                    endpoints[at++] = claim.figure().read().low().doubleValue();
                    endpoints[at++] = claim.figure().read().high().doubleValue();
                }
            }
            Arrays.sort(endpoints);
            sort += System.nanoTime() - start;
        }
        return new Times(core, sort, findings, encounters.tallies().size());
    }

    @Test
    void memoryOfAMillionAnalysedClaims() throws InterruptedException {
        int claims = 100_000;
        GeneratedClaims made = new GeneratedClaims(7);
        List<List<Assertion>> series = new ArrayList<>();
        long empty = used();
        for (int i = 0; i < claims / SERIES; i++) {
            series.add(made.series("subject " + i, SERIES, 30));
        }
        long asserted = used() - empty;
        List<SeriesAnalysis> analyses = new ArrayList<>();
        for (List<Assertion> each : series) {
            analyses.add(SeriesAnalysis.of(SeriesKey.of(each.get(0), null), each, CONTEXT));
        }
        long analysed = used() - empty - asserted;
        System.out.printf(
                Locale.ROOT,
                "BENCHMARK memory: %,d MB for a million claims as assertions, %,d MB more for their analyses%n",
                (asserted * 10) >> 20,
                (analysed * 10) >> 20);
        assertThat(analyses).hasSize(series.size());
    }

    private static long used() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(100);
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Test
    void aSeriesOfAHundredThousandClaims() {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        int rounds = Integer.getInteger("benchmark.series-rounds", 20);
        for (int claims : new int[] {10_000, 100_000}) {
            List<Assertion> series = new GeneratedClaims(7).series("one", claims, claims == 10_000 ? 365 : 1000);
            SeriesKey key = SeriesKey.of(series.get(0), null);
            long best = Long.MAX_VALUE;
            long ofRules = 0;
            long ofEncounters = 0;
            int findings = 0;
            for (int round = 0; round < rounds; round++) {
                long start = clock.getCurrentThreadCpuTime();
                SeriesAnalysis analysis = SeriesAnalysis.of(key, series, CONTEXT);
                long analysed = clock.getCurrentThreadCpuTime();
                findings = Rules.within(analysis, CONTEXT).size();
                long asked = clock.getCurrentThreadCpuTime();
                SourceDistances met = SourceDistances.of(analysis);
                long counted = clock.getCurrentThreadCpuTime();
                assertThat(Reliabilities.of(met.tallies(), java.util.Map.of())).isNotEmpty();
                if (counted - start < best) {
                    best = counted - start;
                    ofRules = asked - analysed;
                    ofEncounters = counted - asked;
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "BENCHMARK one series of %,d claims: %,d ms of processor time, of which rules %,d ms and encounters %,d ms;"
                            + " %,d findings%n",
                    claims,
                    best / 1_000_000,
                    ofRules / 1_000_000,
                    ofEncounters / 1_000_000,
                    findings);
        }
    }
}
