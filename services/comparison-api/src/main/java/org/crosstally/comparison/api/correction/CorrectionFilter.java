package org.crosstally.comparison.api.correction;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.crosstally.api.ListParams;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What corrections can be filtered by. Newest first. */
public class CorrectionFilter extends ListParams {

    @QueryParam("state")
    @Parameter(description = "May be repeated", example = "REPORTED")
    public List<CorrectionState> state;

    @QueryParam("discrepancy")
    @Parameter(description = "Id of the discrepancy that showed it")
    public UUID discrepancy;

    @QueryParam("outlet")
    @Parameter(description = "Id of the outlet that is asked")
    public UUID outlet;
}
