package org.crosstally.claims.api.reference;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The tables the service reads numbers by. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reference", description = "The tables the service reads numbers by.")
public interface ReferenceApi {

    @GET
    @Path("wordings")
    @Operation(
            summary = "Read what the words of a number mean",
            description =
                    "entailed is what the words commit to, read what a reader takes from them; v is the number and"
                            + " u the place value of its last significant digit.")
    WordingTable wordings();

    @GET
    @Path("units")
    @Operation(
            summary = "List the units",
            description = "canonical value = value * factor + offset, exactly. Any other noun in braces counts things.")
    UnitTable units();
}
