package org.crosstally.comparison.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.crosstally.comparison.audit.EventFeed;
import org.crosstally.comparison.secret.Seal;
import org.crosstally.comparison.webhook.Deliveries.Attempt;
import org.jboss.logging.Logger;

/**
 * Sends what is due. No thread waits for an answer, and each receiver has its own few attempts at a time: a slow one takes
 * only its own. Redirects are not followed, and of an answer only the status is read.
 */
@ApplicationScoped
class WebhookSender {

    private static final Logger LOG = Logger.getLogger(WebhookSender.class);

    private final WebhookConfig config;
    private final Deliveries deliveries;
    private final Destinations destinations;
    private final EventFeed feed;
    private final Seal seal;
    private final ObjectMapper json;
    private final Vertx vertx;
    private final HttpClient http;
    private volatile boolean stopped;
    private final Map<UUID, AtomicInteger> running = new ConcurrentHashMap<>();

    WebhookSender(
            WebhookConfig config, Deliveries deliveries, EventFeed feed, Seal seal, ObjectMapper json, Vertx vertx) {
        this.config = config;
        this.deliveries = deliveries;
        this.destinations = new Destinations(config.allowPrivate(), InetAddress::getAllByName);
        this.feed = feed;
        this.seal = seal;
        this.json = json;
        this.vertx = vertx;
        this.http = vertx.createHttpClient(
                new HttpClientOptions().setKeepAlive(false).setMaxPoolSize(100).setConnectTimeout((int)
                        config.timeout().toMillis()));
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        deliveries.queue();
        deliveries.due().forEach(this::pump);
    }

    /** Starts as many attempts for a receiver as it has free. */
    private void pump(UUID webhook) {
        AtomicInteger now = running.computeIfAbsent(webhook, none -> new AtomicInteger());
        List<Attempt> taken;
        synchronized (now) {
            int free = config.atOnce() - now.get();
            if (free <= 0) {
                return;
            }
            taken = deliveries.take(webhook, free, config.timeout().multipliedBy(3));
            now.addAndGet(taken.size());
        }
        taken.forEach(attempt -> vertx.executeBlocking(() -> start(attempt), false)
                .compose(sent -> sent)
                .onComplete(answer -> vertx.executeBlocking(
                        () -> {
                            end(attempt, answer.result(), answer.cause());
                            return null;
                        },
                        false)));
    }

    /** Looks the name up, checks where it leads, and sends; the answer's status comes later. */
    private Future<Integer> start(Attempt attempt) throws Destinations.Refused {
        URI uri = destinations.parse(attempt.url());
        InetAddress address = destinations.check(uri);
        boolean ssl = uri.getScheme().equalsIgnoreCase("https");
        int port = uri.getPort() > 0 ? uri.getPort() : ssl ? 443 : 80;
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String body = body(attempt);
        byte[] secret = seal.open(attempt.kept(), Deliveries.about(attempt.webhook()));
        String id = "evt_" + attempt.event();
        long timestamp = Instant.now().getEpochSecond();
        RequestOptions request = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(uri.getHost())
                .setPort(port)
                .setSsl(ssl)
                .setURI(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery())
                .setTimeout(config.timeout().toMillis())
                .setFollowRedirects(false)
                .putHeader("content-type", "application/json")
                .putHeader("user-agent", "Crosstally")
                .putHeader("webhook-id", id)
                .putHeader("webhook-timestamp", Long.toString(timestamp))
                .putHeader("webhook-signature", Signature.of(secret, id, timestamp, body));
        return http.request(request)
                .compose(open -> open.send(Buffer.buffer(body)))
                .map(answer -> {
                    int status = answer.statusCode();
                    answer.request().connection().close();
                    return status;
                });
    }

    private String body(Attempt attempt) {
        EventFeed.Placed placed = feed.after(attempt.position() - 1, 1).get(0);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", placed.event().about() + "." + placed.event().type());
        body.put("timestamp", placed.event().at());
        body.put("position", placed.position());
        body.put("data", placed.event());
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event cannot be written", e);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    private void end(Attempt attempt, Integer status, Throwable failure) {
        if (stopped) {
            // Another replica, or this one when it is back, takes it for lost and sends it again.
            return;
        }
        try {
            if (status != null && status >= 200 && status < 300) {
                deliveries.ended(attempt, DeliveryState.DELIVERED, status, null, null);
            } else {
                failed(attempt, status, status != null ? "The receiver answered " + status + "." : reason(failure));
            }
        } catch (RuntimeException e) {
            // It stays pending, and is sent again when its time is up.
            LOG.warnf(e, "the end of a delivery to %s could not be noted", attempt.url());
        } finally {
            running.get(attempt.webhook()).decrementAndGet();
        }
        pump(attempt.webhook());
    }

    private void failed(Attempt attempt, Integer status, String reason) {
        List<Duration> backoff = config.backoff();
        if (attempt.number() > backoff.size()) {
            deliveries.ended(attempt, DeliveryState.GAVE_UP, status, reason, null);
        } else {
            deliveries.ended(attempt, DeliveryState.PENDING, status, reason, backoff.get(attempt.number() - 1));
        }
        if (status != null && status == 410) {
            deliveries.stop(attempt.webhook());
        }
    }

    /** The public text of a failure, without internal names. */
    private static String reason(Throwable failure) {
        if (failure instanceof Destinations.Refused) {
            return failure.getMessage();
        }
        if (failure instanceof Seal.WrongKey) {
            return "The secret was encrypted with another key than CROSSTALLY_SECRETS_KEY.";
        }
        return failure instanceof java.util.concurrent.TimeoutException
                ? "The receiver did not answer in time."
                : "The receiver could not be reached.";
    }
}
