package org.crosstally.comparison.mapping;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crosstally.claims.api.claim.Claim;
import org.crosstally.comparison.api.claim.Key;
import org.crosstally.comparison.api.claim.PrintedClaim;
import org.crosstally.comparison.api.claim.Side;
import org.crosstally.comparison.api.claim.Slice;
import org.crosstally.comparison.api.series.Series;
import org.crosstally.comparison.mirror.Registers;
import org.crosstally.consensus.grouping.SeriesAnalysis;
import org.crosstally.consensus.origin.IndependentOrigin;

/** A series with its timeline as it goes over the wire. */
public final class SeriesMapper {

    private SeriesMapper() {}

    /**
     * @param analysis null for a series that has no claim
     * @param claims its claims by id
     */
    public static Series of(UUID id, Key key, SeriesAnalysis analysis, Map<UUID, Claim> claims, Registers registers) {
        if (analysis == null) {
            return new Series(
                    id, key, null, List.of(), 0, List.of(), 0, null, List.of(), null, false, List.of(), List.of(), null,
                    List.of(), false, null);
        }
        List<PrintedClaim> members = analysis.members().stream()
                .skip(Math.max(0, analysis.members().size() - Series.MOST_MEMBERS))
                .map(member -> PrintedClaimMapper.of(claims.get(member.claimId()), registers))
                .toList();
        return of(id, key, analysis, members);
    }

    /** As {@link #of(UUID, Key, SeriesAnalysis, Map, Registers)}, with the members as they shall be shown. */
    public static Series of(UUID id, Key key, SeriesAnalysis analysis, List<PrintedClaim> members) {
        Slice latest = ApiMapper.slice(analysis.latest());
        return new Series(
                id,
                key,
                null,
                members,
                analysis.members().size(),
                analysis.origins().stream().map(SeriesMapper::origin).toList(),
                analysis.independentOrigins(),
                latest == null ? null : latest.core(),
                latest == null ? List.<Side>of() : latest.camps(),
                latest == null ? null : latest.consensus(),
                latest != null && latest.disputed(),
                analysis.slices().stream().map(ApiMapper::slice).toList(),
                ApiMapper.notCompared(analysis.notCompared()),
                null,
                List.of(),
                false,
                null);
    }

    private static Series.Origin origin(IndependentOrigin origin) {
        return new Series.Origin(origin.id(), origin.name(), origin.claims(), origin.joinedBy());
    }
}
