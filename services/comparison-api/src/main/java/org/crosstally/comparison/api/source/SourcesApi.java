package org.crosstally.comparison.api.source;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.crosstally.api.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who says numbers, and how reliable that turned out. */
@Path("/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sources", description = "Who says numbers, and how reliable that turned out.")
public interface SourcesApi {

    @GET
    @Operation(
            summary = "List sources",
            description =
                    "Those who spoke of something that another source spoke of too. An unknown parameter is refused.")
    Page<SourceSummary> list(@BeanParam SourceFilter filter);

    @GET
    @Path("{id}")
    @Operation(
            summary = "Read a source with its evidence",
            description = "Its reliability, where it was farthest from the others, who repeats it and whom it repeats,"
                    + " and slips of unit or scale that come again in one measure.")
    Source read(
            @PathParam("id")
                    @Parameter(
                            description = "Party id, or \"outlet:\" and an outlet id, or \"group:\" and an owner group",
                            example = "outlet:018c8a52-0a1b-7c3d-9e4f-5a6b7c8d9e0f")
                    String id);
}
