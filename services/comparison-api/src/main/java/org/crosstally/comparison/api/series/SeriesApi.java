package org.crosstally.comparison.api.series;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.crosstally.api.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Claims about one thing. */
@Path("/v1/series")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Series", description = "Claims about one thing.")
public interface SeriesApi {

    @GET
    @Operation(summary = "List series", description = "Filters are joined by AND; an unknown parameter is refused.")
    Page<SeriesSummary> list(@BeanParam SeriesFilter filter);

    @GET
    @Path("{id}")
    @Operation(
            summary = "Read a series",
            description =
                    "Members, who counts as one, core and camps day by day, what was found, what was not compared.")
    Series read(
            @PathParam("id") UUID id,
            @QueryParam("asOf") @Parameter(description = "What was known at this instant (ISO 8601)") Instant asOf);
}
