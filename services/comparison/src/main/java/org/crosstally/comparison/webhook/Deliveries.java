package org.crosstally.comparison.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crosstally.comparison.audit.EventFeed;
import org.crosstally.comparison.audit.EventLog;
import org.crosstally.comparison.audit.NewEvent;
import org.crosstally.jdbc.Database;
import org.crosstally.jdbc.Session;

/** What is on its way to each receiver: a queue of its own in the database, so that none waits for another. */
@ApplicationScoped
class Deliveries {

    /** Whether event {@code e} is one that webhook {@code w} wants. */
    static final String WANTED =
            "(w.events is null or e.about || '.' || e.type = any(w.events) or e.about || '.*' = any(w.events))";

    private final Database database;
    private final EventFeed feed;
    private final EventLog log;

    Deliveries(Database database, EventFeed feed, EventLog log) {
        this.database = database;
        this.feed = feed;
        this.log = log;
    }

    /** What a receiver's secret is sealed about. */
    static String about(UUID webhook) {
        return "webhook " + webhook;
    }

    /**
     * An attempt that this replica has taken on.
     *
     * @param kept the secret, as the database keeps it
     */
    record Attempt(UUID webhook, String url, byte[] kept, long position, long event, int number) {}

    /** Makes deliveries of what happened since the last time. */
    void queue() {
        long head = feed.head();
        database.transaction(session -> {
            List<UUID> behind = session.list(
                    "select id from webhook where active and queued_to < ? for update skip locked",
                    row -> Session.uuid(row, "id"),
                    head);
            for (UUID id : behind) {
                session.update("""
                        insert into webhook_delivery (webhook_id, position, event_id)
                        select w.id, e.position, e.id from webhook w
                        join event e on e.position > w.queued_to and e.position <= ? and %s
                        where w.id = ? on conflict do nothing
                        """.formatted(WANTED), head, id);
                session.update("update webhook set queued_to = ? where id = ?", head, id);
            }
            return null;
        });
    }

    /** Receivers that something is due for. */
    List<UUID> due() {
        return database.read(session -> session.list("""
                select w.id from webhook w where w.active and exists (select from webhook_delivery d
                  where d.webhook_id = w.id and d.state = 'PENDING' and d.next_at <= now())
                """, row -> Session.uuid(row, "id")));
    }

    /** Takes on up to {@code most} due attempts; another replica may take them for lost after {@code lease}. */
    List<Attempt> take(UUID webhook, int most, Duration lease) {
        return database.transaction(session -> session.list(
                """
                with taken as (
                  select webhook_id, position from webhook_delivery
                  where webhook_id = ? and state = 'PENDING' and next_at <= now()
                  order by position limit ? for update skip locked)
                update webhook_delivery d set attempts = d.attempts + 1, next_at = now() + make_interval(secs => ?)
                from taken t, webhook w
                where d.webhook_id = t.webhook_id and d.position = t.position and w.id = d.webhook_id
                returning d.webhook_id, w.url, w.secret, d.position, d.event_id, d.attempts
                """,
                row -> new Attempt(
                        Session.uuid(row, "webhook_id"),
                        row.getString("url"),
                        row.getBytes("secret"),
                        row.getLong("position"),
                        row.getLong("event_id"),
                        row.getInt("attempts")),
                webhook,
                most,
                (double) lease.toSeconds()));
    }

    /** Notes how an attempt ended; {@code again} is the time until the next one, null for none. */
    void ended(Attempt attempt, DeliveryState state, Integer status, String error, Duration again) {
        database.transaction(session -> session.update(
                """
                update webhook_delivery set state = ?, status = ?::int, error = ?,
                  next_at = now() + make_interval(secs => ?) where webhook_id = ? and position = ?
                """,
                state.name(),
                status,
                error,
                again == null ? 0.0 : again.toMillis() / 1000.0,
                attempt.webhook(),
                attempt.position()));
    }

    /** Queues again the deliveries after a position: those that were given up, or every event that the webhook wants. */
    void again(UUID webhook, long after, boolean givenUpOnly) {
        database.transaction(session -> givenUpOnly
                ? session.update("""
                        update webhook_delivery set state = 'PENDING', attempts = 0, next_at = now()
                        where webhook_id = ? and position > ? and state = 'GAVE_UP'
                        """, webhook, after)
                : session.update("""
                        insert into webhook_delivery (webhook_id, position, event_id)
                        select w.id, e.position, e.id from webhook w
                        join event e on e.position > ? and e.position <= w.queued_to and %s
                        where w.id = ?
                        on conflict (webhook_id, position) do update set state = 'PENDING', attempts = 0, next_at = now()
                        """.formatted(WANTED), after, webhook));
    }

    /** Switches a webhook off whose receiver answered 410, and writes the event {@code webhook.gone}. */
    void stop(UUID webhook) {
        database.transaction(session -> {
            session.first(
                            "update webhook set active = false, revision = revision + 1 where id = ? and active returning revision",
                            row -> row.getInt("revision"),
                            webhook)
                    .ifPresent(revision -> log.write(
                            session,
                            new NewEvent(
                                    "webhook",
                                    webhook,
                                    revision,
                                    "gone",
                                    null,
                                    "The receiver answered 410 Gone.",
                                    null,
                                    null,
                                    null,
                                    Map.of("active", true),
                                    Map.of("active", false))));
            return null;
        });
    }
}
