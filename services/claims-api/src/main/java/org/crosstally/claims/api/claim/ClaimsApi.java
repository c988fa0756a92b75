package org.crosstally.claims.api.claim;

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
import org.crosstally.api.Reason;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Claims one by one. Batches and imports have interfaces of their own. A new claim is checked by the service, not by its
 * annotations, so that one answer lists every error, of form and of meaning.
 */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims", description = "Numbers that articles printed.")
public interface ClaimsApi {

    @POST
    @Path("claims")
    @Operation(
            summary = "Record a claim",
            description =
                    "201 with Location and ETag. A clientRef that was recorded before with the same content answers"
                            + " the claim recorded then. With Prefer: return=minimal the answer has no body, unless unknown"
                            + " names were created; Location and ETag are always sent.")
    Claim record(@NotNull NewClaim claim);

    @GET
    @Path("claims")
    @Operation(summary = "List claims", description = "Filters are joined by AND; an unknown parameter is refused.")
    Page<Claim> list(@BeanParam ClaimFilter filter);

    @GET
    @Path("claims/{id}")
    @Operation(summary = "Read a claim", description = "asOf: as it was known at that instant.")
    Claim read(@PathParam("id") UUID id, @QueryParam("asOf") Instant asOf);

    @GET
    @Path("claims/{id}/revisions")
    @Operation(summary = "Read every revision of a claim, newest first")
    Page<Claim> revisions(@PathParam("id") UUID id, @BeanParam PageParams page);

    @PUT
    @Path("claims/{id}")
    @Operation(summary = "Replace the content of a claim", description = "If-Match is required; makes a new revision.")
    Claim revise(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull NewClaim claim);

    @POST
    @Path("claims/{id}:verify")
    @Operation(summary = "Say that the article really says this", description = "If-Match is required.")
    Claim verify(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch);

    @POST
    @Path("claims/{id}:dispute")
    @Operation(summary = "Say that the article may not say this", description = "If-Match is required.")
    Claim dispute(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Reason reason);

    @POST
    @Path("claims/{id}:retract")
    @Operation(
            summary = "Take a claim back",
            description = "It stays readable and leaves every comparison. If-Match is required.")
    Claim retract(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Reason reason);

    @POST
    @Path("claims/{id}:restore")
    @Operation(summary = "Undo a retraction, a dispute or a verification", description = "If-Match is required.")
    Claim restore(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Reason reason);
}
