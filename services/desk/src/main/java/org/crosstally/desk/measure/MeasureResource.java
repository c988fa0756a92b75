package org.crosstally.desk.measure;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.crosstally.api.Page;
import org.crosstally.claims.api.register.Measure;
import org.crosstally.claims.api.register.RecordFilter;
import org.crosstally.desk.client.ApiException;
import org.crosstally.desk.client.ClaimsClients;
import org.crosstally.desk.client.IfMatch;
import org.crosstally.desk.client.Problem;
import org.crosstally.desk.page.Query;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The list of measures, and the page of one. */
@Path("/measures")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class MeasureResource {

    private static final int PAGE = 100;

    private final ClaimsClients.OfMeasures measures;
    private final MeasurePreview preview;

    MeasureResource(@RestClient ClaimsClients.OfMeasures measures, MeasurePreview preview) {
        this.measures = measures;
        this.preview = preview;
    }

    /** All measures. */
    @GET
    public TemplateInstance list(@BeanParam RecordFilter filter, @Context UriInfo uri) {
        filter.pageSize = PAGE;
        Page<Measure> page = measures.list(filter);
        Query query = Query.of("/measures", uri.getQueryParameters());
        return new MeasuresPage(query, page.items(), query.nextPage(page.nextPageToken()));
    }

    /** One measure. */
    @GET
    @Path("{id}")
    public TemplateInstance show(@PathParam("id") UUID id) {
        Measure measure = measures.read(id, null);
        return new MeasurePage(measure, MeasureForm.of(measure), null, null);
    }

    /** Previews or saves a change. When the service refuses it, shows the filled form. */
    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("id") UUID id, @BeanParam MeasureForm form) {
        Measure measure = measures.read(id, null);
        try {
            if ("try".equals(form.step)) {
                return Response.ok(new MeasurePage(measure, form, preview.of(measure, form), null))
                        .build();
            }
            measures.replace(id, IfMatch.revision(form.revision), form.on(measure));
            return Response.seeOther(URI.create("/measures/" + id)).build();
        } catch (ApiException error) {
            form.revision = measure.revision();
            return Response.status(error.problem().status())
                    .entity(new MeasurePage(measure, form, null, error.problem()))
                    .build();
        }
    }

    /** One page of the list. */
    record MeasuresPage(Query query, List<Measure> rows, String next) implements TemplateInstance {}

    /** One measure and its form; {@code outcome} is the preview, {@code null} for none. */
    record MeasurePage(Measure it, MeasureForm form, MeasurePreview.Outcome outcome, Problem problem)
            implements TemplateInstance {}
}
