package org.crosstally.claims.api.extraction;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A text becomes draft claims, and nothing is stored. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Extraction", description = "A text becomes draft claims, to be accepted, edited or dropped.")
public interface ExtractionsApi {

    @POST
    @Path("extractions")
    @Operation(
            summary = "Read the claims a text makes",
            description =
                    "Nothing is stored. The same text, date and language give the same drafts. To keep them, record"
                            + " the article with extract=true; or post the content of one to /v1/claims.")
    Extraction extract(@Valid @NotNull NewExtraction extraction);
}
