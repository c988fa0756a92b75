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
import org.crosstally.api.Page;
import org.crosstally.api.PageParams;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who publishes. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Outlets", description = "Who publishes.")
public interface OutletsApi {

    @POST
    @Path("outlets")
    @Operation(
            summary = "Record an outlet",
            description = "201 with Location and ETag; ALREADY_EXISTS when the name is taken.")
    Outlet record(@Valid @NotNull NewOutlet outlet);

    @GET
    @Path("outlets")
    @Operation(summary = "List outlets")
    Page<Outlet> list(@BeanParam RecordFilter filter);

    @GET
    @Path("outlets/{id}")
    @Operation(summary = "Read an outlet", description = "asOf: as it was known at that instant.")
    Outlet read(@PathParam("id") UUID id, @QueryParam("asOf") Instant asOf);

    @GET
    @Path("outlets/{id}/revisions")
    @Operation(summary = "Read every revision of an outlet, newest first")
    Page<Outlet> revisions(@PathParam("id") UUID id, @BeanParam PageParams page);

    @PUT
    @Path("outlets/{id}")
    @Operation(
            summary = "Replace the content of an outlet",
            description = "If-Match is required; makes a new revision.")
    Outlet replace(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull NewOutlet outlet);

    @POST
    @Path("outlets/{id}:confirm")
    @Operation(
            summary = "Confirm an outlet that was created from an unknown name",
            description = "If-Match is required.")
    Outlet confirm(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch);

    @POST
    @Path("outlets/{id}:merge")
    @Operation(
            summary = "Merge an outlet into another",
            description = "An editor's step; :unmerge undoes it. If-Match is required.")
    Outlet merge(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Merge merge);

    @POST
    @Path("outlets/{id}:unmerge")
    @Operation(summary = "Undo a merge", description = "An editor's step. If-Match is required.")
    Outlet unmerge(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch);
}
