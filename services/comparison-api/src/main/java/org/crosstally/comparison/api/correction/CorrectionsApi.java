package org.crosstally.comparison.api.correction;

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
import org.crosstally.api.Page;
import org.crosstally.api.Reason;
import org.crosstally.comparison.api.Note;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Corrections that are asked of outlets. Steps are a reviewer's and need If-Match. When a newer snapshot of the article
 * comes, it is looked at: where the number is gone, the correction is FIXED_UPSTREAM by itself.
 */
@Path("/v1/corrections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Corrections", description = "Corrections that are asked of outlets.")
public interface CorrectionsApi {

    @POST
    @Operation(summary = "Open a correction", description = "201 with Location and ETag.")
    CorrectionRequest open(@Valid @NotNull NewCorrectionRequest correction);

    @GET
    @Operation(summary = "List corrections", description = "Newest first.")
    Page<CorrectionRequest> list(@BeanParam CorrectionFilter filter);

    @GET
    @Path("{id}")
    @Operation(summary = "Read a correction")
    CorrectionRequest read(@PathParam("id") UUID id);

    @POST
    @Path("{id}:report")
    @Operation(summary = "Record the report to the outlet", description = "OPEN, REPORTED or REFUSED becomes REPORTED.")
    CorrectionRequest report(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Report report);

    @POST
    @Path("{id}:acknowledge")
    @Operation(summary = "Note that the outlet agrees", description = "REPORTED becomes ACKNOWLEDGED.")
    CorrectionRequest acknowledge(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid Note note);

    @POST
    @Path("{id}:refuse")
    @Operation(
            summary = "Record that the outlet keeps its figure",
            description = "REPORTED or ACKNOWLEDGED becomes REFUSED.")
    CorrectionRequest refuse(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Reason reason);

    @POST
    @Path("{id}:fix")
    @Operation(summary = "Note that it is corrected", description = "Any but FIXED_UPSTREAM becomes FIXED_UPSTREAM.")
    CorrectionRequest fix(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid Note note);

    @POST
    @Path("{id}:reopen")
    @Operation(summary = "Take it up again", description = "FIXED_UPSTREAM or REFUSED becomes OPEN.")
    CorrectionRequest reopen(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Reason reason);
}
