package org.crosstally.comparison.api.webhook;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.crosstally.api.ListParams;
import org.crosstally.api.Page;
import org.crosstally.comparison.api.Note;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Receivers of events, by the conventions of Standard Webhooks: headers webhook-id, webhook-timestamp and
 * webhook-signature ({@code v1,} and the base64 of HMAC-SHA256 over {@code id.timestamp.body}). An event is sent at least
 * once; its id stays the same with every attempt. Order is not promised: the position in the body gives it.
 */
@Path("/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Live")
public interface WebhooksApi {

    @POST
    @Operation(
            summary = "Create a webhook",
            description =
                    "An administrator's step. The answer has the secret of the signatures, once. What happens from"
                            + " now on is sent; :replay sends what was before.")
    Webhook create(@Valid @NotNull NewWebhook webhook);

    @GET
    @Operation(summary = "List receivers", description = "For administrators.")
    Page<Webhook> list(@BeanParam ListParams page);

    @GET
    @Path("{id}")
    @Operation(summary = "Read a receiver", description = "For administrators.")
    Webhook read(@PathParam("id") UUID id);

    @GET
    @Path("{id}/deliveries")
    @Operation(summary = "Read what was sent to a receiver", description = "For administrators. Newest first.")
    Page<Delivery> deliveries(@PathParam("id") UUID id, @BeanParam ListParams page);

    @POST
    @Path("{id}:pause")
    @Operation(summary = "Delete a webhook", description = "An administrator's step. If-Match is required.")
    Webhook pause(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid Note note);

    @POST
    @Path("{id}:resume")
    @Operation(
            summary = "Send events again",
            description = "An administrator's step. What happened meanwhile is sent too. If-Match is required.")
    Webhook resume(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid Note note);

    @POST
    @Path("{id}:replay")
    @Operation(summary = "Send again", description = "An administrator's step. Ids are those of the first time.")
    Webhook replay(@PathParam("id") UUID id, @Valid @NotNull Replay replay);
}
