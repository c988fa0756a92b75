package org.crosstally.comparison.api.kind;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.crosstally.api.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rules by which discrepancies are found. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Discrepancies", description = "Where sources disagree.")
public interface KindsApi {

    @GET
    @Path("kinds")
    @Operation(summary = "Read the rules", description = "Every kind with its version, sentence and limits.")
    Page<KindInfo> kinds();
}
