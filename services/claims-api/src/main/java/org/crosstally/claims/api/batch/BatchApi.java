package org.crosstally.claims.api.batch;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.io.InputStream;
import org.crosstally.claims.api.feed.ChangesApi;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Many claims in one request. */
@Path("/v1")
@Tag(name = "Claims", description = "Numbers that articles printed.")
public interface BatchApi {

    @POST
    @Path("claims:batch")
    @Consumes(ChangesApi.NDJSON)
    @Produces(ChangesApi.NDJSON)
    @Operation(
            summary = "Record many claims",
            description =
                    "NDJSON in, one NewClaim a line; NDJSON out, one BatchResult a line, in the order of the lines;"
                            + " blank lines are passed over. Both are streamed. A line that is refused harms no other. Sending"
                            + " the same lines again is safe where they carry a clientRef. Lines beyond the limit (a"
                            + " million) go on as an import, which the last result names: follow it there, or cancel it.")
    InputStream record(
            InputStream lines,
            @QueryParam("dryRun") @Parameter(description = "Only check: nothing is recorded or created")
                    Boolean dryRun);
}
