package org.crosstally.comparison.api.ondemand;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Comparing on the spot. */
@Path("/v1/comparisons")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Comparisons", description = "Comparing on the spot: nothing is kept.")
public interface ComparisonsApi {

    @POST
    @Operation(
            summary = "Compare claims with each other",
            description = "A pure function of its input: nothing is kept, and the same claims in any order get the same"
                    + " answer.")
    ComparisonAnswer compare(@Valid @NotNull ComparisonRequest request);
}
