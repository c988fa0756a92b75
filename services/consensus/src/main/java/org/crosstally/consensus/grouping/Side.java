package org.crosstally.consensus.grouping;

import java.util.List;
import java.util.UUID;
import org.crosstally.quantity.interval.Interval;

/**
 * Claims that agree with each other.
 *
 * @param region range common to all usual readings, in the canonical unit, on the side's last day
 * @param representative the claim shown for the side: the one that the rule compared, else the one with most digits,
 *     then the newest
 * @param claims all claims of the side, by id
 * @param origins its independent origins, by id
 * @param value middle of the side: the median of its origins, ties to the lower; in the canonical unit
 */
public record Side(
        Interval region, UUID representative, List<UUID> claims, List<String> origins, java.math.BigDecimal value) {

    /** Claims printed. */
    public int reports() {
        return claims.size();
    }

    /** Independent origins. */
    public int independentOrigins() {
        return origins.size();
    }
}
