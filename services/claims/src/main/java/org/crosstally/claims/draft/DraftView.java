package org.crosstally.claims.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crosstally.api.Ref;
import org.crosstally.claims.api.article.ArticleContext;
import org.crosstally.claims.api.claim.Claim.Created;
import org.crosstally.claims.api.draft.Draft;
import org.crosstally.claims.api.draft.DraftAction;
import org.crosstally.claims.draft.Inheritance.Inherited;
import org.crosstally.web.access.Caller;
import org.crosstally.web.access.Role;

/** Maps revisions of drafts to the API. */
@ApplicationScoped
class DraftView {

    private final Caller caller;
    private final Inheritance inheritance;

    DraftView(Caller caller, Inheritance inheritance) {
        this.caller = caller;
        this.inheritance = inheritance;
    }

    /** A draft as it is now, with the steps that are open to the caller. */
    Draft now(DraftRevision row, List<Created> created) {
        ArticleContext context = inheritance.of(List.of(row)).get(row.article());
        return of(row, Inheritance.content(row, context, Ref::name), actions(row), created);
    }

    /** Drafts as they are now, in their order. */
    List<Draft> now(List<DraftRevision> rows) {
        Map<UUID, ArticleContext> contexts = inheritance.of(rows);
        return rows.stream()
                .map(row ->
                        of(row, Inheritance.content(row, contexts.get(row.article()), Ref::name), actions(row), null))
                .toList();
    }

    /** A draft as it was: no step is open on it. */
    Draft then(DraftRevision row) {
        return of(row, new Inherited(row.content(), List.of()), null, null);
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

    private static Draft of(DraftRevision row, Inherited content, List<DraftAction> actions, List<Created> created) {
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
                content.content(),
                content.fields().isEmpty() ? null : content.fields(),
                actions,
                created == null || created.isEmpty() ? null : created);
    }
}
