package org.crosstally.api;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Parameters that every list takes. */
public class ListParams {

    @QueryParam("pageSize")
    @Parameter(description = "Records a page; coerced to 1..1000, 100 when not given", example = "50")
    public Integer pageSize;

    @QueryParam("pageToken")
    @Parameter(description = "nextPageToken of the page before; the other parameters must be the same")
    public String pageToken;

    @HeaderParam("Prefer")
    @Parameter(
            description = "return=total-count adds totalCount",
            example = "return=total-count",
            schema = @Schema(implementation = String.class))
    public List<String> prefer;
}
