package org.crosstally.desk.webhook;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.crosstally.api.ListParams;
import org.crosstally.api.Page;
import org.crosstally.comparison.api.Note;
import org.crosstally.comparison.api.webhook.Delivery;
import org.crosstally.comparison.api.webhook.Replay;
import org.crosstally.comparison.api.webhook.Webhook;
import org.crosstally.desk.client.ApiException;
import org.crosstally.desk.client.ComparisonClients;
import org.crosstally.desk.client.FormIdempotency;
import org.crosstally.desk.client.IfMatch;
import org.crosstally.desk.client.Problem;
import org.crosstally.desk.page.Query;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Receivers of events: those on record, one more, and the page of one with what was sent to it. */
@Path("/webhooks")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class WebhooksResource {

    private static final int PAGE = 30;

    private final ComparisonClients.OfWebhooks webhooks;
    private final FormIdempotency idempotency;

    WebhooksResource(@RestClient ComparisonClients.OfWebhooks webhooks, FormIdempotency idempotency) {
        this.webhooks = webhooks;
        this.idempotency = idempotency;
    }

    /** All receivers. */
    @GET
    public TemplateInstance list(@BeanParam ListParams params, @Context UriInfo uri) {
        return page(params, uri, new WebhookForm(), null);
    }

    /** Adds a receiver. Its secret is shown only here; the same form sent again gets the same answer. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(@BeanParam WebhookForm form, @Context UriInfo uri) {
        try {
            idempotency.use(form.key);
            Webhook made = webhooks.create(form.webhook());
            return Response.ok(new WebhookPage(made, List.of(), null, null))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        } catch (ApiException error) {
            return Response.status(error.problem().status())
                    .entity(page(new ListParams(), uri, form, error.problem()))
                    .build();
        }
    }

    /** One receiver, with a page of what was sent to it. */
    @GET
    @Path("{id}")
    public TemplateInstance show(@PathParam("id") UUID id, @BeanParam ListParams params) {
        return page(id, params, null);
    }

    /** Pauses, resumes, or sends again what is behind a position. */
    @POST
    @Path("{id}/steps/{step}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(
            @PathParam("id") UUID id,
            @PathParam("step") String step,
            @FormParam("revision") int revision,
            @FormParam("after") Long after,
            @FormParam("givenUpOnly") boolean givenUpOnly) {
        String seen = IfMatch.revision(revision);
        try {
            switch (step) {
                case "pause" -> webhooks.pause(id, seen, new Note(null));
                case "resume" -> webhooks.resume(id, seen, new Note(null));
                case "replay" -> webhooks.replay(id, new Replay(after == null ? 0 : after, givenUpOnly));
                default -> throw new BadRequestException("There is no step " + step + ".");
            }
            return Response.seeOther(URI.create("/webhooks/" + id + "?done=" + step))
                    .build();
        } catch (ApiException error) {
            return Response.status(error.problem().status())
                    .entity(page(id, new ListParams(), error.problem()))
                    .build();
        }
    }

    private WebhooksPage page(ListParams params, UriInfo uri, WebhookForm form, Problem problem) {
        params.pageSize = PAGE;
        Page<Webhook> page = webhooks.list(params);
        Query query = Query.of("/webhooks", uri.getQueryParameters());
        return new WebhooksPage(
                page.items(),
                page.nextPageToken() == null
                        ? null
                        : query.set("pageToken", page.nextPageToken()).toString(),
                form,
                problem);
    }

    private WebhookPage page(UUID id, ListParams params, Problem problem) {
        params.pageSize = PAGE;
        Page<Delivery> sent = webhooks.deliveries(id, params);
        return new WebhookPage(webhooks.read(id), sent.items(), sent.nextPageToken(), problem);
    }

    /** One page of the list; {@code problem} when the form was refused. */
    record WebhooksPage(List<Webhook> rows, String next, WebhookForm form, Problem problem)
            implements TemplateInstance {}

    /**
     * One receiver and what was sent to it, newest first; its secret only when it was just made.
     *
     * @param next token of the page with what was sent before; {@code null} when that is all
     */
    record WebhookPage(Webhook it, List<Delivery> deliveries, String next, Problem problem)
            implements TemplateInstance {}
}
