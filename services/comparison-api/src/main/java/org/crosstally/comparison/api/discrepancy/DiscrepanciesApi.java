package org.crosstally.comparison.api.discrepancy;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.crosstally.api.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where sources disagree. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Discrepancies", description = "Where sources disagree.")
public interface DiscrepanciesApi {

    @GET
    @Path("discrepancies")
    @Operation(
            summary = "List discrepancies",
            description =
                    "The queue: severity x importance x age, greatest first. Filters are joined by AND; an unknown parameter is refused.")
    Page<Discrepancy> list(@BeanParam DiscrepancyFilter filter);

    @GET
    @Path("discrepancies/{id}")
    @Operation(
            summary = "Read a discrepancy",
            description = "With the representative claim of each side as it was printed, and its history.")
    Discrepancy read(@PathParam("id") UUID id);
}
