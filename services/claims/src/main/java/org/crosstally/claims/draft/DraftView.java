package org.crosstally.claims.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import org.crosstally.claims.api.claim.Claim.Created;
import org.crosstally.claims.api.draft.Draft;
import org.crosstally.claims.api.draft.DraftAction;
import org.crosstally.web.access.Caller;
import org.crosstally.web.access.Role;

/** Maps revisions of drafts to the API. */
@ApplicationScoped
class DraftView {

    private final Caller caller;

    DraftView(Caller caller) {
        this.caller = caller;
    }

    /** A draft as it is now, with the steps that are open to the caller. */
    Draft now(DraftRevision row, List<Created> created) {
        return of(row, actions(row), created);
    }

    /** A draft as it was: no step is open on it. */
    Draft then(DraftRevision row) {
        return of(row, null, null);
    }

    private List<DraftAction> actions(DraftRevision row) {
        return !caller.is(Role.REVIEWER)
                ? List.of()
                : Arrays.stream(DraftSteps.values())
                        .filter(step -> step.isOpen(row.state()))
                        .filter(step ->
                                step != DraftSteps.ACCEPT || row.content().measure() != null)
                        .map(DraftSteps::action)
                        .toList();
    }

    private static Draft of(DraftRevision row, List<DraftAction> actions, List<Created> created) {
        return new Draft(
                row.id(),
                row.revision(),
                row.recordedAt(),
                row.recordedBy(),
                row.article(),
                row.snapshot(),
                row.extractor(),
                row.state(),
                row.edited(),
                row.reason(),
                row.claim(),
                row.reading(),
                row.content(),
                actions,
                created == null || created.isEmpty() ? null : created);
    }
}
