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
import org.crosstally.api.NewMeasure;
import org.crosstally.api.Page;
import org.crosstally.api.PageParams;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is counted. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Measures", description = "What is counted.")
public interface MeasuresApi {

    @POST
    @Path("measures")
    @Operation(
            summary = "Record a measure",
            description = "201 with Location and ETag; ALREADY_EXISTS when the name is taken.")
    Measure record(@Valid @NotNull NewMeasure measure);

    @GET
    @Path("measures")
    @Operation(summary = "List measures")
    Page<Measure> list(@BeanParam RecordFilter filter);

    @GET
    @Path("measures/{id}")
    @Operation(summary = "Read a measure", description = "asOf: as it was known at that instant.")
    Measure read(@PathParam("id") UUID id, @QueryParam("asOf") Instant asOf);

    @GET
    @Path("measures/{id}/revisions")
    @Operation(summary = "Read every revision of a measure, newest first")
    Page<Measure> revisions(@PathParam("id") UUID id, @BeanParam PageParams page);

    @PUT
    @Path("measures/{id}")
    @Operation(
            summary = "Replace the content of a measure",
            description = "If-Match is required; makes a new revision.")
    Measure replace(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull NewMeasure measure);

    @POST
    @Path("measures/{id}:confirm")
    @Operation(
            summary = "Confirm a measure that was created from an unknown name",
            description = "If-Match is required.")
    Measure confirm(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch);

    @POST
    @Path("measures/{id}:merge")
    @Operation(
            summary = "Merge a measure into another",
            description = "An editor's step; :unmerge undoes it. If-Match is required.")
    Measure merge(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Merge merge);

    @POST
    @Path("measures/{id}:unmerge")
    @Operation(summary = "Undo a merge", description = "An editor's step. If-Match is required.")
    Measure unmerge(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch);
}
