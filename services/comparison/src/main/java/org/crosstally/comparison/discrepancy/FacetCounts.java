package org.crosstally.comparison.discrepancy;

import com.github.benmanes.caffeine.cache.Ticker;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.crosstally.api.Page.FacetCount;
import org.crosstally.comparison.audit.EventLog;
import org.crosstally.comparison.mirror.Registers;
import org.crosstally.jdbc.Database;
import org.crosstally.jdbc.Session;

/**
 * Counts of facets. Counting reads all that a filter finds, so what it costs grows with the queue, and slow counts are cached
 * again for a while ({@link FacetCountCache}); but not once a person has done something on this replica, who is to see that counted.
 */
@ApplicationScoped
class FacetCounts {

    /** A query, after so many events of persons. */
    private record Question(long events, FacetQuery query) {}

    private final EventLog log;
    private final ExecutorService background = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "facets");
        thread.setDaemon(true);
        return thread;
    });
    private final FacetCountCache<Question, Map<String, List<FacetCount>>> counts;

    @Inject
    FacetCounts(Database database, EventLog log) {
        this(database, log, Ticker.systemTicker());
    }

    FacetCounts(Database database, EventLog log, Ticker clock) {
        this.log = log;
        this.counts = new FacetCountCache<>(
                clock, background, asked -> database.transaction(session -> leisurely(session, asked.query)));
    }

    /** By one process of the database, though it takes longer: nobody waits for it, and others have something to read. */
    private static Map<String, List<FacetCount>> leisurely(Session session, FacetQuery query) {
        session.first("select set_config('max_parallel_workers_per_gather', '0', true)", row -> row.getString(1));
        return query.count(session);
    }

    /** For each facet its most frequent values with their present names, most frequent first. */
    Map<String, List<FacetCount>> of(Session session, FacetQuery query, Registers registers) {
        Map<String, List<FacetCount>> named = new LinkedHashMap<>();
        counts.get(new Question(log.byPersons(), query), () -> query.count(session))
                .forEach((facet, values) -> named.put(
                        facet,
                        values.stream()
                                .map(each -> new FacetCount(
                                        each.value(), registers.nameOf(facet, each.value()), each.count()))
                                .toList()));
        return named;
    }

    void stop(@Observes ShutdownEvent event) {
        background.shutdownNow();
    }
}
