package org.crosstally.comparison.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.crosstally.jdbc.Database;
import org.crosstally.jdbc.Session;

/** Writes events in the transaction of the change that they record. */
@ApplicationScoped
public class EventLog {

    private final Database database;
    private final ObjectMapper json;
    private final AtomicLong byPersons = new AtomicLong();

    EventLog(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** How many events of persons, not of the service itself, this replica has committed since it was started. */
    public long byPersons() {
        return byPersons.get();
    }

    /** Writes an event in the active JTA transaction and returns its id. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long write(NewEvent event) {
        return database.transaction(session -> write(session, event));
    }

    /** Writes an event in the session's transaction and returns its id. */
    public long write(Session session, NewEvent event) {
        if (event.actor() != null) {
            session.onceCommitted(byPersons::incrementAndGet);
        }
        return session.first(
                        """
                        insert into event (about, record_id, revision, type, actor, reason, request_id, batch_id, undoes,
                          before, after)
                        values (?, ?, ?, ?, ?, ?, ?, ?::uuid, ?::bigint, ?::jsonb, ?::jsonb) returning id
                        """,
                        row -> row.getLong("id"),
                        event.about(),
                        event.record(),
                        event.revision(),
                        event.type(),
                        event.actor(),
                        event.reason(),
                        event.requestId(),
                        event.batch(),
                        event.undoes(),
                        text(event.before()),
                        text(event.after()))
                .orElseThrow();
    }

    /** Writes what the service did by itself, many at once. */
    public void writeAll(Session session, List<NewEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        session.update(
                """
                insert into event (about, record_id, revision, type, before, after)
                select about, record_id, revision, type, before::jsonb, after::jsonb
                from unnest(?, ?, ?, ?, ?, ?) as n (about, record_id, revision, type, before, after)
                """,
                texts(events, NewEvent::about),
                events.stream().map(NewEvent::record).toArray(UUID[]::new),
                events.stream().map(NewEvent::revision).toArray(Integer[]::new),
                texts(events, NewEvent::type),
                texts(events, each -> text(each.before())),
                texts(events, each -> text(each.after())));
    }

    private String text(Object fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event cannot be written", e);
        }
    }

    private static String[] texts(List<NewEvent> all, Function<NewEvent, String> field) {
        return all.stream().map(field).toArray(String[]::new);
    }
}
