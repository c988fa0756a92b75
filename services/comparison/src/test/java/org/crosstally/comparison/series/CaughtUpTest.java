package org.crosstally.comparison.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.crosstally.comparison.api.status.Status;
import org.crosstally.comparison.newsroom.Reader;
import org.crosstally.comparison.review.Desk;
import org.crosstally.jdbc.Database;
import org.crosstally.jdbc.Session;
import org.junit.jupiter.api.Test;

/** What the status tells of series that wait. */
@QuarkusTest
class CaughtUpTest {

    @Inject
    Database database;

    @Inject
    SeriesStore series;

    @Test
    void whatOnlyWaitsToBeWeighedIsComparedAlready() {
        UUID id = database.transaction(session ->
                series.add(session, List.of(FreshKey.made())).iterator().next());
        try {
            marked(id, (session, ids) -> series.markOutweighed(session, ids));
            Desk.await(() -> Reader.status().caughtUp());
            assertThat(Reader.status().seriesToWeigh()).isPositive();

            marked(id, (session, ids) -> series.markSurrounded(session, ids));
            Status status = Reader.status();
            assertThat(status.caughtUp()).isFalse();
            assertThat(status.dirtySeries()).isPositive();
        } finally {
            database.transaction(session -> {
                session.update("delete from dirty_series where series_id = ?", id);
                return session.update("delete from series where id = ?", id);
            });
        }
    }

    /** Lets the series wait without ever being due, so that no worker takes it away. */
    private void marked(UUID id, BiConsumer<Session, List<UUID>> mark) {
        database.transaction(session -> {
            mark.accept(session, List.of(id));
            return session.update("update dirty_series set due = 'infinity' where series_id = ?", id);
        });
    }
}
