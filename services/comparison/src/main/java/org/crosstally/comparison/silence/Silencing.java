package org.crosstally.comparison.silence;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.crosstally.jdbc.Database;
import org.crosstally.jdbc.Session;

/**
 * Keeps the time until which each discrepancy is hidden. It is kept with the discrepancy, so that the queue is read by an
 * index and never asks every silence of every row.
 */
@ApplicationScoped
public class Silencing {

    /** Whether silence {@code s} fits discrepancy {@code d}. */
    static final String FITS = """
            (s.kinds is null or d.kind = any(s.kinds))
            and (s.series is null or exists (select from discrepancy_series x
              where x.discrepancy_id = d.id and x.series_id = any(s.series)))
            and (s.measures is null or exists (select from discrepancy_tag t
              where t.discrepancy_id = d.id and t.tag = 'measure' and t.value = any(s.measures)))
            and (s.outlets is null or exists (select from discrepancy_tag t
              where t.discrepancy_id = d.id and t.tag = 'outlet' and t.value = any(s.outlets)))
            and (s.parties is null or exists (select from discrepancy_tag t
              where t.discrepancy_id = d.id and t.tag in ('subject', 'origin') and t.value = any(s.parties)))
            """;

    private static final String UPDATE = """
            update discrepancy changed set silenced_until = n.until
            from (select d.id, (select max(s.expires_at) from silence s where s.expires_at > clock_timestamp() and %s)
                    as until from discrepancy d where %%s) n
            where changed.id = n.id and changed.silenced_until is distinct from n.until
            """.formatted(FITS);

    private static final String COUNT =
            "(select count(*) from discrepancy d where d.closed_at is null and %s)".formatted(FITS);

    private final Database database;

    Silencing(Database database) {
        this.database = database;
    }

    /** Hides those of {@code ids} that a silence fits, and shows the others. */
    public void apply(Session session, Collection<UUID> ids) {
        boolean any = session.first("select 1 from silence where expires_at > now() limit 1", row -> true)
                .orElse(false);
        if (any && !ids.isEmpty()) {
            session.update(UPDATE.formatted("d.id = any(?)"), (Object) Session.uuids(ids));
        }
    }

    /** Counts the discrepancies that each of these silences matches, by the id of the silence. */
    Map<UUID, Long> matches(Session session, Collection<UUID> ids) {
        Map<UUID, Long> counts = new HashMap<>();
        session.list(
                "select s.id, " + COUNT + " as matches from silence s where s.id = any(?)",
                row -> counts.put(Session.uuid(row, "id"), row.getLong("matches")),
                (Object) Session.uuids(ids));
        return counts;
    }

    /** Counts the discrepancies that a silence would match which is not in the table. */
    long matches(Session session, SilenceRow silence) {
        return session.first(
                        "select " + COUNT + """
                         from (select ?::text[] as kinds, ?::text[] as measures, ?::text[] as outlets,
                           ?::text[] as parties, ?::uuid[] as series) s
                        """,
                        row -> row.getLong(1),
                        silence.kinds,
                        silence.measures,
                        silence.outlets,
                        silence.parties,
                        silence.series)
                .orElseThrow();
    }

    /** Looks at all that is shown: after a silence was made, changed or ended. */
    void applyToAll(Session session) {
        session.update(UPDATE.formatted("d.closed_at is null"));
    }

    /** A finding and a silence that were written at one moment do not see each other; here they do. */
    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void applyAgain() {
        database.transaction(session -> {
            boolean any = session.first("select 1 from silence where expires_at > now() limit 1", row -> true)
                    .orElse(false);
            if (any) {
                applyToAll(session);
            }
            return null;
        });
    }
}
