package org.crosstally.comparison.mirror;

import java.util.UUID;
import org.crosstally.claims.api.claim.Claim;

/**
 * A claim from the feed with the series that it is in.
 *
 * @param seriesId the series it is in; null when it is compared with nothing
 * @param obstacle the field that keeps a live claim out of every series; null when there is none
 * @param text what it was read from; unknown where that does not matter
 */
public record MirroredClaim(Claim claim, UUID seriesId, String obstacle, SourceText text) {

    /** Whether it takes part in comparisons, if it has no obstacle: it is neither a draft nor retracted. */
    public static boolean isLive(Claim claim) {
        return switch (claim.state()) {
            case DRAFT, RETRACTED -> false;
            case RECORDED, VERIFIED, DISPUTED -> true;
        };
    }
}
