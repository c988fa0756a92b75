package org.crosstally.claims.api.suggest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a name that is being typed may mean. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Suggest", description = "What a name that is being typed may mean.")
public interface SuggestApi {

    String BEGINNING = "The beginning of a name, 1 to 300 characters";
    String LIMIT = "How many at most, 1 to 50; 10 when absent";

    @GET
    @Path("outlets:suggest")
    @Operation(
            summary = "Suggest outlets by the beginning of a name",
            description =
                    "Names in all languages and aliases count, also with a typing error. Confirmed records come first.")
    Suggestions outlets(
            @QueryParam("q") @Parameter(description = BEGINNING) String q,
            @QueryParam("limit") @Parameter(description = LIMIT) Integer limit);

    @GET
    @Path("parties:suggest")
    @Operation(
            summary = "Suggest parties by the beginning of a name",
            description =
                    "Names in all languages and aliases count, also with a typing error. Confirmed records come first.")
    Suggestions parties(
            @QueryParam("q") @Parameter(description = BEGINNING) String q,
            @QueryParam("limit") @Parameter(description = LIMIT) Integer limit);

    @GET
    @Path("measures:suggest")
    @Operation(
            summary = "Suggest measures by the beginning of a name",
            description =
                    "Names in all languages and aliases count, also with a typing error. Confirmed records come first.")
    Suggestions measures(
            @QueryParam("q") @Parameter(description = BEGINNING) String q,
            @QueryParam("limit") @Parameter(description = LIMIT) Integer limit);

    @GET
    @Path("places:suggest")
    @Operation(
            summary = "Suggest places by the beginning of a name",
            description =
                    "Names in all languages and aliases count, also with a typing error. Confirmed records come first."
                            + " Known places that are not recorded yet come last, with their key instead of an id.")
    Suggestions places(
            @QueryParam("q") @Parameter(description = BEGINNING) String q,
            @QueryParam("limit") @Parameter(description = LIMIT) Integer limit);

    @GET
    @Path("events:suggest")
    @Operation(
            summary = "Suggest events by the beginning of a name",
            description =
                    "Names in all languages and aliases count, also with a typing error. Confirmed records come first.")
    Suggestions events(
            @QueryParam("q") @Parameter(description = BEGINNING) String q,
            @QueryParam("limit") @Parameter(description = LIMIT) Integer limit);
}
