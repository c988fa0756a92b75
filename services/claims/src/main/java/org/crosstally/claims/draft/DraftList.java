package org.crosstally.claims.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.crosstally.api.Page;
import org.crosstally.api.PageParams;
import org.crosstally.claims.api.draft.Draft;
import org.crosstally.claims.api.draft.DraftFilter;
import org.crosstally.jdbc.Restrictions;
import org.crosstally.web.paging.Paging;

/** Lists drafts, a page at a time from where the page before ended. */
@ApplicationScoped
class DraftList {

    private final DraftTable table;
    private final DraftView view;

    DraftList(DraftTable table, DraftView view) {
        this.table = table;
        this.view = view;
    }

    /** Returns a page in the order of reading, which is that of the ids. */
    Page<Draft> page(DraftFilter filter) {
        Restrictions restrictions = restrictions(filter);
        Paging paging = Paging.of(
                filter,
                "drafts",
                filter.article,
                filter.state,
                filter.extractor,
                filter.confidenceFrom,
                filter.asOf,
                filter.updatedAfter);
        Long total = paging.total(() -> table.count(restrictions));
        restrictions.and("d.id > :after", "after", paging.key(0, UUID::fromString));
        List<DraftRevision> rows = table.page(restrictions, paging.limit());
        List<Draft> drafts = filter.asOf == null
                ? view.now(rows)
                : rows.stream().map(view::then).toList();
        return paging.page(drafts, total, last -> List.of(last.id()));
    }

    /** Returns a page of the revisions of a draft that exists, newest first. */
    Page<Draft> revisions(UUID id, PageParams page) {
        return Paging.of(page, "draft revisions", id)
                .numbered(
                        Integer.MAX_VALUE,
                        (below, limit) -> table.revisions(id, below, limit).stream()
                                .map(view::then)
                                .toList(),
                        Draft::revision);
    }

    private static Restrictions restrictions(DraftFilter filter) {
        Restrictions now = filter.asOf == null ? DraftTable.now() : DraftTable.at(filter.asOf);
        // While the state that is asked for is the present one, the index of undecided drafts can be used.
        String state = filter.asOf == null ? "d.state in :states" : "r.state in :states";
        return now.and("d.article = :article", "article", filter.article)
                .and(state, "states", filter.state)
                .and("d.extractor = :extractor", "extractor", filter.extractor)
                .and("d.confidence >= :confidence", "confidence", filter.confidenceFrom)
                .and("r.recordedAt > :updatedAfter", "updatedAfter", filter.updatedAfter);
    }
}
