package org.crosstally.api;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Parameters of a list of records that keep their revisions. */
public class PageParams extends ListParams {

    @QueryParam("asOf")
    @Parameter(description = "What was known at this instant (ISO 8601)")
    public Instant asOf;

    @QueryParam("updatedAfter")
    @Parameter(description = "Only records changed after this instant; retracted and merged ones are included")
    public Instant updatedAfter;
}
