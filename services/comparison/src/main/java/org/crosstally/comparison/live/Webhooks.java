package org.crosstally.comparison.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crosstally.api.ListParams;
import org.crosstally.api.Page;
import org.crosstally.comparison.api.Note;
import org.crosstally.comparison.api.webhook.Delivery;
import org.crosstally.comparison.api.webhook.NewWebhook;
import org.crosstally.comparison.api.webhook.Replay;
import org.crosstally.comparison.api.webhook.Webhook;
import org.crosstally.comparison.audit.EventFeed;
import org.crosstally.comparison.audit.EventLog;
import org.crosstally.comparison.audit.Events;
import org.crosstally.comparison.audit.NewEvent;
import org.crosstally.comparison.conditional.Preconditions;
import org.crosstally.comparison.paging.Conditions;
import org.crosstally.comparison.paging.Paging;
import org.crosstally.comparison.secret.Seal;
import org.crosstally.comparison.workflow.Person;
import org.crosstally.jdbc.Database;
import org.crosstally.jdbc.Session;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.Problem.FieldError;
import org.crosstally.web.problem.ProblemException;

/** Receivers on record. */
@ApplicationScoped
class Webhooks {

    private static final int SECRET_BYTES = 32;

    private static final String SELECT = """
            select w.*,
              (select count(*) from webhook_delivery d where d.webhook_id = w.id and d.state = 'PENDING') as pending,
              (select count(*) from webhook_delivery d where d.webhook_id = w.id and d.state = 'GAVE_UP') as given_up
            from webhook w
            """;

    private final Database database;
    private final Destinations destinations;
    private final EventFeed feed;
    private final EventLog log;
    private final Events events;
    private final Seal seal;
    private final SecureRandom random = new SecureRandom();

    Webhooks(Database database, WebhookConfig config, EventFeed feed, EventLog log, Events events, Seal seal) {
        this.database = database;
        this.destinations = new Destinations(config.allowPrivate(), InetAddress::getAllByName);
        this.feed = feed;
        this.log = log;
        this.events = events;
        this.seal = seal;
    }

    Webhook create(NewWebhook webhook, Person person) {
        seal.mustBeSafe();
        refuseBadAddress(webhook.url());
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        UUID id = UUID.randomUUID();
        long head = feed.head();
        return database.transaction(session -> {
            session.update(
                    """
                    insert into webhook (id, url, events, description, secret, created_by, created_at, queued_to)
                    values (?, ?, ?::text[], ?, ?, ?, ?, ?)
                    """,
                    id,
                    webhook.url(),
                    webhook.events() == null || webhook.events().isEmpty() ? null : Session.texts(webhook.events()),
                    webhook.description(),
                    seal.seal(secret, Deliveries.about(id)),
                    person.name(),
                    Instant.now(),
                    head);
            Webhook made = read(session, id);
            tell(session, made, "webhook", null, person, Map.of(), Map.of("url", webhook.url(), "active", true));
            return with(made, Signature.told(secret));
        });
    }

    private void refuseBadAddress(String url) {
        try {
            URI uri = destinations.parse(url);
            destinations.check(uri);
        } catch (Destinations.Refused e) {
            throw new ProblemException(new FieldError("/url", ErrorCode.INVALID_VALUE, e.getMessage()));
        }
    }

    Webhook read(Session session, UUID id) {
        return session.first(SELECT + " where w.id = ?", Webhooks::webhook, id)
                .orElseThrow(() -> new ProblemException(ErrorCode.NOT_FOUND, "There is no webhook " + id));
    }

    Page<Webhook> list(Session session, ListParams params) {
        Paging paging = Paging.of(params);
        Conditions all = new Conditions();
        if (paging.after() != null) {
            all.and("w.id > ?", paging.after().id());
        }
        List<Webhook> found = session.list(
                SELECT + all.where() + " order by w.id limit ?", Webhooks::webhook, all.parameters(paging.size() + 1));
        boolean more = found.size() > paging.size();
        List<Webhook> shown = more ? found.subList(0, paging.size()) : found;
        UUID last = more ? shown.get(shown.size() - 1).id() : null;
        return new Page<>(shown, more ? paging.token(new Paging.Mark("", last)) : null, null, null);
    }

