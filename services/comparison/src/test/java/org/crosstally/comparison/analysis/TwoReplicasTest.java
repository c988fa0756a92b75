package org.crosstally.comparison.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.crosstally.claims.api.claim.Claim;
import org.crosstally.claims.api.register.Measure;
import org.crosstally.claims.api.register.Party;
import org.crosstally.comparison.api.series.SeriesSummary;
import org.crosstally.comparison.discrepancy.DiscrepancyLedger;
import org.crosstally.comparison.mirror.ClaimStore;
import org.crosstally.comparison.mirror.RegisterStore;
import org.crosstally.comparison.newsroom.Newsroom;
import org.crosstally.comparison.newsroom.Reader;
import org.crosstally.comparison.series.DirtyQueue;
import org.crosstally.comparison.series.SeriesStore;
import org.crosstally.comparison.series.SeriesSummaries;
import org.crosstally.comparison.source.SourceDistanceStore;
import org.crosstally.comparison.source.SourceReliabilities;
import org.crosstally.jdbc.Database;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A second replica's analysis, with a memory of its own, beside the workers of this one, against one database. */
@QuarkusTest
class TwoReplicasTest {

    private static final int SUBJECTS = 25;

    @ConfigProperty(name = "crosstally.claims.url")
    String peer;

    @Inject
    Database database;

    @Inject
    AnalysisConfig config;

    @Inject
    DirtyQueue queue;

    @Inject
    SeriesStore series;

    @Inject
    SeriesSummaries summaries;

    @Inject
    RegisterStore records;

    @Inject
    ClaimStore claims;

    @Inject
    DiscrepancyLedger ledger;

    @Inject
    SourceDistanceStore encounters;

    @Inject
    SourceReliabilities standings;

    @Test
    void findWhatOneThatStartsAfreshFindsWhateverTheOrderTheBatchesAndTheRetractions() {
        Newsroom room = new Newsroom(peer);
        Measure killed = room.measure("killed");
        Measure wounded = room.measure("wounded");
        List<Party> origins = List.of(room.party("ministry"), room.party("monitor"), room.party("agency"));
        room.publish();

        AtomicBoolean running = new AtomicBoolean(true);
        AtomicInteger analysed = new AtomicInteger();
        AnalysisBatch second = replica();
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> {
            while (running.get()) {
                analysed.addAndGet(second.run(3).analysed());
            }
        });
        Random random = new Random(5);
        List<Claim> standing = new ArrayList<>();
        for (int i = 0; i < SUBJECTS; i++) {
            Party army = room.party("army " + i);
            for (Party origin : origins) {
                int value = random.nextInt(3) == 0 ? 12_500 : 1_250 + random.nextInt(9);
                standing.add(room.claim(random.nextInt(5) == 0 ? wounded : killed, String.format("%,d", value))
                        .of(army)
                        .by(origin)
                        .asOf("2024-03-0" + (1 + random.nextInt(5)))
                        .print());
            }
            if (random.nextInt(4) == 0) {
                room.publish();
            }
        }
        room.publish();
        Collections.shuffle(standing, random);
        List<Claim> gone = standing.subList(0, 20).stream().map(room::retract).toList();
        room.publish();
        gone.subList(0, 12).forEach(room::restore);
        String cursor = room.publish();
        Reader.awaitUpTo(cursor);
        List<String> together = onRecord(killed, wounded);

        database.transaction(session -> {
            series.markDirty(session, seriesOf(killed, wounded));
            return null;
        });
        Reader.awaitUpTo(cursor);
        running.set(false);
        other.join();

        assertThat(onRecord(killed, wounded)).isEqualTo(together).isNotEmpty();
        assertThat(analysed.get()).as("series that the second replica analysed").isPositive();
    }

    private AnalysisBatch replica() {
        return new AnalysisBatch(
                database,
                config,
                queue,
                series,
                summaries,
                records,
                new SeriesAnalyser(series, claims, records, standings, config),
                ledger,
                encounters);
    }

    private static List<java.util.UUID> seriesOf(Measure... measures) {
        List<java.util.UUID> ids = new ArrayList<>();
        for (Measure measure : measures) {
            Reader.seriesPage("pageSize=1000&measure=" + measure.id()).items().stream()
                    .map(SeriesSummary::id)
                    .forEach(ids::add);
        }
        return ids;
    }

    /** What was found and what the series say, with ids, severities and sentences; without times. */
    private static List<String> onRecord(Measure... measures) {
        List<String> all = new ArrayList<>();
        for (Measure measure : measures) {
            Reader.discrepancies("pageSize=1000&measure=" + measure.id()).stream()
                    .map(each -> each.id() + " " + each.kind() + " " + each.fingerprint() + " " + each.severity() + " "
                            + each.explanation())
                    .forEach(all::add);
            Reader.seriesPage("pageSize=1000&measure=" + measure.id()).items().stream()
                    .map(each ->
                            each.id() + " " + each.members() + " " + each.independentOrigins() + " " + each.latest())
                    .forEach(all::add);
        }
        return all.stream().sorted().toList();
    }
}
