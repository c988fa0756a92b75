package org.crosstally.comparison.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.crosstally.comparison.series.DirtyQueue.Waiting;
import org.crosstally.jdbc.Database;
import org.crosstally.jdbc.Session;
import org.junit.jupiter.api.Test;

/** Why series wait, and what follows from it. Everything in one transaction, so that no worker takes them away. */
@QuarkusTest
class WaitingTest {

    private static final int ALL = 100_000;

    @Inject
    Database database;

    @Inject
    SeriesStore series;

    @Inject
    SeriesSummaries summaries;

    @Inject
    DirtyQueue queue;

    private void withNewSeries(BiConsumer<Session, UUID> test) {
        database.transaction(session -> {
            UUID id = series.add(session, List.of(FreshKey.made())).iterator().next();
            test.accept(session, id);
            session.update("delete from dirty_series where series_id = ?", id);
            session.update("delete from series where id = ?", id);
            return null;
        });
    }

    private List<UUID> due(Session session, UUID id, boolean fresh) {
        // A transaction sees the time of its beginning, and this one made the mark.
        session.update("update dirty_series set due = now() where series_id = ?", id);
        return queue.due(session, fresh, ALL, Long.MAX_VALUE);
    }

    @Test
    void aSeriesWhoseSourcesCountOtherwiseIsNotFresh() {
        withNewSeries((session, id) -> {
            series.markOutweighed(session, List.of(id));
            assertThat(due(session, id, true)).doesNotContain(id);
            assertThat(due(session, id, false)).contains(id);
        });
    }

    @Test
    void aNewNeighbourMakesItFreshAndChangesNothingInIt() {
        withNewSeries((session, id) -> {
            series.markOutweighed(session, List.of(id));
            series.markSurrounded(session, List.of(id));
            assertThat(due(session, id, true)).contains(id);
            assertThat(queue.waiting(session, Set.of(id))).isEqualTo(Map.of(id, new Waiting(2, false)));
        });
    }

    @Test
    void whatChangedInItIsNotForgottenByALesserMark() {
        withNewSeries((session, id) -> {
            series.markDirty(session, List.of(id));
            series.markSurrounded(session, List.of(id));
            series.markOutweighed(session, List.of(id));
            assertThat(due(session, id, true)).contains(id);
            assertThat(queue.waiting(session, Set.of(id))).isEqualTo(Map.of(id, new Waiting(3, true)));
        });
    }

    @Test
    void itIsTheSameUntilSomethingInItChanges() {
        withNewSeries((session, id) -> {
            assertThat(series.analysed(session, List.of(id))).isEmpty();
            var written =
                    summaries.write(session, List.of(new SeriesSummaries.State(id, 1, 1, null, false)), Duration.ZERO);
            series.markSurrounded(session, List.of(id));
            assertThat(series.analysed(session, List.of(id)))
                    .isEqualTo(Map.of(id, new SeriesStore.Analysed(written.get(id), 0)));
            series.markDirty(session, List.of(id));
            series.markSurrounded(session, List.of(id));
            series.markOutweighed(session, List.of(id));
            assertThat(series.analysed(session, List.of(id)))
                    .isEqualTo(Map.of(id, new SeriesStore.Analysed(written.get(id), 1)));
            series.markDirty(session, List.of(id));
            assertThat(series.analysed(session, List.of(id)))
                    .isEqualTo(Map.of(id, new SeriesStore.Analysed(written.get(id), 2)));
        });
    }

    @Test
    void aBiteIsBoundedByTheClaimsInItAndNeverEmpty() {
        withNewSeries((session, id) -> {
            summaries.write(session, List.of(new SeriesSummaries.State(id, 100_000, 1, null, false)), Duration.ZERO);
            series.markDirty(session, List.of(id));
            session.update("update dirty_series set due = '-infinity' where series_id = ?", id);
            assertThat(queue.due(session, true, ALL, 10)).containsExactly(id);
        });
    }
}
