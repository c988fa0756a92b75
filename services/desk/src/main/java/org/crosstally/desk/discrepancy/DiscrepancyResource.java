package org.crosstally.desk.discrepancy;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** The page of one discrepancy. */
@Path("/discrepancies/{id}")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class DiscrepancyResource {

    private final DiscrepancyPages pages;

    DiscrepancyResource(DiscrepancyPages pages) {
        this.pages = pages;
    }

    /** Shows one discrepancy. */
    @GET
    public TemplateInstance show(@PathParam("id") UUID id) {
        return pages.page(id, null);
    }
}
