package org.crosstally.consensus.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.crosstally.quantity.amount.Amount;
import org.crosstally.quantity.assertion.Modality;
import org.crosstally.quantity.assertion.Stage;
import org.crosstally.quantity.interval.Interval;
import org.crosstally.quantity.measure.MeasureScope;
import org.crosstally.quantity.period.DateSpan;
import org.crosstally.quantity.period.TimeKind;
import org.crosstally.quantity.unit.Dimension;

/**
 * One revision of one claim, reduced to what is compared. Names and aliases are resolved by the caller: two parties
 * that were merged carry one id here.
 *
 * @param claimId the claim
 * @param revision its revision, from 1
 * @param source the outlet that printed it and the origin that said it first
 * @param meaning what is counted; a null field is unknown and does not match everything
 * @param figure the amount
 * @param time when it holds
 * @param recordedAt when the claim was recorded
 * @param evidence how the article came by the figure
 */
public record Assertion(
        UUID claimId,
        int revision,
        Source source,
        Meaning meaning,
        Figure figure,
        Time time,
        Instant recordedAt,
        Evidence evidence) {

    public Assertion {
        Objects.requireNonNull(claimId, "claimId");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(meaning, "meaning");
        Objects.requireNonNull(figure, "figure");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(evidence, "evidence");
    }

    /** A claim of which nothing is known but the figure. */
    public Assertion(
            UUID claimId, int revision, Source source, Meaning meaning, Figure figure, Time time, Instant recordedAt) {
        this(claimId, revision, source, meaning, figure, time, recordedAt, Evidence.NONE);
    }

    /** The last day that the figure is about: that of {@code asOf}, else the end of its period; null when undated. */
    public LocalDate day() {
        DateSpan span = time.asOf() != null ? time.asOf() : time.end();
        return span == null ? null : span.latest();
    }

    /**
     * Who printed the number and who said it first.
     *
     * @param outletId the outlet that printed it
     * @param outletName its name, for explanations
     * @param ownerGroup the group that owns the outlet, or null
     * @param articleId the article
     * @param nearDuplicateOf the cluster of near-duplicate texts the article is in, or null when it is in none
     * @param publishedAt when the article was published, or null when unknown. Never used as the date of the figure
     * @param originId the party that said it first, aliases and merges resolved; null when the outlet names none and is
     *     the origin itself
     * @param originName that party's name, for explanations; null when {@code originId} is
     * @param level how precisely the origin is named
     */
    public record Source(
            String outletId,
            String outletName,
            String ownerGroup,
            String articleId,
            String nearDuplicateOf,
            Instant publishedAt,
            String originId,
            String originName,
            AttributionLevel level) {

        public Source {
            Objects.requireNonNull(outletId, "outletId");
        }

        /** The name an explanation uses: the origin's, else the outlet's. */
        public String spokenName() {
            if (originId != null) {
                return originName == null ? originId : originName;
            }
            return outletName == null ? outletId : outletName;
        }
    }

    /** How precisely an origin is named. */
    public enum AttributionLevel {
        NAMED,
        INSTITUTION,
        ANONYMOUS,
        OUTLET,
        NONE
    }

    /**
     * What is counted, as ids. Null = unknown. A comparison needs the measure, and what its {@link MeasureScope} asks for.
     *
     * @param event the incident or campaign that the figure is about
     */
    public record Meaning(
            String measure,
            String subject,
            String counterparty,
            String object,
            String place,
            Stage stage,
            Modality modality,
            String event) {

        /** What is counted, of no known event. */
        public Meaning(
                String measure,
                String subject,
                String counterparty,
                String object,
                String place,
                Stage stage,
                Modality modality) {
            this(measure, subject, counterparty, object, place, stage, modality, null);
        }
    }

    /**
     * The amount.
     *
     * @param printed the amount in the printed unit: words, value, qualifier, digits, unit, currency, per
     * @param dimension what kind of quantity
     * @param entailed literal range: what the words commit to, in the measure's canonical unit
     * @param read usual reading: what a reader takes from them, in the measure's canonical unit
     * @param priceBase "2020" for constant 2020 prices; null = current prices
     */
    public record Figure(Amount printed, Dimension dimension, Interval entailed, Interval read, String priceBase) {}

    /**
     * When the figure holds.
     *
     * @param kind whether it is a state, a flow, a rate, a running total or a duration
     * @param asOf the day that it is about; null when unresolved
     * @param start first day of the period or of a cumulative count; null = unknown
     * @param end last day of the period; null = unknown
     */
    public record Time(TimeKind kind, DateSpan asOf, DateSpan start, DateSpan end) {}
}
