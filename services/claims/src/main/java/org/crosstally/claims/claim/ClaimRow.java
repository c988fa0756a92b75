package org.crosstally.claims.claim;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crosstally.api.AttributionLevel;
import org.crosstally.api.ClaimTime;
import org.crosstally.claims.api.claim.ClaimState;
import org.crosstally.claims.api.claim.Method;
import org.crosstally.claims.api.claim.Quote;
import org.crosstally.claims.api.claim.QuoteCheck;
import org.crosstally.claims.api.claim.Voice;
import org.crosstally.quantity.amount.Amount;
import org.crosstally.quantity.assertion.Modality;
import org.crosstally.quantity.assertion.Stage;
import org.crosstally.quantity.interval.Interval;
import org.crosstally.quantity.period.DateSpan;

/**
 * One revision of a claim as it stands in the table claim. Never on the wire.
 *
 * @param stamp what differs from revision to revision even where the content stays
 * @param content what the claim says
 */
public record ClaimRow(Stamp stamp, Content content) {

    /** Id, revision, time, who and state. {@code recorder} is who recorded revision 1. */
    public record Stamp(
            UUID id,
            int revision,
            Instant recordedAt,
            String recordedBy,
            String recorder,
            int ordinal,
            ClaimState state,
            String reason) {

        Stamp withOrdinal(int place) {
            return new Stamp(id, revision, recordedAt, recordedBy, recorder, place, state, reason);
        }
    }

    /** What the claim says, with references as ids. */
    public record Content(
            Method method,
            String extractor,
            String clientRef,
            UUID hash,
            UUID article,
            Quote quote,
            QuoteCheck quoteCheck,
            List<StoredLink> attribution,
            AttributionLevel level,
            UUID origin,
            Amount amount,
            Canonical canonical,
            UUID measure,
            UUID subject,
            UUID counterparty,
            String object,
            UUID place,
            Stage stage,
            Modality modality,
            ClaimTime time,
            DateSpan asOf,
            boolean correction,
            String notes) {

        Content withClientRef(String ref) {
            return new Content(
                    method,
                    extractor,
                    ref,
                    hash,
                    article,
                    quote,
                    quoteCheck,
                    attribution,
                    level,
                    origin,
                    amount,
                    canonical,
                    measure,
                    subject,
                    counterparty,
                    object,
                    place,
                    stage,
                    modality,
                    time,
                    asOf,
                    correction,
                    notes);
        }
    }

    /** A link of the attribution chain as it stands in the column attribution. */
    public record StoredLink(UUID party, String verb, Voice voice) {}

    /** Both intervals in the measure's unit. */
    public record Canonical(String unit, Interval entailed, Interval read) {}

    ClaimRow withOrdinal(int ordinal) {
        return new ClaimRow(stamp.withOrdinal(ordinal), content);
    }
}
