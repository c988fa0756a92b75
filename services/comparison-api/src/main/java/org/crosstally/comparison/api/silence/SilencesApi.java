package org.crosstally.comparison.api.silence;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.crosstally.api.Page;
import org.crosstally.comparison.api.Note;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is hidden from the queue for a while. Hidden ones are listed with {@code silenced=true}. */
@Path("/v1/silences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Silences", description = "What is hidden from the queue for a while.")
public interface SilencesApi {

    @POST
    @Operation(
            summary = "Silence discrepancies",
            description = "A reviewer's step. 201 with Location and ETag; with dryRun 200 and nothing is hidden.")
    Silence create(@Valid @NotNull NewSilence silence);

    @GET
    @Operation(summary = "List silences", description = "Newest first.")
    Page<Silence> list(@BeanParam SilenceFilter filter);

    @GET
    @Path("{id}")
    @Operation(summary = "Read a silence")
    Silence read(@PathParam("id") UUID id);

    @PUT
    @Path("{id}")
    @Operation(summary = "Replace a silence", description = "A reviewer's step. If-Match is required.")
    Silence replace(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull NewSilence silence);

    @POST
    @Path("{id}:expire")
    @Operation(summary = "End a silence now", description = "A reviewer's step. If-Match is required.")
    Silence expire(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid Note note);
}
