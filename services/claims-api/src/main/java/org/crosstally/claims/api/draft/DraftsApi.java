package org.crosstally.claims.api.draft;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crosstally.api.Page;
import org.crosstally.api.PageParams;
import org.crosstally.api.Reason;
import org.crosstally.claims.api.claim.NewClaim;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was read in articles, and what editors make of it. Reading needs a recorder, deciding a reviewer. */
@Path("/v1")
@Tag(name = "Extraction", description = "A text becomes draft claims, to be accepted, edited or dropped.")
public interface DraftsApi {

    @POST
    @Path("articles/{id}:extract")
    @Operation(
            summary = "Read the claims of a recorded article",
            description = "Keeps what its newest text says as drafts. Again with the same extractor nothing is added"
                    + " twice; a newer extractor or text takes the place of drafts that were not edited or decided.")
    KeptDrafts extract(@PathParam("id") UUID id);

    @GET
    @Path("articles/{id}/drafts")
    @Operation(summary = "List the drafts of an article, in the order of its text")
    Page<Draft> ofArticle(
            @PathParam("id") UUID id,
            @QueryParam("state") @Parameter(description = "May be repeated; all states when not given")
                    List<DraftState> state,
            @BeanParam PageParams page);

    @GET
    @Path("drafts")
    @Operation(summary = "List drafts", description = "Filters are joined by AND; an unknown parameter is refused.")
    Page<Draft> list(@BeanParam DraftFilter filter);

    @GET
    @Path("drafts/{id}")
    @Operation(summary = "Read a draft", description = "asOf: as it was known at that instant.")
    Draft read(@PathParam("id") UUID id, @QueryParam("asOf") Instant asOf);

    @GET
    @Path("drafts/{id}/revisions")
    @Operation(summary = "Read every revision of a draft, newest first")
    Page<Draft> revisions(@PathParam("id") UUID id, @BeanParam PageParams page);

    @PUT
    @Path("drafts/{id}")
    @Operation(
            summary = "Edit a draft: replace the content that accepting records",
            description = "If-Match is required. Article, method, extractor and clientRef are the draft's own and stay."
                    + " The measure may still be missing; all else must be fit to be recorded.")
    Draft mend(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull NewClaim content);

    @POST
    @Path("drafts/{id}:accept")
    @Operation(
            summary = "Accept a draft: its content is recorded as a claim",
            description = "If-Match is required. The claim is checked like any other, its quote against the article's"
                    + " newest text. A draft that was accepted before answers with the claim it became.")
    Draft accept(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch);

    @POST
    @Path("drafts/{id}:drop")
    @Operation(summary = "Drop a draft", description = "If-Match is required; :restore undoes it.")
    Draft drop(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Reason reason);

    @POST
    @Path("drafts/{id}:restore")
    @Operation(summary = "Undo the dropping of a draft", description = "If-Match is required.")
    Draft restore(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch);

    @POST
    @Path("drafts:accept")
    @Operation(
            summary = "Accept drafts together",
            description = "A result for each; one that is refused harms no other. Again with the same ids nothing is"
                    + " recorded twice.")
    DraftResults acceptAll(
            @Valid @NotNull DraftSelection selection,
            @QueryParam("dryRun") @Parameter(description = "Only check: nothing is recorded or created")
                    Boolean dryRun);

    @POST
    @Path("drafts:drop")
    @Operation(summary = "Drop drafts together", description = "A result for each. The reason is required.")
    DraftResults dropAll(
            @Valid @NotNull DraftSelection selection,
            @QueryParam("dryRun") @Parameter(description = "Only check: nothing is dropped") Boolean dryRun);
}
