package org.crosstally.comparison.api.silence;

import jakarta.ws.rs.QueryParam;
import org.crosstally.api.ListParams;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What silences can be filtered by. Newest first. */
public class SilenceFilter extends ListParams {

    @QueryParam("active")
    @Parameter(description = "true: only those that hide now; false: only those that ran out", example = "true")
    public Boolean active;
}
