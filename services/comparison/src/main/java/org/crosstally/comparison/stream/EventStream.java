package org.crosstally.comparison.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.crosstally.comparison.audit.EventFeed;
import org.crosstally.comparison.audit.EventFeed.Placed;
import org.jboss.logging.Logger;

/**
 * Who follows the events on this replica. One look at the database serves all; each goes on from where it is, and gets the
 * next page only when the last one is written, so that a slow one holds up nobody and fills no memory.
 */
@ApplicationScoped
class EventStream {

    private static final Logger LOG = Logger.getLogger(EventStream.class);
    private static final int PAGE = 200;
    /** The scheduler of the house counts in seconds; who watches a screen counts in less. */
    private static final long LOOK_MILLIS = 250;

    private static final long HEARTBEAT_NANOS = 15_000_000_000L;

    private final EventFeed feed;
    private final ObjectMapper json;
    private final Set<Listener> all = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "listeners");
        thread.setDaemon(true);
        return thread;
    });

    EventStream(EventFeed feed, ObjectMapper json) {
        this.feed = feed;
        this.json = json;
    }

    private static final class Listener {

        final SseEventSink sink;
        final Sse sse;
        volatile long position;
        volatile boolean busy;
        volatile long lastSent = System.nanoTime();

        Listener(SseEventSink sink, Sse sse, long position) {
            this.sink = sink;
            this.sse = sse;
            this.position = position;
        }
    }

    /** Sends everything behind {@code position}, and goes on with what happens. */
    void add(SseEventSink sink, Sse sse, long position) {
        Listener listener = new Listener(sink, sse, position);
        // The first bytes show the client that it is connected.
        listener.busy = true;
        sendAll(
                listener,
                List.of(sse.newEventBuilder()
                        .reconnectDelay(1000)
                        .comment("following")
                        .build()));
        all.add(listener);
    }

    private void lookWithoutFailing() {
        try {
            look();
        } catch (RuntimeException e) {
            // The database may be gone for a while; what happened meanwhile is sent when it is back.
            LOG.debugf(e, "cannot look for events");
        }
    }

    private void look() {
        all.removeIf(listener -> listener.sink.isClosed());
        if (all.isEmpty()) {
            return;
        }
        long head = feed.head();
        Map<Long, List<Placed>> pages = new HashMap<>();
        for (Listener listener : all) {
            if (!listener.busy && listener.position < head) {
                listener.busy = true;
                sendAll(listener, pages.computeIfAbsent(listener.position, from -> feed.after(from, PAGE)));
            } else if (!listener.busy && System.nanoTime() - listener.lastSent > HEARTBEAT_NANOS) {
                listener.busy = true;
                sendAll(
                        listener,
                        List.of(listener.sse
                                .newEventBuilder()
                                .comment("still here")
                                .build()));
            }
        }
    }

    private void sendAll(Listener listener, List<?> page) {
        CompletionStage<Void> sent = CompletableFuture.completedStage(null);
        for (Object each : page) {
            sent = sent.thenCompose(before -> send(listener, each));
        }
        sent.whenComplete((done, failure) -> {
            listener.lastSent = System.nanoTime();
            if (failure == null) {
                listener.busy = false;
            } else {
                all.remove(listener);
                listener.sink.close();
            }
        });
    }

    private CompletionStage<Void> send(Listener listener, Object each) {
        if (each instanceof Placed placed) {
            return listener.sink
                    .send(event(listener.sse, placed))
                    .thenAccept(done -> listener.position = placed.position());
        }
        return listener.sink.send((OutboundSseEvent) each).thenAccept(done -> {});
    }

    private OutboundSseEvent event(Sse sse, Placed placed) {
        try {
            return sse.newEventBuilder()
                    .id(Long.toString(placed.position()))
                    .name(placed.event().about() + "." + placed.event().type())
                    .mediaType(MediaType.TEXT_PLAIN_TYPE)
                    .data(String.class, json.writeValueAsString(placed.event()))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event cannot be written", e);
        }
    }

    void start(@Observes StartupEvent event) {
        watch.scheduleWithFixedDelay(this::lookWithoutFailing, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        watch.shutdownNow();
        all.forEach(listener -> listener.sink.close());
        all.clear();
    }
}
