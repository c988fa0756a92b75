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
import org.crosstally.api.NewEvent;
import org.crosstally.api.Page;
import org.crosstally.api.PageParams;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What figures belong to. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events", description = "What figures belong to: an earthquake, a strike, a campaign.")
public interface EventsApi {

    @POST
    @Path("events")
    @Operation(
            summary = "Record an event",
            description = "201 with Location and ETag; ALREADY_EXISTS when the name is taken.")
    Event record(@Valid @NotNull NewEvent event);

    @GET
    @Path("events")
    @Operation(summary = "List events")
    Page<Event> list(@BeanParam RecordFilter filter);

    @GET
    @Path("events/{id}")
    @Operation(summary = "Read an event", description = "asOf: as it was known at that instant.")
    Event read(@PathParam("id") UUID id, @QueryParam("asOf") Instant asOf);

    @GET
    @Path("events/{id}/revisions")
    @Operation(summary = "Read every revision of an event, newest first")
    Page<Event> revisions(@PathParam("id") UUID id, @BeanParam PageParams page);

    @PUT
    @Path("events/{id}")
    @Operation(summary = "Replace the content of an event", description = "If-Match is required; makes a new revision.")
    Event replace(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull NewEvent event);

    @POST
    @Path("events/{id}:confirm")
    @Operation(
            summary = "Confirm an event that was created from an unknown name",
            description = "If-Match is required.")
    Event confirm(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch);

    @POST
    @Path("events/{id}:merge")
    @Operation(
            summary = "Merge an event into another",
            description = "An editor's step; :unmerge undoes it. If-Match is required.")
    Event merge(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Merge merge);

    @POST
    @Path("events/{id}:unmerge")
    @Operation(summary = "Undo a merge", description = "An editor's step. If-Match is required.")
    Event unmerge(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch);

    @POST
    @Path("events/{id}:split")
    @Operation(
            summary = "Split an event",
            description =
                    "An editor's step: records a new event and moves claims to it, each as a revision. Answers with the new event. If-Match is required.")
    Event split(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Split split);
}
