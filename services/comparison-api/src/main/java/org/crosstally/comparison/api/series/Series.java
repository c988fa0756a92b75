package org.crosstally.comparison.api.series;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crosstally.comparison.api.claim.Key;
import org.crosstally.comparison.api.claim.NotCompared;
import org.crosstally.comparison.api.claim.PrintedClaim;
import org.crosstally.comparison.api.claim.Side;
import org.crosstally.comparison.api.claim.Slice;
import org.crosstally.comparison.api.discrepancy.Discrepancy;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The claims about one quantity by day: independent origins, the consensus range, and the sides outside of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "The claims about one quantity by day: independent origins, the consensus range, and the sides outside of it.")
public record Series(
        @Schema(description = "Follows from the key; absent in answers to POST /v1/comparisons")
        UUID id,

        Key key,

        @Schema(description = "What was known at this instant; absent = now")
        Instant asOf,

        @Schema(description = "Its claims, oldest figure first; the newest 2000 when there are more")
        List<PrintedClaim> members,

        @Schema(description = "Claims in it", example = "12")
        int memberCount,

        @Schema(description = "Who counts as one, and why") List<Origin> origins,

        @Schema(description = "Origins that count as one each", example = "3")
        int independentOrigins,

        @Schema(description = "The core now; absent when disputed")
        Side core,

        @Schema(description = "All camps now, the heaviest first")
        List<Side> camps,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                description = "The core's estimate now in the measure's unit, a decimal string; absent when disputed",
                example = "125400")
        BigDecimal consensus,

        @Schema(description = "Whether the two heaviest camps weigh the same, within a tenth", example = "false")
        boolean disputed,

        @Schema(description = "Core and camps of each day with a figure, oldest first; claims without a date first")
        List<Slice> timeline,

        @Schema(description = "Claims that met nothing, with the field that stood in the way")
        List<NotCompared> notCompared,

        @Schema(description = "What was found in it, information included; not with asOf")
        List<Discrepancy> discrepancies,

        @Schema(description = "Series that it was compared with: narrower measures, parts, other stages")
        List<Neighbour> neighbours,

        @Schema(description = "Whether it has neighbours beyond the bound of 500, which it was not compared with")
        boolean neighboursLeftOut,

        @Schema(
                description =
                        "The series in which its claims are compared, as assumed, since its key knows less; absent"
                                + " when it stands for itself")
        UUID home) {

    /** More members than these are counted, not listed: the newest are. */
    public static final int MOST_MEMBERS = 2000;

    /** The same series with the data that does not come from its claims. */
    public Series with(
            Instant knownAt, List<Discrepancy> found, List<Neighbour> around, boolean aroundLeftOut, UUID housedIn) {
        return new Series(
                id,
                key,
                knownAt,
                members,
                memberCount,
                origins,
                independentOrigins,
                core,
                camps,
                consensus,
                disputed,
                timeline,
                notCompared,
                found,
                around,
                aroundLeftOut,
                housedIn);
    }

    /** One who counts once. */
    @Schema(name = "Origin")
    public record Origin(
            @Schema(description = "Party id; \"outlet:\" and an id or owner group where an outlet speaks for itself")
            String id,

            @Schema(description = "Name", example = "Ministry of Defence")
            String name,

            @Schema(description = "The claims that go back to it")
            List<UUID> claims,

            @Schema(
                    description = "Why several count as one: ATTRIBUTION, NEAR_DUPLICATE, OWNER_GROUP, SAME_OUTLET",
                    example = "[\"ATTRIBUTION\"]")
            List<String> joinedBy) {}

    /** A series that it was compared with. */
    @Schema(name = "Neighbour")
    public record Neighbour(
            @Schema(description = "Id of the series") UUID id, Key key) {}
}
