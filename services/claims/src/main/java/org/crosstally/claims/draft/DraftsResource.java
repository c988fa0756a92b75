package org.crosstally.claims.draft;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crosstally.api.Page;
import org.crosstally.api.PageParams;
import org.crosstally.api.Reason;
import org.crosstally.claims.api.claim.NewClaim;
import org.crosstally.claims.api.draft.Draft;
import org.crosstally.claims.api.draft.DraftFilter;
import org.crosstally.claims.api.draft.DraftResults;
import org.crosstally.claims.api.draft.DraftSelection;
import org.crosstally.claims.api.draft.DraftState;
import org.crosstally.claims.api.draft.DraftsApi;
import org.crosstally.claims.api.draft.KeptDrafts;
import org.crosstally.web.access.Caller;
import org.crosstally.web.access.Needs;
import org.crosstally.web.access.Role;
import org.crosstally.web.conditional.Preconditions;
import org.crosstally.web.idempotency.Idempotent;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.Problem.FieldError;
import org.crosstally.web.problem.ProblemException;

/** Drafts over REST. A service account extracts; what becomes of a draft is a person's decision. */
@Idempotent
class DraftsResource implements DraftsApi {

    private final ArticleReader reader;
    private final ArticleTexts articles;
    private final Drafts drafts;
    private final DraftTable table;
    private final DraftList list;
    private final DraftView view;
    private final Acceptance acceptance;
    private final Inheritance inheritance;
    private final BulkDecisions bulk;
    private final Caller caller;

    DraftsResource(
            ArticleReader reader,
            ArticleTexts articles,
            Drafts drafts,
            DraftTable table,
            DraftList list,
            DraftView view,
            Acceptance acceptance,
            Inheritance inheritance,
            BulkDecisions bulk,
            Caller caller) {
        this.reader = reader;
        this.articles = articles;
        this.drafts = drafts;
        this.table = table;
        this.list = list;
        this.view = view;
        this.acceptance = acceptance;
        this.inheritance = inheritance;
        this.bulk = bulk;
        this.caller = caller;
    }

    @Override
    public KeptDrafts extract(UUID article) {
        return reader.read(article);
    }

    @Override
    public Page<Draft> ofArticle(UUID article, List<DraftState> state, PageParams page) {
        if (articles.newest(List.of(article)).isEmpty()) {
            throw new ProblemException(ErrorCode.NOT_FOUND, "There is no article " + article + ".");
        }
        DraftFilter filter = new DraftFilter();
        filter.article = article;
        filter.state = state;
        filter.pageSize = page.pageSize;
        filter.pageToken = page.pageToken;
        filter.asOf = page.asOf;
        filter.updatedAfter = page.updatedAfter;
        filter.prefer = page.prefer;
        return list.page(filter);
    }

    @Override
    public Page<Draft> list(DraftFilter filter) {
        return list.page(filter);
    }

    @Override
    public Draft read(UUID id, Instant asOf) {
        if (asOf == null) {
            return view.now(drafts.current(id), null);
        }
        return table.read(id, asOf).map(view::then).orElseThrow(() -> Drafts.absent(id));
    }

    @Override
    public Page<Draft> revisions(UUID id, PageParams page) {
        drafts.current(id);
        return list.revisions(id, page);
    }

    @Override
    @Needs(Role.REVIEWER)
    public Draft mend(UUID id, String ifMatch, NewClaim content) {
        DraftRevision row = drafts.current(id);
        Preconditions.check(ifMatch, row.revision());
        DraftSteps.EDIT.mustBeOpen(row.state());
        if (content.article() != null && !row.article().equals(content.article().id())) {
            throw new ProblemException(new FieldError(
                    "/article",
                    ErrorCode.INVALID_VALUE,
                    "The article of a draft cannot be changed. It is " + row.article() + "."));
        }
        NewClaim own =
                Inheritance.own(content, row, inheritance.of(List.of(row)).get(row.article()));
        NewClaim edited = Acceptance.claim(row, null, own, row.snapshot());
        acceptance.mustBeFit(edited, caller.subject());
        return view.now(drafts.edit(id, ifMatch, edited, caller.subject()), null);
    }

    @Override
    @Needs(Role.REVIEWER)
    public Draft accept(UUID id, String ifMatch) {
        DraftRevision row = drafts.current(id);
        if (row.state() == DraftState.OPEN || ifMatch == null) {
            Preconditions.check(ifMatch, row.revision());
        }
        Acceptance.Result result =
                acceptance.accept(List.of(id), caller.subject(), false).get(id);
        if (result.problem() != null) {
            throw new ProblemException(result.problem());
        }
        return view.now(result.row(), result.created());
    }

    @Override
    @Needs(Role.REVIEWER)
    public Draft drop(UUID id, String ifMatch, Reason reason) {
        return view.now(drafts.step(id, ifMatch, DraftSteps.DROP, reason.reason(), caller.subject()), null);
    }

    @Override
    @Needs(Role.REVIEWER)
    public Draft restore(UUID id, String ifMatch) {
        return view.now(drafts.step(id, ifMatch, DraftSteps.RESTORE, null, caller.subject()), null);
    }

    @Override
    @Needs(Role.REVIEWER)
    public DraftResults acceptAll(DraftSelection selection, Boolean dryRun) {
        return bulk.accept(selection, Boolean.TRUE.equals(dryRun), caller.subject());
    }

    @Override
    @Needs(Role.REVIEWER)
    public DraftResults dropAll(DraftSelection selection, Boolean dryRun) {
        return bulk.drop(selection, Boolean.TRUE.equals(dryRun), caller.subject());
    }
}
