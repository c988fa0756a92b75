package org.crosstally.desk.live;

import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Streams the events of the comparison service to an open page, with the visitor's token. */
@Path("/live")
public class LiveResource {

    private final EventStream events;

    LiveResource(@RestClient EventStream events) {
        this.events = events;
    }

    /** Sends each event as JSON without an event name, so that one listener gets all. Reconnects at the last event. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> follow(@HeaderParam("Last-Event-ID") String lastEventId, @Context Sse sse) {
        return events.follow(lastEventId)
                .filter(it -> it.data() != null && !it.data().isBlank())
                .map(it -> {
                    OutboundSseEvent.Builder event = sse.newEventBuilder().data(String.class, it.data());
                    return it.id() == null ? event.build() : event.id(it.id()).build();
                });
    }
}
