package org.crosstally.desk.source;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.crosstally.api.Page;
import org.crosstally.comparison.api.source.Source;
import org.crosstally.comparison.api.source.SourceFilter;
import org.crosstally.comparison.api.source.SourceSummary;
import org.crosstally.desk.client.ComparisonClients;
import org.crosstally.desk.page.Query;
import org.crosstally.desk.page.Topic;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The list of sources, and the page of one. */
@Path("/sources")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class SourceResource {

    private static final int PAGE = 50;

    private final ComparisonClients.OfSources sources;

    SourceResource(@RestClient ComparisonClients.OfSources sources) {
        this.sources = sources;
    }

    /** Lists sources that gave a figure which another source gave too. */
    @GET
    public TemplateInstance list(@BeanParam SourceFilter filter, @Context UriInfo uri) {
        filter.pageSize = PAGE;
        Page<SourceSummary> page = sources.list(filter);
        Query query = Query.of("/sources", uri.getQueryParameters());
        return new SourcesPage(query, page.items(), query.nextPage(page.nextPageToken()));
    }

    /** Shows one source with its largest deviations. */
    @GET
    @Path("{id}")
    public TemplateInstance show(@PathParam("id") String id) {
        Source source = sources.read(id);
        return new SourcePage(
                source,
                source.deviations().stream()
                        .map(it -> new DeviationRow(it, Topic.of(it.key())))
                        .toList());
    }

    /** One page of the list. */
    record SourcesPage(Query query, List<SourceSummary> rows, String next) implements TemplateInstance {}

    /** One source. */
    record SourcePage(Source it, List<DeviationRow> deviations) implements TemplateInstance {}

    /** A series in which the source was outside the main group. */
    record DeviationRow(Source.Deviation it, Topic topic) {}
}
