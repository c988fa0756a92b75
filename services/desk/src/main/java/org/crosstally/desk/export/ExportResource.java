package org.crosstally.desk.export;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Map;
import org.crosstally.comparison.api.export.ExportFilter;
import org.crosstally.desk.client.ComparisonClients;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Downloads of the filtered queue: passes the export of the comparison service on. */
@Path("/export")
@Blocking
public class ExportResource {

    private static final Map<ExportFilter.Format, String> ENDINGS = Map.of(
            ExportFilter.Format.csv, "csv",
            ExportFilter.Format.ndjson, "ndjson",
            ExportFilter.Format.atom, "atom.xml",
            ExportFilter.Format.jsonld, "jsonld");

    private final ComparisonClients.OfExports exports;

    ExportResource(@RestClient ComparisonClients.OfExports exports) {
        this.exports = exports;
    }

    /** Exports everything that matches the filter. */
    @GET
    public Response export(@BeanParam ExportFilter filter) {
        Response answer = exports.export(filter);
        return Response.ok(answer.readEntity(InputStream.class))
                .header(HttpHeaders.CONTENT_TYPE, answer.getHeaderString(HttpHeaders.CONTENT_TYPE))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"discrepancies." + ENDINGS.get(filter.format) + '"')
                .build();
    }
}
