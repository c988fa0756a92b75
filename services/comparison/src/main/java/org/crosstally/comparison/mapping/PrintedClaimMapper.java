package org.crosstally.comparison.mapping;

import org.crosstally.api.Bounds;
import org.crosstally.claims.api.claim.Claim;
import org.crosstally.claims.api.claim.ClaimAmount;
import org.crosstally.comparison.api.claim.PrintedClaim;
import org.crosstally.comparison.mirror.Registers;

/** Claims in short, as they were printed. */
public final class PrintedClaimMapper {

    private PrintedClaimMapper() {}

    /** The claim with present names of outlet and origin. */
    public static PrintedClaim of(Claim claim, Registers registers) {
        ClaimAmount amount = claim.amount();
        ClaimAmount.Canonical canonical = amount.canonical();
        return new PrintedClaim(
                claim.id(),
                claim.revision(),
                null,
                registers.outletRef(claim.article().outlet().id()),
                claim.origin() == null
                        ? null
                        : registers.partyRef(claim.origin().id()),
                claim.attributionLevel(),
                claim.quote() == null ? null : claim.quote().exact(),
                new PrintedClaim.Printed(
                        claim.article().id(),
                        claim.article().url(),
                        claim.article().title(),
                        claim.article().publishedAt()),
                amount.text(),
                canonical == null ? amount.unit() : canonical.unit(),
                canonical == null
                        ? new Bounds(amount.low(), amount.high(), amount.lowInclusive(), amount.highInclusive())
                        : canonical.entailed(),
                canonical == null ? amount.read() : canonical.read(),
                claim.time(),
                claim.recordedAt(),
                claim.correction());
    }
}
