package org.crosstally.claims.api.register;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.crosstally.api.NewPlace;
import org.crosstally.api.Page;
import org.crosstally.api.PageParams;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where things are counted and happen. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Places", description = "Where things are counted and happen.")
public interface PlacesApi {

    @POST
    @Path("places")
    @Operation(
            summary = "Record a place",
            description = "201 with Location and ETag; ALREADY_EXISTS when the name or key is taken.")
    Place record(@Valid @NotNull NewPlace place);

    @GET
    @Path("places")
    @Operation(summary = "List places")
    Page<Place> list(@BeanParam RecordFilter filter);

    @GET
    @Path("places/{id}")
    @Operation(summary = "Read a place", description = "asOf: as it was known at that instant.")
    Place read(@PathParam("id") UUID id, @QueryParam("asOf") Instant asOf);

    @GET
    @Path("places/{id}/revisions")
    @Operation(summary = "Read every revision of a place, newest first")
    Page<Place> revisions(@PathParam("id") UUID id, @BeanParam PageParams page);

    @PUT
    @Path("places/{id}")
    @Operation(summary = "Replace the content of a place", description = "If-Match is required; makes a new revision.")
    Place replace(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull NewPlace place);

    @POST
    @Path("places/{id}:confirm")
    @Operation(summary = "Confirm a place that was created from an unknown name", description = "If-Match is required.")
    Place confirm(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch);

    @POST
    @Path("places/{id}:merge")
    @Operation(
            summary = "Merge a place into another",
            description = "An editor's step; :unmerge undoes it. If-Match is required.")
    Place merge(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Merge merge);

    @POST
    @Path("places/{id}:unmerge")
    @Operation(summary = "Undo a merge", description = "An editor's step. If-Match is required.")
    Place unmerge(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch);
}
