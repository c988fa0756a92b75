package org.crosstally.claims.api.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.crosstally.claims.api.claim.Claim;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of one line of a batch, in the order of the lines.
 *
 * @param line number of the line, from 1
 * @param id of the claim; absent for a refused line
 * @param outcome RECORDED, KNOWN (the clientRef was recorded before, with the same content), VALID (dry run),
 *     REFUSED, or CONTINUED (beyond the limit of a batch: an import records it and all lines that follow)
 * @param created records created for unknown names
 * @param problem why the line was refused, as problem+json
 * @param operation path of the import that records this line, as its first, and all lines that follow; only with CONTINUED
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record BatchResult(
        @Schema(example = "17") long line,
        UUID id,
        Outcome outcome,
        String clientRef,
        List<Claim.Created> created,

        @Schema(description = "problem+json, for a refused line")
        JsonNode problem,

        @Schema(
                description = "The import that records this line and all that follow",
                example = "/v1/imports/0199d1f2-8a64-7c3e-9f31-1c2d3e4f5a6b")
        String operation) {

    /** What became of the line. */
    public enum Outcome {
        RECORDED,
        KNOWN,
        VALID,
        REFUSED,
        CONTINUED
    }
}
