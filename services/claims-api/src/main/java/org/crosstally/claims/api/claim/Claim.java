package org.crosstally.claims.api.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crosstally.api.AttributionLevel;
import org.crosstally.api.ClaimTime;
import org.crosstally.api.Recorded;
import org.crosstally.api.Ref;
import org.crosstally.quantity.assertion.Modality;
import org.crosstally.quantity.assertion.Stage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The numeric assertion: evidence that an article printed a number. Fields as in {@link NewClaim}; beside them what the
 * service found out.
 *
 * @param article where it was printed
 * @param quoteCheck whether the quote was found in the article's snapshot
 * @param attribution the whole chain without the outlet; empty when the outlet speaks for itself
 * @param origin the last link of the chain: who said it first; {@code null} when the outlet is the origin
 * @param reason why the claim was disputed, retracted or restored by this revision; {@code null} for every other one
 * @param created outlets, parties, measures, places and events that were created, unconfirmed, for unknown names; only in the answer
 *     to the recording
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RecordBuilder
@RecordBuilder.Options(enableWither = false, enableGetters = false, inheritComponentAnnotations = false)
@Schema(description = "A number that an article printed, with where, who, how much, of what and when.")
public record Claim(
        UUID id,
        int revision,
        Instant recordedAt,
        String recordedBy,
        ClaimState state,
        Method method,
        String extractor,
        String clientRef,
        PrintedIn article,
        Quote quote,
        QuoteCheck quoteCheck,
        List<Link> attribution,
        AttributionLevel attributionLevel,
        Ref origin,
        ClaimAmount amount,
        Ref measure,
        Ref subject,
        Ref counterparty,
        String object,
        Ref place,
        Ref event,
        Stage stage,
        Modality modality,
        ClaimTime time,
        boolean correction,
        String notes,
        String reason,
        List<Created> created)
        implements Recorded {

    @Override
    public boolean hasAddedContent() {
        return created != null;
    }

    /** The article, in short. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PrintedIn(UUID id, String url, String title, String publishedAt, Ref outlet) {}

    /**
     * A record that was created because its name was unknown.
     *
     * @param kind outlet, party, measure or article
     */
    public record Created(String kind, UUID id, String name) {}
}
