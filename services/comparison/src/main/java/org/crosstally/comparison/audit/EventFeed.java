package org.crosstally.comparison.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.crosstally.comparison.api.event.Event;
import org.crosstally.jdbc.Database;
import org.crosstally.jdbc.Session;

/**
 * Events in the order in which they are followed. An event gets its position only once its transaction is committed, from
 * whoever reads next; so one that was written early and committed late stands where no reader has been yet.
 */
@ApplicationScoped
public class EventFeed {

    /** So that no reader waits long for a backlog to be numbered; the next round takes the rest. */
    private static final int MOST = 10_000;

    private final Database database;
    private final EventRepository repository;
    private final Events events;

    EventFeed(Database database, EventRepository repository, Events events) {
        this.database = database;
        this.repository = repository;
        this.events = events;
    }

    /** An event and its place. */
    public record Placed(long position, Event event) {}

    /** Numbers what is committed and has no position yet. Positions up to the answer are complete. */
    public long head() {
        boolean none = database.read(
                session -> session.first("select 1 from event where position is null limit 1", row -> true)
                        .isEmpty());
        if (none) {
            return database.read(session -> position(session, ""));
        }
        return database.transaction(session -> {
            // The next statement sees what was committed when it starts, that is: with the lock held.
            long head = position(session, " for update");
            int count = session.update("""
                    update event e set position = ? + n.n
                    from (select id, row_number() over (order by id) as n
                          from (select id from event where position is null order by id limit ?) lowest) n
                    where e.id = n.id
                    """, head, MOST);
            if (count > 0) {
                session.update("update event_head set position = position + ?", count);
            }
            return head + count;
        });
    }

    /** Returns up to {@code limit} events after {@code position}, in their order. */
    @Transactional
    public List<Placed> after(long position, int limit) {
        return repository.feed(position, limit).stream()
                .map(row -> new Placed(row.position, events.event(row)))
                .toList();
    }

    private static long position(Session session, String lock) {
        return session.first("select position from event_head" + lock, row -> row.getLong("position"))
                .orElseThrow();
    }
}
