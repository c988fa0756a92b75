package org.crosstally.comparison.api.export;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.crosstally.comparison.api.discrepancy.DiscrepancyFilter;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What is exported, and in which format. The filters of the list; paging and facets do not count. */
public class ExportFilter extends DiscrepancyFilter {

    /** The formats. */
    public enum Format {
        /** A discrepancy a line, as in the list. */
        ndjson,
        /** A row a discrepancy, with the figures of both sides. */
        csv,
        /** A feed for readers. */
        atom,
        /** schema.org ClaimReview, Claim and Observation of published discrepancies. */
        jsonld
    }

    @QueryParam("format")
    @DefaultValue("ndjson")
    @Parameter(
            description = "ndjson, csv, atom, or jsonld: ClaimReview of published discrepancies only",
            example = "csv")
    public Format format;
}
