package org.crosstally.comparison.api.export;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Discrepancies for other programs. */
@Path("/v1/discrepancies:export")
@Tag(name = "Exports", description = "Discrepancies for other programs.")
public interface ExportsApi {

    String NDJSON = "application/x-ndjson";
    String CSV = "text/csv";
    String ATOM = "application/atom+xml";
    String JSON_LD = "application/ld+json";

    @GET
    @Produces({NDJSON, CSV, ATOM, JSON_LD})
    @Operation(
            summary = "Export discrepancies",
            description = "All that fit the filters, streamed, in the order of the list.")
    Response export(@BeanParam ExportFilter filter);
}