    Page<Delivery> deliveries(Session session, UUID id, ListParams params) {
        read(session, id);
        Paging paging = Paging.of(params, id);
        Conditions all = new Conditions().and("webhook_id = ?", id);
        if (paging.after() != null) {
            all.and("position < ?", Long.parseLong(paging.after().value()));
        }
        List<Delivery> found = session.list(
                "select * from webhook_delivery" + all.where() + " order by position desc limit ?",
                Deliveries::delivery,
                all.parameters(paging.size() + 1));
        boolean more = found.size() > paging.size();
        List<Delivery> shown = more ? found.subList(0, paging.size()) : found;
        String next = more
                ? paging.token(new Paging.Mark(
                        Long.toString(shown.get(shown.size() - 1).position()), id))
                : null;
        return new Page<>(shown, next, null, null);
    }

    /** Pauses or resumes. */
    Webhook set(Session session, UUID id, String ifMatch, boolean active, Note note, Person person) {
        session.first("select id from webhook where id = ? for update", row -> id, id);
        Webhook before = read(session, id);
        Preconditions.check(ifMatch, before.revision(), revision -> events.since(session, id, revision));
        if (before.active() == active) {
            throw new ProblemException(ErrorCode.WRONG_STATE, active ? "It is told already" : "It is paused already");
        }
        session.update("update webhook set active = ?, revision = revision + 1 where id = ?", active, id);
        Webhook after = read(session, id);
        tell(
                session,
                after,
                active ? "resume" : "pause",
                note == null ? null : note.reason(),
                person,
                Map.of("active", !active),
                Map.of("active", active));
        return after;
    }

    /** Puts into the queue again what is behind a position. */
    Webhook replay(Session session, UUID id, Replay replay, Person person) {
        Webhook webhook = read(session, id);
        if (Boolean.TRUE.equals(replay.givenUpOnly())) {
            session.update("""
                    update webhook_delivery set state = 'PENDING', attempts = 0, next_at = now()
                    where webhook_id = ? and position > ? and state = 'GAVE_UP'
                    """, id, replay.after());
        } else {
            session.update("""
                    insert into webhook_delivery (webhook_id, position, event_id)
                    select w.id, e.position, e.id from webhook w
                    join event e on e.position > ? and e.position <= w.queued_to and %s
                    where w.id = ?
                    on conflict (webhook_id, position) do update set state = 'PENDING', attempts = 0, next_at = now()
                    """.formatted(Deliveries.WANTED), replay.after(), id);
        }
        tell(session, webhook, "replay", null, person, Map.of(), Map.of("after", replay.after()));
        return read(session, id);
    }

    private void tell(
            Session session,
            Webhook webhook,
            String type,
            String reason,
            Person person,
            Map<String, Object> before,
            Map<String, Object> after) {
        log.write(
                session,
                new NewEvent(
                        "webhook",
                        webhook.id(),
                        webhook.revision(),
                        type,
                        person.name(),
                        reason,
                        person.requestId(),
                        null,
                        null,
                        before,
                        after));
    }

    private static Webhook webhook(ResultSet row) throws SQLException {
        Array wanted = row.getArray("events");
        return new Webhook(
                Session.uuid(row, "id"),
                row.getInt("revision"),
                row.getString("url"),
                wanted == null ? null : List.of((String[]) wanted.getArray()),
                row.getString("description"),
                row.getBoolean("active"),
                null,
                row.getString("created_by"),
                Session.instant(row, "created_at"),
                row.getLong("pending"),
                row.getLong("given_up"));
    }

    private static Webhook with(Webhook webhook, String secret) {
        return new Webhook(
                webhook.id(),
                webhook.revision(),
                webhook.url(),
                webhook.events(),
                webhook.description(),
                webhook.active(),
                secret,
                webhook.createdBy(),
                webhook.createdAt(),
                webhook.pending(),
                webhook.givenUp());
    }
}
