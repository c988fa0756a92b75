package org.crosstally.comparison.analysis;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.crosstally.claims.api.Claim;
import org.crosstally.comparison.core.Correction;
import org.crosstally.comparison.core.SeriesAnalysis;
import org.crosstally.comparison.mirror.ClaimStore;
import org.crosstally.comparison.mirror.Registers;

/**
 * A series, analysed.
 *
 * @param claims its claims by id, those of vaguer series that are housed in it included
 * @param corrections that its origins published
 * @param stamp what it was made of
 */
public record Survey(SeriesAnalysis analysis, Map<UUID, Claim> claims, List<Correction> corrections, Stamp stamp) {

    /**
     * What a survey was made of; as long as it is the same, so is the survey.
     *
     * @param members which revisions of which claims
     * @param registers the names and merges
     * @param analysedAt when the series was last written down: moves on whatever changed, articles included
     */
    record Stamp(Set<ClaimStore.Member> members, Registers registers, Instant analysedAt) {}

    boolean isOf(Set<ClaimStore.Member> members, Registers registers, Instant analysedAt) {
        return stamp.registers == registers
                && Objects.equals(stamp.analysedAt, analysedAt)
                && stamp.members.equals(members);
    }

    Registers registers() {
        return stamp.registers;
    }
}
