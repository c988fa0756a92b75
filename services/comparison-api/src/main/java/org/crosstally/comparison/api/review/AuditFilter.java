package org.crosstally.comparison.api.review;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crosstally.api.ListParams;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the audit can be filtered by. Newest first. */
public class AuditFilter extends ListParams {

    @QueryParam("actor")
    @Parameter(description = "Who did it; may be repeated", example = "ada")
    public List<String> actor;

    @QueryParam("type")
    @Parameter(description = "What happened, as in events; may be repeated", example = "signOff")
    public List<String> type;

    @QueryParam("about")
    @Parameter(description = "discrepancy, silence, correction, webhook or batch; may be repeated")
    public List<String> about;

    @QueryParam("record")
    @Parameter(description = "Id of the record it happened to")
    public UUID record;

    @QueryParam("batch")
    @Parameter(description = "Id of a batch")
    public UUID batch;

    @QueryParam("since")
    @Parameter(description = "At this instant or later", example = "2024-03-05T10:00:00Z")
    public Instant since;

    @QueryParam("until")
    @Parameter(description = "Before this instant", example = "2024-03-06T10:00:00Z")
    public Instant until;
}
