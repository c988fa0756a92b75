package org.crosstally.desk.series;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crosstally.comparison.api.series.SeriesFilter;
import org.crosstally.desk.client.ComparisonClients;
import org.crosstally.desk.page.DateParameter;
import org.crosstally.desk.page.Query;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The list of series, and the page of one. */
@Path("/series")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class SeriesResource {

    private static final int PAGE = 30;

    private final ComparisonClients.OfSeries series;

    SeriesResource(@RestClient ComparisonClients.OfSeries series) {
        this.series = series;
    }

    /** Lists series, those with the most claims first. */
    @GET
    public TemplateInstance list(@BeanParam SeriesFilter filter, @Context UriInfo uri) {
        filter.pageSize = PAGE;
        filter.prefer = List.of("return=total-count");
        return SeriesListPage.of(series.list(filter), Query.of("/series", uri.getQueryParameters()));
    }

    /**
     * Shows one series.
     *
     * @param asOf a day or an instant; shows the state of that time
     * @param from the number of newest claims to skip
     */
    @GET
    @Path("{id}")
    public TemplateInstance show(
            @PathParam("id") UUID id,
            @QueryParam("asOf") @DefaultValue("") String asOf,
            @QueryParam("from") @DefaultValue("0") int from) {
        Instant known = DateParameter.endOfDay(asOf);
        return SeriesPage.of(series.read(id, known), asOf, Math.max(0, from));
    }
}
