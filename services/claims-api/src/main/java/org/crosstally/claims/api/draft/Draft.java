package org.crosstally.claims.api.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crosstally.api.Recorded;
import org.crosstally.claims.api.claim.Claim;
import org.crosstally.claims.api.claim.NewClaim;
import org.crosstally.claims.api.extraction.Reading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A claim that the extractor read in an article and an editor decides about.
 *
 * @param article where it was read
 * @param snapshot number of the article's snapshot that the offsets count in
 * @param extractor version of the extractor
 * @param mended whether an editor changed the content
 * @param reason given for the last step
 * @param claim the claim it became; absent unless ACCEPTED
 * @param reading what the extractor read; never changed
 * @param content the claim that accepting records
 * @param inherited fields of the content that the draft has from its article; absent when there are none
 * @param allowedActions the steps that are open to the caller now; ACCEPT only once the content names a measure
 * @param created outlets, parties and measures that were created, unconfirmed, for unknown names; only in the answer to
 *     the acceptance
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A claim that the extractor read in an article and an editor decides about.")
public record Draft(
        UUID id,
        int revision,
        Instant recordedAt,
        String recordedBy,
        UUID article,
        int snapshot,

        @Schema(description = "Version of the extractor", example = "crosstally-extraction/1")
        String extractor,

        DraftState state,
        boolean mended,

        @Schema(description = "Given for the last step", example = "A figure of last year's report")
        String reason,

        @Schema(description = "Id of the claim it became") UUID claim,
        Reading reading,
        NewClaim content,

        @Schema(description = "Fields of `content` that are set for the whole article", example = "[\"event\"]")
        List<String> inherited,

        List<DraftAction> allowedActions,
        List<Claim.Created> created)
        implements Recorded {}
