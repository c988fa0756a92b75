package org.crosstally.claims.draft;

import java.time.Instant;
import java.util.UUID;
import org.crosstally.claims.api.claim.NewClaim;
import org.crosstally.claims.api.draft.DraftState;
import org.crosstally.claims.api.extraction.Reading;

/**
 * A revision of a draft.
 *
 * @param place identifies the figure in another snapshot
 * @param claim what it became; {@code null} unless accepted
 */
record DraftRevision(
        UUID id,
        UUID article,
        int snapshot,
        String extractor,
        UUID place,
        Reading reading,
        int revision,
        Instant recordedAt,
        String recordedBy,
        DraftState state,
        boolean edited,
        String reason,
        UUID claim,
        NewClaim content) {

    /** The next revision, in another state. */
    DraftRevision next(DraftState to, Instant now, String by, String why, UUID became) {
        return revised(to, now, by, why, became, edited, content);
    }

    /** The next revision, with other content. */
    DraftRevision edited(NewClaim other, Instant now, String by) {
        return revised(state, now, by, null, claim, true, other);
    }

    private DraftRevision revised(
            DraftState to, Instant now, String by, String why, UUID became, boolean changed, NewClaim other) {
        // Later than the one before, whatever the clock says: time travel depends on it.
        Instant at = now.isAfter(recordedAt) ? now : recordedAt.plusNanos(1000);
        return new DraftRevision(
                id,
                article,
                snapshot,
                extractor,
                place,
                reading,
                revision + 1,
                at,
                by,
                to,
                changed,
                why,
                became,
                other);
    }

    /** Whether an editor has worked on it: then no newer reading takes its place. */
    boolean isSettled() {
        return switch (state) {
            case ACCEPTED, DROPPED -> true;
            case OPEN -> edited;
            case SUPERSEDED -> false;
        };
    }
}
