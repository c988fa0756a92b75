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

/** Webhooks: the list, a new one, and the page of one with its deliveries. */
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

    /** Lists the webhooks. */
    @GET
    public TemplateInstance list(@BeanParam ListParams params, @Context UriInfo uri) {
        return page(params, uri, new WebhookForm(), null);
    }

    /** Creates a webhook and shows its secret, once. The same form sent again gets the same response. */
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

    /** Shows one webhook with a page of its deliveries. */
    @GET
    @Path("{id}")
    public TemplateInstance show(@PathParam("id") UUID id, @BeanParam ListParams params) {
        return page(id, params, null);
    }

    /** Pauses, resumes, or replays the events after a position. */
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
                default ->
                    throw new BadRequestException(
                            "Unknown step '" + step + "'. Go back to the page and use its buttons.");
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
        return new WebhooksPage(page.items(), query.nextPage(page.nextPageToken()), form, problem);
    }

    private WebhookPage page(UUID id, ListParams params, Problem problem) {
        params.pageSize = PAGE;
        Page<Delivery> sent = webhooks.deliveries(id, params);
        return new WebhookPage(webhooks.read(id), sent.items(), sent.nextPageToken(), problem);
    }

    /** One page of the list; {@code problem} is why the service refused the form, {@code null} for none. */
    record WebhooksPage(List<Webhook> rows, String next, WebhookForm form, Problem problem)
            implements TemplateInstance {}

    /**
     * One webhook and its deliveries, newest first. Its secret is set only right after creation.
     *
     * @param next token of the page with older deliveries; {@code null} on the last page
     */
    record WebhookPage(Webhook it, List<Delivery> deliveries, String next, Problem problem)
            implements TemplateInstance {}
}
