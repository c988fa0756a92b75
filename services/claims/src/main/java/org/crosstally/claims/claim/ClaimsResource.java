package org.crosstally.claims.claim;

import java.time.Instant;
import java.util.UUID;
import org.crosstally.api.Page;
import org.crosstally.api.PageParams;
import org.crosstally.api.Reason;
import org.crosstally.claims.api.claim.Claim;
import org.crosstally.claims.api.claim.ClaimFilter;
import org.crosstally.claims.api.claim.ClaimsApi;
import org.crosstally.claims.api.claim.NewClaim;
import org.crosstally.web.access.Caller;
import org.crosstally.web.access.Needs;
import org.crosstally.web.access.Role;
import org.crosstally.web.idempotency.Idempotent;
import org.crosstally.web.paging.Paging;

/** Claims over REST. */
@Idempotent
class ClaimsResource implements ClaimsApi {

    private final Recording recording;
    private final Claims claims;
    private final ClaimList list;
    private final Caller caller;

    ClaimsResource(Recording recording, Claims claims, ClaimList list, Caller caller) {
        this.recording = recording;
        this.claims = claims;
        this.list = list;
        this.caller = caller;
    }

    @Override
    public Claim record(NewClaim claim) {
        return recording.record(claim, caller.subject());
    }

    @Override
    public Page<Claim> list(ClaimFilter filter) {
        return list.page(filter);
    }

    @Override
    public Claim read(UUID id, Instant asOf) {
        return claims.read(id, asOf);
    }

    @Override
    public Page<Claim> revisions(UUID id, PageParams page) {
        Page<Claim> found = Paging.of(page, "claim revisions", id)
                .numbered(Integer.MAX_VALUE, (below, limit) -> claims.revisions(id, below, limit), Claim::revision);
        if (found.items().isEmpty()) {
            claims.read(id, null);
        }
        return found;
    }

    @Override
    public Claim revise(UUID id, String ifMatch, NewClaim claim) {
        return claims.revise(id, ifMatch, claim, owner());
    }

    @Override
    @Needs(Role.REVIEWER)
    public Claim verify(UUID id, String ifMatch) {
        return claims.step(id, ifMatch, ClaimSteps.VERIFY, null, reviewer());
    }

    @Override
    @Needs(Role.REVIEWER)
    public Claim dispute(UUID id, String ifMatch, Reason reason) {
        return claims.step(id, ifMatch, ClaimSteps.DISPUTE, reason.reason(), reviewer());
    }

    @Override
    public Claim retract(UUID id, String ifMatch, Reason reason) {
        return claims.step(id, ifMatch, ClaimSteps.RETRACT, reason.reason(), owner());
    }

    @Override
    @Needs(Role.REVIEWER)
    public Claim restore(UUID id, String ifMatch, Reason reason) {
        return claims.step(id, ifMatch, ClaimSteps.RESTORE, reason.reason(), reviewer());
    }

    private Editor reviewer() {
        return new Editor(caller.subject(), true);
    }

    /** The recorder of a claim may correct or retract it; others need the role reviewer. */
    private Editor owner() {
        return new Editor(caller.subject(), caller.is(Role.REVIEWER));
    }
}
