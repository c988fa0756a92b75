package org.crosstally.comparison.api.event;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happens, as it happens. */
@Path("/v1/events")
@Tag(name = "Live", description = "What happens, as it happens.")
public interface EventsApi {

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Follow what happens",
            description = "Server-sent events: found, changed and closed discrepancies, and every step. event: is"
                    + " {about}.{type}, data: an Event, id: its position. A client that comes back with Last-Event-ID"
                    + " misses nothing and gets nothing twice; without it, what happens from now on. A comment every 15"
                    + " seconds keeps the connection.")
    void follow(
            @Context SseEventSink sink,
            @Context Sse sse,
            @Parameter(description = "Position of the last event seen; 0 for all from the first", example = "42")
                    @HeaderParam("Last-Event-ID")
                    String lastEventId);
}
