package org.crosstally.comparison.api.source;

import jakarta.ws.rs.QueryParam;
import org.crosstally.api.ListParams;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the list of sources can be sorted by. */
public class SourceFilter extends ListParams {

    @QueryParam("sort")
    @Parameter(
            description = "items (the default) or reliability, greatest first; ties are broken by id",
            example = "reliability")
    public String sort;
}
