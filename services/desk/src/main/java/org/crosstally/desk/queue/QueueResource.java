package org.crosstally.desk.queue;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.crosstally.comparison.api.discrepancy.DiscrepancyFilter;
import org.crosstally.desk.client.ComparisonClients;
import org.crosstally.desk.page.Query;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The queue of discrepancies. The query of its URL is the filter of the API. */
@Path("/")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class QueueResource {

    private static final int PAGE = 30;

    private final ComparisonClients.OfDiscrepancies discrepancies;

    QueueResource(@RestClient ComparisonClients.OfDiscrepancies discrepancies) {
        this.discrepancies = discrepancies;
    }

    /** Lists discrepancies, highest priority first. */
    @GET
    public TemplateInstance queue(@BeanParam DiscrepancyFilter filter, @Context UriInfo uri) {
        Query query = Query.of("/", uri.getQueryParameters());
        filter.pageSize = PAGE;
        filter.facets = "kind,band,state,owner,measure,outlet,origin,month";
        filter.prefer = List.of("return=total-count");
        return QueuePage.of(discrepancies.list(filter), query);
    }
}
