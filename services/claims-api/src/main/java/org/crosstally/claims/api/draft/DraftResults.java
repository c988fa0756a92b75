package org.crosstally.claims.api.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.crosstally.claims.api.claim.Claim;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of drafts that were decided together.
 *
 * @param results one for each id, in their order
 */
@Schema(description = "What became of each draft, in the order of the ids.")
public record DraftResults(List<Result> results) {

    /**
     * What became of one.
     *
     * @param revision of the draft now; absent when there is none of this id
     * @param claim the claim it became or was before
     * @param created records that were created, unconfirmed, for unknown names
     * @param problem problem+json of a refused one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Result(
            UUID id,
            Outcome outcome,
            Integer revision,
            UUID claim,
            List<Claim.Created> created,

            @Schema(description = "problem+json, for a refused one")
            JsonNode problem) {}

    /** How it went. */
    public enum Outcome {
        /** Became a claim. */
        ACCEPTED,
        /** Is dropped. */
        DROPPED,
        /** Was accepted, or dropped, before. */
        KNOWN,
        /** Would be; nothing was done. */
        VALID,
        /** Stays as it was. */
        REFUSED
    }
}
