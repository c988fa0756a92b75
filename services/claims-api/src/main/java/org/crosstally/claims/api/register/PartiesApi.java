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
import org.crosstally.api.NewParty;
import org.crosstally.api.Page;
import org.crosstally.api.PageParams;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who speaks, acts and suffers; and places. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Parties", description = "Who speaks, acts and suffers; and places.")
public interface PartiesApi {

    @POST
    @Path("parties")
    @Operation(
            summary = "Record a party",
            description = "201 with Location and ETag; ALREADY_EXISTS when the name is taken.")
    Party record(@Valid @NotNull NewParty party);

    @GET
    @Path("parties")
    @Operation(summary = "List parties")
    Page<Party> list(@BeanParam RecordFilter filter);

    @GET
    @Path("parties/{id}")
    @Operation(summary = "Read a party", description = "asOf: as it was known at that instant.")
    Party read(@PathParam("id") UUID id, @QueryParam("asOf") Instant asOf);

    @GET
    @Path("parties/{id}/revisions")
    @Operation(summary = "Read every revision of a party, newest first")
    Page<Party> revisions(@PathParam("id") UUID id, @BeanParam PageParams page);

    @PUT
    @Path("parties/{id}")
    @Operation(summary = "Replace the content of a party", description = "If-Match is required; makes a new revision.")
    Party replace(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull NewParty party);

    @POST
    @Path("parties/{id}:confirm")
    @Operation(summary = "Confirm a party that was created from an unknown name", description = "If-Match is required.")
    Party confirm(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch);

    @POST
    @Path("parties/{id}:merge")
    @Operation(
            summary = "Merge a party into another",
            description = "An editor's step; :unmerge undoes it. If-Match is required.")
    Party merge(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Merge merge);

    @POST
    @Path("parties/{id}:unmerge")
    @Operation(summary = "Undo a merge", description = "An editor's step. If-Match is required.")
    Party unmerge(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch);
}
