package org.crosstally.claims.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of one line of a batch, in the order of the lines.
 *
 * @param line number of the line, from 1
 * @param id of the claim; absent for a refused line
 * @param outcome RECORDED, KNOWN (the clientRef was recorded before, with the same content), VALID (dry run) or REFUSED
 * @param created records created for names nobody knew
 * @param problem why the line was refused, as problem+json
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record BatchResult(
        @Schema(example = "17") long line,
        UUID id,
        Outcome outcome,
        String clientRef,
        List<Claim.Created> created,

        @Schema(description = "problem+json, for a refused line")
        JsonNode problem) {

    /** What became of the line. */
    public enum Outcome {
        RECORDED,
        KNOWN,
        VALID,
        REFUSED
    }
}
