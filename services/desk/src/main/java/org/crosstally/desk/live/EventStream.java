package org.crosstally.desk.live;

import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.crosstally.desk.client.ApiExceptionMapper;
import org.crosstally.desk.client.ForwardedHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.client.SseEvent;

/** REST client of the comparison service's event stream. Its API interface fits only a server. */
@Path("/v1/events")
@RegisterRestClient(configKey = "comparison")
@RegisterProvider(ForwardedHeaders.class)
@RegisterProvider(ApiExceptionMapper.class)
public interface EventStream {

    /** Streams the events after the given one; only new events for {@code null}. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    Multi<SseEvent<String>> follow(@HeaderParam("Last-Event-ID") String lastEventId);
}
