package org.crosstally.claims.api.feed;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The change feed: every revision once, in an order that can be trusted. */
@Path("/v1")
@Tag(name = "Changes", description = "Every revision once, in an order that can be trusted.")
public interface ChangesApi {

    /** The media type of a stream of JSON values, one a line. */
    String NDJSON = "application/x-ndjson";

    @GET
    @Path("claims:changes")
    @Produces(NDJSON)
    @Operation(
            summary = "Read the changes after a cursor",
            description = "NDJSON, one Change a line. An earlier revision never comes after a later one of the same"
                    + " record, and no revision is skipped however late its transaction commits. With wait the answer is"
                    + " held until there is a change or the time is over.")
    InputStream changes(
            @QueryParam("after") @Parameter(description = "Cursor of the last change seen; absent = from the start")
                    String after,
            @QueryParam("limit") @Parameter(description = "Changes at most; coerced to 1..10000, 1000 when not given")
                    Integer limit,
            @QueryParam("wait") @Parameter(description = "Seconds to wait for a change, 0..60; 0 when not given")
                    Integer wait);
}
