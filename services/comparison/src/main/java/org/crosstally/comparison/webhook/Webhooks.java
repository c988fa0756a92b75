package org.crosstally.comparison.webhook;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.InetAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
import org.crosstally.comparison.secret.Seal;
import org.crosstally.comparison.workflow.Person;
import org.crosstally.jdbc.Session;
import org.crosstally.web.conditional.Preconditions;
import org.crosstally.web.paging.Paging;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.Problem.FieldError;
import org.crosstally.web.problem.ProblemException;

/** Creates, pauses, resumes, replays and lists webhooks; each change is an event of the audit. */
@ApplicationScoped
class Webhooks {

    private static final int SECRET_BYTES = 32;

    private final WebhookRepository repository;
    private final DeliveryRepository sent;
    private final Deliveries deliveries;
    private final Destinations destinations;
    private final EventFeed feed;
    private final EventLog log;
    private final Events events;
    private final Seal seal;
    private final SecureRandom random = new SecureRandom();

    Webhooks(
            WebhookRepository repository,
            DeliveryRepository sent,
            Deliveries deliveries,
            WebhookConfig config,
            EventFeed feed,
            EventLog log,
            Events events,
            Seal seal) {
        this.repository = repository;
        this.sent = sent;
        this.deliveries = deliveries;
        this.destinations = new Destinations(config.allowPrivate(), InetAddress::getAllByName);
        this.feed = feed;
        this.log = log;
        this.events = events;
        this.seal = seal;
    }

    @Transactional
    Webhook create(NewWebhook webhook, Person person) {
        seal.mustBeSafe();
        refuseBadAddress(webhook.url());
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        WebhookRow row = new WebhookRow();
        row.id = UUID.randomUUID();
        row.url = webhook.url();
        row.events = webhook.events() == null || webhook.events().isEmpty() ? null : Session.texts(webhook.events());
        row.description = webhook.description();
        row.secret = seal.seal(secret, Deliveries.about(row.id));
        row.createdBy = person.name();
        row.createdAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
        row.queuedTo = feed.head();
        repository.persist(row);
        repository.flush();
        log("webhook", row, null, person, Map.of(), Map.of("url", row.url, "active", true));
        return webhook(row, Map.of(), Signature.printed(secret));
    }

    private void refuseBadAddress(String url) {
        try {
            URI uri = destinations.parse(url);
            destinations.check(uri);
        } catch (Destinations.Refused e) {
            throw new ProblemException(new FieldError("/url", ErrorCode.INVALID_VALUE, e.getMessage()));
        }
    }

    @Transactional
    Webhook read(UUID id) {
        return webhook(repository.read(id));
    }

    @Transactional
    Page<Webhook> list(ListParams params) {
        Paging paging = Paging.of(params, "webhooks");
        List<WebhookRow> found = repository.page(paging.key(0, UUID::fromString), paging.limit());
        Page<WebhookRow> page = paging.page(found, null, last -> List.of(last.id));
        Map<UUID, Map<DeliveryState, Long>> counts =
                counts(page.items().stream().map(row -> row.id).toList());
        return page.withItems(page.items().stream()
                .map(row -> webhook(row, counts.getOrDefault(row.id, Map.of()), null))
                .toList());
    }

    @Transactional
    Page<Delivery> deliveries(UUID id, ListParams params) {
        repository.read(id);
        Paging paging = Paging.of(params, "deliveries", id);
        List<DeliveryRow> found = sent.newest(id, paging.key(0, Long::valueOf), paging.limit());
        Page<DeliveryRow> page = paging.page(found, null, last -> List.of(last.position));
        return page.withItems(page.items().stream().map(Webhooks::delivery).toList());
    }

    /** Pauses or resumes. */
    @Transactional
    Webhook set(UUID id, String ifMatch, boolean active, Note note, Person person) {
        WebhookRow row = repository.lock(id);
        Preconditions.check(ifMatch, row.revision, revision -> events.since(id, revision));
        if (row.active == active) {
            throw new ProblemException(
                    ErrorCode.WRONG_STATE,
                    active ? "The webhook is already active." : "The webhook is already paused.");
        }
        row.active = active;
        row.revision++;
        repository.flush();
        log(
                active ? "resume" : "pause",
                row,
                note == null ? null : note.reason(),
                person,
                Map.of("active", !active),
                Map.of("active", active));
        return webhook(row);
    }

    /** Queues again the deliveries of the events after a position. */
    @Transactional
    Webhook replay(UUID id, Replay replay, Person person) {
        WebhookRow row = repository.read(id);
        deliveries.again(id, replay.after(), Boolean.TRUE.equals(replay.givenUpOnly()));
        log("replay", row, null, person, Map.of(), Map.of("after", replay.after()));
        return webhook(row);
    }

    private void log(
            String type,
            WebhookRow row,
            String reason,
            Person person,
            Map<String, Object> before,
            Map<String, Object> after) {
        log.write(new NewEvent(
                "webhook",
                row.id,
                row.revision,
                type,
                person.name(),
                reason,
                person.requestId(),
                null,
                null,
                before,
                after));
    }

    private Map<UUID, Map<DeliveryState, Long>> counts(List<UUID> ids) {
        return sent.notDelivered(ids).stream()
                .collect(groupingBy(
                        DeliveryRepository.Count::webhook,
                        toMap(DeliveryRepository.Count::state, DeliveryRepository.Count::count)));
    }

    private Webhook webhook(WebhookRow row) {
        return webhook(row, counts(List.of(row.id)).getOrDefault(row.id, Map.of()), null);
    }

    private static Webhook webhook(WebhookRow row, Map<DeliveryState, Long> counts, String secret) {
        return new Webhook(
                row.id,
                row.revision,
                row.url,
                row.events == null ? null : List.of(row.events),
                row.description,
                row.active,
                secret,
                row.createdBy,
                row.createdAt,
                counts.getOrDefault(DeliveryState.PENDING, 0L),
                counts.getOrDefault(DeliveryState.GAVE_UP, 0L));
    }

    private static Delivery delivery(DeliveryRow row) {
        return new Delivery(
                row.position,
                row.event,
                row.state.name(),
                row.attempts,
                row.state == DeliveryState.PENDING ? row.nextAt : null,
                row.status,
                row.error);
    }
}
