package org.crosstally.comparison.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.crosstally.jdbc.Database;
import org.crosstally.jdbc.Session;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RestTest {

    private static final Duration REST = Duration.ofMillis(50);

    @Inject
    Database database;

    @Inject
    SeriesStore series;

    @Inject
    SeriesSummaries summaries;

    /** Seconds from the analysis of a series of {@code members} claims until it may be analysed again. */
    private double restOf(int members) {
        return database.transaction(session -> {
            UUID id = series.add(session, List.of(FreshKey.made())).iterator().next();
            summaries.write(session, List.of(new SeriesSummaries.State(id, members, 2, null, false)), REST);

            double rest = session.first(
                            "select extract(epoch from rest_until - analysed_at)::float8 as rest from series where id = ?",
                            row -> row.getDouble("rest"),
                            id)
                    .orElseThrow();
            session.update("delete from series where id = ?", id);
            return rest;
        });
    }

    @Test
    void aSmallSeriesRestsForAMoment() {
        assertThat(restOf(1)).isCloseTo(0.05, within(0.01));
        assertThat(restOf(500)).isCloseTo(0.05, within(0.01));
    }

    @Test
    void aLargeSeriesRestsInProportionToItsSizeSoThatItHoldsNobodyUp() {
        assertThat(restOf(100_000)).isCloseTo(10, within(0.01));
    }

    @Test
    void aMarkDuringARestWaitsForItsEnd() {
        database.transaction(session -> {
            UUID id = series.add(session, List.of(FreshKey.made())).iterator().next();
            summaries.write(session, List.of(new SeriesSummaries.State(id, 100_000, 2, null, false)), REST);
            series.markDirty(session, List.of(id));
            assertThat(due(session, id)).isGreaterThan(9);
            session.update("delete from dirty_series where series_id = ?", id);
            series.markOutweighed(session, List.of(id));
            assertThat(due(session, id)).isGreaterThan(9);
            session.update("delete from dirty_series where series_id = ?", id);
            session.update("delete from series where id = ?", id);
            return null;
        });
    }

    private static double due(Session session, UUID id) {
        return session.first(
                        "select extract(epoch from due - clock_timestamp())::float8 as due from dirty_series where series_id = ?",
                        row -> row.getDouble("due"),
                        id)
                .orElseThrow();
    }
}
