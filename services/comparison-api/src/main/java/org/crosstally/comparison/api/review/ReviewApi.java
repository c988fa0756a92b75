package org.crosstally.comparison.api.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.crosstally.api.ListParams;
import org.crosstally.api.Page;
import org.crosstally.api.Reason;
import org.crosstally.comparison.api.Note;
import org.crosstally.comparison.api.discrepancy.Discrepancy;
import org.crosstally.comparison.api.event.Event;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Steps on a discrepancy. Each needs the ETag of the discrepancy as If-Match (428 without; 412 when it changed meanwhile,
 * with {@code changed}: the fields that did, so that a client can merge) and answers the discrepancy as it is then. What
 * the caller may do next is in {@code allowedActions}; anything else is WRONG_STATE (409) or FORBIDDEN (403).
 */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Review", description = "Steps on a discrepancy, and what was done.")
public interface ReviewApi {

    String IF_MATCH = "If-Match";

    @POST
    @Path("discrepancies/{id}:assign")
    @Operation(summary = "Assign it to a person", description = "A reviewer's step. OPEN becomes ASSIGNED.")
    Discrepancy assign(@PathParam("id") UUID id, @HeaderParam(IF_MATCH) String ifMatch, @Valid Assignment body);

    @POST
    @Path("discrepancies/{id}:unassign")
    @Operation(summary = "Remove the assignee", description = "A reviewer's step. ASSIGNED becomes OPEN.")
    Discrepancy unassign(@PathParam("id") UUID id, @HeaderParam(IF_MATCH) String ifMatch, @Valid Note body);

    @POST
    @Path("discrepancies/{id}:propose")
    @Operation(summary = "Propose a verdict", description = "A reviewer's step; proposing again replaces the proposal.")
    Discrepancy propose(@PathParam("id") UUID id, @HeaderParam(IF_MATCH) String ifMatch, @Valid @NotNull Proposal body);

    @POST
    @Path("discrepancies/{id}:signOff")
    @Operation(
            summary = "Sign the proposed verdict off",
            description = "An editor's step, of another person than proposed it. PROPOSED becomes RESOLVED, and"
                    + " DISMISSED when the verdict is FALSE_POSITIVE.")
    Discrepancy signOff(@PathParam("id") UUID id, @HeaderParam(IF_MATCH) String ifMatch, @Valid Note body);

    @POST
    @Path("discrepancies/{id}:reject")
    @Operation(summary = "Send the proposal back", description = "An editor's step. PROPOSED becomes ASSIGNED or OPEN.")
    Discrepancy reject(@PathParam("id") UUID id, @HeaderParam(IF_MATCH) String ifMatch, @Valid @NotNull Reason body);

    @POST
    @Path("discrepancies/{id}:publish")
    @Operation(summary = "Make the verdict public", description = "An editor's step. RESOLVED becomes PUBLISHED.")
    Discrepancy publish(@PathParam("id") UUID id, @HeaderParam(IF_MATCH) String ifMatch, @Valid Note body);

    @POST
    @Path("discrepancies/{id}:snooze")
    @Operation(summary = "Put it aside", description = "A reviewer's step, until an instant or a change of its claims.")
    Discrepancy snooze(@PathParam("id") UUID id, @HeaderParam(IF_MATCH) String ifMatch, @Valid @NotNull Snooze body);

    @POST
    @Path("discrepancies/{id}:wake")
    @Operation(
            summary = "Take it up again",
            description =
                    "A reviewer's step. SNOOZED or AWAITING_SOURCE becomes ASSIGNED when it has an owner, else OPEN.")
    Discrepancy wake(@PathParam("id") UUID id, @HeaderParam(IF_MATCH) String ifMatch, @Valid Note body);

    @POST
    @Path("discrepancies/{id}:awaitSource")
    @Operation(summary = "Note that a source was asked", description = "A reviewer's step; comes back at the time-out.")
    Discrepancy awaitSource(
            @PathParam("id") UUID id, @HeaderParam(IF_MATCH) String ifMatch, @Valid @NotNull SourceRequest body);

    @POST
    @Path("discrepancies/{id}:dismiss")
    @Operation(
            summary = "Dismiss it as a false positive",
            description = "An editor's step; a reviewer proposes FALSE_POSITIVE instead.")
    Discrepancy dismiss(
            @PathParam("id") UUID id, @HeaderParam(IF_MATCH) String ifMatch, @Valid @NotNull Dismissal body);

    @POST
    @Path("discrepancies/{id}:reopen")
    @Operation(
            summary = "Take a decision back",
            description = "An editor's step. RESOLVED, PUBLISHED, DISMISSED or CLOSED becomes ASSIGNED or OPEN.")
    Discrepancy reopen(@PathParam("id") UUID id, @HeaderParam(IF_MATCH) String ifMatch, @Valid @NotNull Reason body);

    @POST
    @Path("discrepancies/{id}:undo")
    @Operation(
            summary = "Undo the last step",
            description =
                    "By who took it, or by an editor. A new step that restores what was before; the one before may"
                            + " be undone after it. Once the claims changed something themselves, nothing older can be undone.")
    Discrepancy undo(@PathParam("id") UUID id, @HeaderParam(IF_MATCH) String ifMatch, @Valid Note body);

    @POST
    @Path("discrepancies/{id}:comment")
    @Operation(
            summary = "Comment",
            description = "A reviewer's step. Changes no field: it needs no If-Match and raises no revision.")
    Discrepancy comment(@PathParam("id") UUID id, @Valid @NotNull Remark body);

    @GET
    @Path("discrepancies/{id}/events")
    @Operation(summary = "Read what was done with it", description = "Every event, newest first.")
    Page<Event> events(@PathParam("id") UUID id, @BeanParam ListParams page);

    @GET
    @Path("audit")
    @Operation(summary = "Read the audit", description = "Every event of every record, newest first.")
    Page<Event> audit(@BeanParam AuditFilter filter);

    @GET
    @Path("me")
    @Operation(summary = "Read who asks", description = "The caller's subject and roles.")
    Me me();
}
