package org.crosstally.claims.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tables of figures, recorded by a mapping of their columns. */
@Path("/v1")
@Tag(name = "Imports", description = "Tables of figures, recorded by a mapping of their columns.")
public interface ImportsApi {

    @POST
    @Path("imports")
    @Consumes("text/csv")
    @Operation(
            summary = "Import a CSV file",
            description = "CSV with a header, UTF-8. Runs on after the answer: follow it at its id. The same file sent"
                    + " again by the same caller records nothing twice, so an interrupted import is simply sent again.")
    Import start(
            InputStream csv,
            @QueryParam("mapping")
                    @Parameter(
                            description =
                                    "JSON: the path of each field of NewClaim, and the column or the constant it is"
                                            + " taken from",
                            example = "{\"measure\":{\"constant\":\"killed\"},\"amount.text\":{\"column\":\"figure\"}}")
                    String mapping,
            @QueryParam("preview")
                    @Parameter(description = "Only check the first lines, 1000 at most, and record nothing")
                    Integer preview);

    @GET
    @Path("imports/{id}")
    @Operation(summary = "Read how far an import is")
    Import read(@PathParam("id") UUID id);

    @GET
    @Path("imports/{id}/failures")
    @Operation(summary = "List the lines that were refused, in their order")
    Page<Import.Failure> failures(@PathParam("id") UUID id, @BeanParam PageParams page);

    @POST
    @Path("imports/{id}:cancel")
    @Operation(summary = "Stop an import", description = "What is recorded stays recorded.")
    Import cancel(@PathParam("id") UUID id);
}
