package org.crosstally.comparison.api.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.crosstally.comparison.api.Note;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Steps on many discrepancies, and statistics of each kind. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Review")
public interface BulkApi {

    @POST
    @Path("discrepancies:batch")
    @Operation(
            summary = "Take one step on many discrepancies",
            description = "At most 1000. A result for each; one that is refused stops no other. dryRun previews.")
    BatchAnswer batch(@Valid @NotNull Batch batch);

    @POST
    @Path("batches/{id}:undo")
    @Operation(
            summary = "Undo a batch",
            description = "Undoes the step on each of its discrepancies where it is still the last one.")
    BatchAnswer undo(@PathParam("id") UUID id, @Valid Note note);

    @GET
    @Path("kinds/{kind}/statistics")
    @Operation(summary = "Read what editors made of what a rule found")
    KindStatistics statistics(@PathParam("kind") String kind);
}
