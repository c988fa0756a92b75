package org.crosstally.claims.claim.table;

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
 * One revision of a claim: a row of the table claim. It is never sent; {@code ClaimView} makes the API's record of it.
 *
 * @param key the same in all revisions
 * @param stamp who made this revision, when, and its state
 * @param ordinal position of the row within its change set, from 0
 * @param content what the claim says
 */
public record ClaimRow(Key key, Stamp stamp, int ordinal, Content content) {

    /**
     * What identifies the claim.
     *
     * @param recorder who recorded revision 1
     * @param clientRef the recorder's own key, or {@code null}
     */
    public record Key(UUID id, String recorder, String clientRef) {}

    /**
     * What each revision has of its own.
     *
     * @param revision from 1
     * @param reason why the state changed, or {@code null}
     */
    public record Stamp(int revision, Instant recordedAt, String recordedBy, ClaimState state, String reason) {}

    /**
     * What the claim says, with references as ids.
     *
     * @param correction whether the origin corrects an earlier figure of its own
     * @param notes for editors, or {@code null}
     */
    public record Content(
            Source source,
            Evidence evidence,
            Attribution attribution,
            Figure figure,
            Topic topic,
            Validity validity,
            boolean correction,
            String notes) {

        /** The same content, of another event. */
        public Content ofEvent(UUID event) {
            Topic other = new Topic(
                    topic.measure,
                    topic.subject,
                    topic.counterparty,
                    topic.object,
                    topic.place,
                    event,
                    topic.stage,
                    topic.modality);
            return new Content(source, evidence, attribution, figure, other, validity, correction, notes);
        }
    }

    /**
     * How the claim came to be recorded.
     *
     * @param extractor version and rules of the extractor, or {@code null}
     * @param hash of the request, see {@code ContentHash}
     */
    public record Source(Method method, String extractor, UUID hash) {}

    /** Where the number was printed; {@code quote} may be {@code null}. */
    public record Evidence(UUID article, Quote quote, QuoteCheck check) {}

    /**
     * Who says it.
     *
     * @param chain from the outlet (left out) to the origin; empty if the outlet is the origin
     * @param origin the party of the last link, or {@code null}
     */
    public record Attribution(List<StoredLink> chain, AttributionLevel level, UUID origin) {}

    /** A link of the attribution chain as the column attribution keeps it. */
    public record StoredLink(UUID party, String verb, Voice voice) {}

    /** The number as printed, and in the measure's unit ({@code null} if it cannot be converted). */
    public record Figure(Amount amount, Canonical canonical) {}

    /** Both intervals in the measure's unit. */
    public record Canonical(String unit, Interval entailed, Interval read) {}

    /** What is counted; everything but the measure and the modality may be {@code null}. */
    public record Topic(
            UUID measure,
            UUID subject,
            UUID counterparty,
            String object,
            UUID place,
            UUID event,
            Stage stage,
            Modality modality) {}

    /** When it holds; {@code asOf} is the span of days of {@code time.asOf}, or {@code null}. */
    public record Validity(ClaimTime time, DateSpan asOf) {}

    /** The same row at another position within its change set. */
    public ClaimRow at(int position) {
        return new ClaimRow(key, stamp, position, content);
    }
}
