package org.crosstally.claims.api.register;

import jakarta.ws.rs.QueryParam;
import org.crosstally.api.PageParams;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What lists of outlets, parties, measures and articles can be filtered by. */
public class RecordFilter extends PageParams {

    @QueryParam("name")
    @Parameter(description = "Name, alias, title or URL contains this text; case does not matter")
    public String name;

    @QueryParam("confirmed")
    @Parameter(description = "false: only those created from unknown names and not confirmed yet")
    public Boolean confirmed;

    @QueryParam("outlet")
    @Parameter(description = "Articles only: id, name or alias of the outlet")
    public String outlet;
}
