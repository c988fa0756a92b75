package org.crosstally.claims.api.draft;

import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.crosstally.api.PageParams;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the list of drafts can be filtered by. Its order is that of reading: article by article, each in its text's order. */
public class DraftFilter extends PageParams {

    @QueryParam("article")
    @Parameter(description = "Id of the article")
    public UUID article;

    @QueryParam("state")
    @Parameter(description = "May be repeated; all states when not given")
    public List<DraftState> state;

    @QueryParam("extractor")
    @Parameter(description = "Version of the extractor", example = "crosstally-extraction/1")
    public String extractor;

    @QueryParam("confidenceFrom")
    @Parameter(description = "Score of the confidence, 0 to 1: this or more")
    public BigDecimal confidenceFrom;
}
