package org.crosstally.comparison.api.status;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far the service has come. */
@Path("/v1/status")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Status", description = "How far the service has come in following the claims.")
public interface StatusApi {

    @GET
    @Operation(summary = "Read the status")
    Status status();
}
