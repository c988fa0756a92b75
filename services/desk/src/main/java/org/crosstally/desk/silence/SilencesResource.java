package org.crosstally.desk.silence;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.crosstally.api.Page;
import org.crosstally.comparison.api.Note;
import org.crosstally.comparison.api.discrepancy.Discrepancy;
import org.crosstally.comparison.api.kind.KindInfo;
import org.crosstally.comparison.api.silence.Silence;
import org.crosstally.comparison.api.silence.SilenceFilter;
import org.crosstally.desk.client.ApiException;
import org.crosstally.desk.client.ComparisonClients;
import org.crosstally.desk.client.FormIdempotency;
import org.crosstally.desk.client.IfMatch;
import org.crosstally.desk.client.ParallelCalls;
import org.crosstally.desk.client.Problem;
import org.crosstally.desk.page.Query;
import org.crosstally.desk.page.Topic;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Silences (shown as "Muted"): the list, a new one with a preview, editing and ending one. */
@Path("/silences")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class SilencesResource {

    private static final int PAGE = 30;
    private static final int SAMPLE = 10;

    private final ComparisonClients.OfSilences silences;
    private final ComparisonClients.OfDiscrepancies discrepancies;
    private final ComparisonClients.OfKinds kinds;
    private final ParallelCalls calls;
    private final FormIdempotency idempotency;

    SilencesResource(
            @RestClient ComparisonClients.OfSilences silences,
            @RestClient ComparisonClients.OfDiscrepancies discrepancies,
            @RestClient ComparisonClients.OfKinds kinds,
            ParallelCalls calls,
            FormIdempotency idempotency) {
        this.silences = silences;
        this.discrepancies = discrepancies;
        this.kinds = kinds;
        this.calls = calls;
        this.idempotency = idempotency;
    }

    /** Lists silences, newest first. Parameters of the queue's filter fill the form and show its preview. */
    @GET
    public TemplateInstance list(@BeanParam SilenceFilter filter, @Context UriInfo uri) {
        SilenceForm form = SilenceForm.of(uri.getQueryParameters());
        try {
            return form.begun() ? previewed(filter, uri, form) : page(filter, uri, form, null, null);
        } catch (ApiException error) {
            return page(filter, uri, form, null, error.problem());
        }
    }

    /** Shows a preview, or with {@code do=make} creates the silence. When the service refuses it, shows the filled form. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(MultivaluedMap<String, String> sent, @Context UriInfo uri) {
        SilenceForm form = SilenceForm.of(sent);
        boolean look = !"make".equals(sent.getFirst("do"));
        try {
            if (look) {
                return Response.ok(previewed(new SilenceFilter(), uri, form)).build();
            }
            idempotency.use(form.key());
            silences.create(form.silence(false));
            return Response.seeOther(URI.create("/silences?done=muted")).build();
        } catch (ApiException error) {
            return Response.status(error.problem().status())
                    .entity(page(new SilenceFilter(), uri, form, null, error.problem()))
                    .build();
        }
    }

    /** Shows one silence with the form to edit it. */
    @GET
    @Path("{id}")
    public TemplateInstance show(@PathParam("id") UUID id) {
        Silence it = silences.read(id);
        return new SilencePage(it, SilenceForm.day(it.expiresAt()), it.reason(), null);
    }

    /** Changes expiry and reason. When the service refuses it, shows the present silence with the filled form. */
    @POST
    @Path("{id}/steps/replace")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @PathParam("id") UUID id,
            @FormParam("revision") int revision,
            @FormParam("until") String until,
            @FormParam("reason") String reason) {
        Silence it = silences.read(id);
        try {
            silences.replace(id, IfMatch.revision(revision), SilenceForm.changed(it, until, reason));
            return Response.seeOther(URI.create("/silences?done=changed")).build();
        } catch (ApiException error) {
            return Response.status(error.problem().status())
                    .entity(new SilencePage(it, until, reason, error.problem()))
                    .build();
        }
    }

    /** Ends a silence now. */
    @POST
    @Path("{id}/steps/expire")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response expire(@PathParam("id") UUID id, @FormParam("revision") int revision) {
        silences.expire(id, IfMatch.revision(revision), new Note(null));
        return Response.seeOther(URI.create("/silences?done=ended")).build();
    }

    /** The page with the preview and with names in the form instead of ids. */
    private SilencesPage previewed(SilenceFilter filter, UriInfo uri, SilenceForm form) {
        Silence tried = silences.create(form.silence(true));
        return page(filter, uri, form.named(tried.matcher()), preview(form, tried), null);
    }

    private SilencesPage page(SilenceFilter filter, UriInfo uri, SilenceForm form, Preview preview, Problem problem) {
        var rules = calls.start(kinds::kinds);
        filter.pageSize = PAGE;
        Page<Silence> page = silences.list(filter);
        Query query = Query.of("/silences", uri.getQueryParameters());
        return new SilencesPage(
                query,
                page.items(),
                query.nextPage(page.nextPageToken()),
                ParallelCalls.await(rules).items().stream().map(KindInfo::kind).toList(),
                form,
                preview,
                problem);
    }

    private Preview preview(SilenceForm form, Silence silence) {
        List<Row> sample = calls.all(form.filters(SAMPLE), discrepancies::list).stream()
                .flatMap(page -> page.items().stream())
                .sorted(Comparator.comparingDouble(Discrepancy::priority).reversed())
                .map(it ->
                        new Row(it.id(), it.kind(), Topic.of(it.series().get(0).key())))
                .distinct()
                .limit(SAMPLE)
                .toList();
        return new Preview(silence.matches(), sample);
    }

    /** A discrepancy that the silence matches. */
    record Row(UUID id, String kind, Topic topic) {}

    /** The number of matching discrepancies, and the first of them in the queue. */
    record Preview(long matches, List<Row> sample) {}

    /** One silence and its form; {@code problem} is why the service refused it, {@code null} for none. */
    record SilencePage(Silence it, String until, String reason, Problem problem) implements TemplateInstance {}

    /** The list and the form; {@code preview} and {@code problem} are {@code null} for none. */
    record SilencesPage(
            Query query,
            List<Silence> rows,
            String next,
            List<String> kinds,
            SilenceForm form,
            Preview preview,
            Problem problem)
            implements TemplateInstance {}
}
