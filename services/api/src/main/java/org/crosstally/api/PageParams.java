package org.crosstally.api;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What every list takes. */
public class PageParams {

    @QueryParam("pageSize")
    @Parameter(description = "Records a page; coerced to 1..1000, 100 when not given")
    public Integer pageSize;

    @QueryParam("pageToken")
    @Parameter(description = "nextPageToken of the page before")
    public String pageToken;

    @QueryParam("asOf")
    @Parameter(description = "What was known at this instant (ISO 8601)")
    public Instant asOf;

    @QueryParam("updatedAfter")
    @Parameter(description = "Only records changed after this instant; retracted and merged ones are included")
    public Instant updatedAfter;

    @HeaderParam("Prefer")
    @Parameter(description = "return=total-count adds totalCount", schema = @Schema(implementation = String.class))
    public List<String> prefer;
}
