package org.crosstally.claims.api.imports;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.File;
import java.io.InputStream;
import java.util.UUID;
import org.crosstally.api.Page;
import org.crosstally.api.PageParams;
import org.crosstally.claims.api.feed.ChangesApi;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Files of claims, recorded in the background: tables by a mapping of their columns, and lines. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports", description = "Files of claims, recorded in the background: tables by a mapping, and lines.")
public interface ImportsApi {

    /** What a file is, for the description. */
    String FILE =
            "CSV with a header, UTF-8. Runs on after the answer: follow it at its id. The same file sent again by the"
                    + " same caller records nothing twice, so an interrupted import is simply sent again.";

    /** What a mapping is, for the description. */
    String MAPPING = "JSON: the path of each field of NewClaim, and the column or the constant it is taken from";

    /** A mapping, for the description. */
    String EXAMPLE = "{\"measure\":{\"constant\":\"killed\"},\"amount.text\":{\"column\":\"figure\"}}";

    /** What a preview is, for the description. */
    String PREVIEW = "Only check the first lines, 1000 at most, and record nothing";

    @POST
    @Path("imports")
    @Consumes("text/csv")
    @Operation(summary = "Import a CSV file", description = FILE)
    Import start(
            InputStream csv,
            @QueryParam("mapping") @Parameter(description = MAPPING, example = EXAMPLE) String mapping,
            @QueryParam("preview") @Parameter(description = PREVIEW) Integer preview);

    @POST
    @Path("imports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Import a CSV file from a form", description = FILE)
    Import startForm(
            @FormParam("file") @Schema(description = "The CSV file") File csv,
            @FormParam("mapping") @Schema(description = MAPPING, example = EXAMPLE) String mapping,
            @QueryParam("preview") @Parameter(description = PREVIEW) Integer preview);

    @POST
    @Path("imports")
    @Consumes(ChangesApi.NDJSON)
    @Operation(
            summary = "Import claims, one a line",
            description =
                    "Lines as for claims:batch, and more of them: runs on after the answer, to be followed at its id."
                            + " The same file sent again by the same caller records nothing twice.")
    Import startLines(InputStream lines, @QueryParam("preview") @Parameter(description = PREVIEW) Integer preview);

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
