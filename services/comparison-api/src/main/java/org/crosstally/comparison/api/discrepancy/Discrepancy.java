package org.crosstally.comparison.api.discrepancy;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.crosstally.api.Ref;
import org.crosstally.api.Revised;
import org.crosstally.comparison.api.claim.Key;
import org.crosstally.comparison.api.claim.NotCompared;
import org.crosstally.comparison.api.claim.Side;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where sources disagree on a number, or something about it that an editor should know. One for each kind, series (or pair
 * of series) and pair of camps, however many claims print it.
 *
 * @param id stays the same while the same sides of the same series differ in the same way, whatever their figures become
 * @param fingerprint equal for the same kind, series, origins and normalised values
 * @param history newest last; only on the page of one discrepancy
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Where sources disagree on a number: likely why, how badly, and who said what.")
public record Discrepancy(
        @Schema(description = "Absent in answers to POST /v1/comparisons, which keep nothing")
        UUID id,

        @Schema(description = "What is wrong, see GET /v1/kinds", example = "SCALE_SLIP")
        String kind,

        @Schema(description = "State of the review", example = "OPEN")
        DiscrepancyState state,

        Severity severity,

        @Schema(description = "The series it is about, one or two")
        List<AboutSeries> series,

        @Schema(description = "The camps against each other; one only where a kind needs no second")
        List<Side> sides,

        @Schema(description = "Whether both sides weigh the same, so that neither is the core", example = "false")
        boolean disputed,

        @Schema(
                description = "How far apart the words leave the sides: log distance, or for additive measures the"
                        + " difference over the tolerance",
                example = "6.9")
        double gap,

        @Schema(description = "What would have been allowed, on the same scale", example = "0.01")
        double tolerance,

        @Schema(description = "Unit of the amounts: the measure's", example = "{casualty}")
        String unit,

        @Schema(description = "Why it probably is so; absent when no test named a cause")
        Cause cause,

        @Schema(description = "In sentences, every number from the record")
        String explanation,

        @Schema(description = "First day on which the sides disagree", example = "2024-03-01")
        LocalDate firstDay,

        @Schema(description = "Last such day", example = "2024-03-05")
        LocalDate lastDay,

        @Schema(description = "Days that show it", example = "5")
        int days,

        @Schema(description = "The published correction that explains it")
        Correction explainedBy,

        @Schema(description = "Claims that were left out, with the field")
        List<NotCompared> notCompared,

        @Schema(description = "Equal for the same kind, series, origins and values", example = "9f86d081884c7d65")
        String fingerprint,

        @Schema(description = "Version of the rule that found it", example = "1")
        int ruleVersion,

        @Schema(description = "When it was first found", example = "2024-03-05T10:00:00Z")
        Instant firstSeen,

        @Schema(description = "When its state or its figures last changed", example = "2024-03-06T10:00:00Z")
        Instant lastChanged,

        @Schema(description = "When the claims stopped showing it; absent while they do")
        Instant closedAt,

        @Schema(
                description = "Its strong ETag: raised by every step, and when its state or its figures change",
                example = "3")
        Integer revision,

        @Schema(description = "What editors made of it so far")
        Review review,

        @Schema(description = "Weight of its measure: 1, and 2 of one that is marked important", example = "1")
        Double importance,

        @Schema(
                description = "Its place in the queue: severity x importance x age, doubling every 30 days since it was"
                        + " first found",
                example = "0.9")
        Double priority,

        @Schema(description = "Until when a silence hides it from the queue; absent when none does")
        Instant silencedUntil,

        @Schema(
                description = "What the caller may do with it now: names of methods",
                example = "[\"assign\", \"propose\"]")
        List<Action> allowedActions,

        @Schema(description = "What became of the finding, newest last; only on the page of one discrepancy")
        List<Step> history)
        implements Revised {

    /** The same discrepancy with other forms of its series and sides. */
    public Discrepancy with(List<AboutSeries> about, List<Side> shown) {
        return new Discrepancy(
                id,
                kind,
                state,
                severity,
                about,
                shown,
                disputed,
                gap,
                tolerance,
                unit,
                cause,
                explanation,
                firstDay,
                lastDay,
                days,
                explainedBy,
                notCompared,
                fingerprint,
                ruleVersion,
                firstSeen,
                lastChanged,
                closedAt,
                revision,
                review,
                importance,
                priority,
                silencedUntil,
                allowedActions,
                history);
    }

    /** The same discrepancy with its history. */
    public Discrepancy with(List<Step> steps) {
        return new Discrepancy(
                id,
                kind,
                state,
                severity,
                series,
                sides,
                disputed,
                gap,
                tolerance,
                unit,
                cause,
                explanation,
                firstDay,
                lastDay,
                days,
                explainedBy,
                notCompared,
                fingerprint,
                ruleVersion,
                firstSeen,
                lastChanged,
                closedAt,
                revision,
                review,
                importance,
                priority,
                silencedUntil,
                allowedActions,
                steps);
    }

    /** A series it is about. */
    @Schema(name = "AboutSeries")
    public record AboutSeries(
            @Schema(description = "Id of the series") UUID id, Key key) {}

    /** A likely cause, and the test that named it. */
    @Schema(name = "Cause")
    public record Cause(
            @Schema(description = "The test that named it", example = "power-of-ten")
            String test,

            @Schema(description = "In words", example = "a factor of 1,000, as between million and billion")
            String text) {}

    /** A correction that an origin published of its own figure. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Correction")
    public record Correction(
            @Schema(description = "Who corrected itself") Ref origin,

            @Schema(description = "When", example = "2024-03-13")
            LocalDate date,

            @JsonFormat(shape = JsonFormat.Shape.STRING)
            @Schema(description = "By how much the total changed, a decimal string", example = "-5")
            BigDecimal delta) {}

    /** One step of its history. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Step")
    public record Step(
            @Schema(description = "When", example = "2024-03-05T10:00:00Z")
            Instant at,

            @Schema(description = "FOUND, CHANGED, CLOSED or FOUND_AGAIN", example = "FOUND")
            String change,

            @Schema(description = "Fingerprint from then on")
            String fingerprint,

            @Schema(description = "Severity from then on, 0 to 1", example = "0.83")
            double severity,

            @Schema(description = "Explanation from then on")
            String explanation) {}
}
