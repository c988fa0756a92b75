package org.crosstally.claims.api.article;

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
import org.crosstally.claims.api.register.RecordFilter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was published. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Articles", description = "What was published.")
public interface ArticlesApi {

    @POST
    @Path("articles")
    @Operation(
            summary = "Record an article",
            description = "201 with Location and ETag; ALREADY_EXISTS when the URL is taken.")
    Article record(
            @Valid @NotNull NewArticle article,
            @QueryParam("extract") @Parameter(description = "Read the claims its text makes and keep them as drafts")
                    Boolean extract);

    @GET
    @Path("articles")
    @Operation(summary = "List articles")
    Page<Article> list(@BeanParam RecordFilter filter);

    @GET
    @Path("articles/{id}")
    @Operation(summary = "Read an article", description = "asOf: as it was known at that instant.")
    Article read(@PathParam("id") UUID id, @QueryParam("asOf") Instant asOf);

    @GET
    @Path("articles/{id}/revisions")
    @Operation(summary = "Read every revision of an article, newest first")
    Page<Article> revisions(@PathParam("id") UUID id, @BeanParam PageParams page);

    @PUT
    @Path("articles/{id}")
    @Operation(
            summary = "Replace the content of an article",
            description = "If-Match is required; makes a new revision.")
    Article replace(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull NewArticle article);

    @PUT
    @Path("articles/{id}/context")
    @Operation(
            summary = "Set the event, place and subject of an article",
            description =
                    "An editor's step. Open drafts of the article inherit what they do not have themselves; an empty body sets nothing. If-Match is required.")
    Article setContext(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull NewArticleContext context);

    @GET
    @Path("articles/{id}/snapshots/{number}")
    @Operation(summary = "Read one snapshot of the article's text")
    Snapshot snapshot(@PathParam("id") UUID id, @PathParam("number") int number);
}
