package org.crosstally.claims.extract;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.crosstally.api.Page;
import org.crosstally.api.PageParams;
import org.crosstally.claims.api.draft.Draft;
import org.crosstally.claims.api.draft.DraftFilter;
import org.crosstally.web.paging.Paging;

/** Lists of drafts, a page at a time from where the page before ended. */
@ApplicationScoped
class DraftList {

    private final DraftTable table;
    private final DraftView view;

    DraftList(DraftTable table, DraftView view) {
        this.table = table;
        this.view = view;
    }

    /** A page in the order of reading, which is that of the ids. */
    Page<Draft> page(DraftFilter filter) {
        List<Object> parameters = new ArrayList<>();
        if (filter.asOf != null) {
            parameters.add(filter.asOf.toString());
        }
        String sql = (filter.asOf == null ? DraftTable.NOW : DraftTable.THEN) + where(filter, parameters);
        Paging paging = Paging.of(filter, "drafts", sql, parameters.toArray());
        Long total = paging.total(() -> table.count(sql, parameters.toArray()));
        String behind = "";
        if (!paging.isFirst()) {
            behind = " and d.id > ?::uuid";
            parameters.add(paging.position().get(0));
        }
        parameters.add(paging.limit());
        List<DraftRow> rows = table.read(sql + behind + " order by d.id limit ?", parameters.toArray());
        List<Draft> drafts = rows.stream()
                .map(row -> filter.asOf == null ? view.now(row, null) : view.then(row))
                .toList();
        return paging.page(drafts, total, last -> List.of(last.id()));
    }

    /** A page of the revisions of a draft that exists, newest first. */
    Page<Draft> revisions(UUID id, PageParams page) {
        return Paging.of(page, "draft revisions", id)
                .numbered(
                        Integer.MAX_VALUE,
                        (below, limit) -> table
                                .read(
                                        DraftTable.ALL
                                                + " where d.id = ? and r.revision < ? order by r.revision desc limit ?",
                                        id,
                                        below,
                                        limit)
                                .stream()
                                .map(view::then)
                                .toList(),
                        Draft::revision);
    }

    private static String where(DraftFilter filter, List<Object> parameters) {
        StringBuilder where = new StringBuilder(" where true");
        add(where, parameters, " and d.article_id = ?", filter.article);
        // While the state that is asked for is the present one, the index of undecided drafts can be used.
        String state = filter.asOf == null ? " and d.state = any (?)" : " and r.state = any (?)";
        add(where, parameters, state, states(filter));
        add(where, parameters, " and d.extractor = ?", filter.extractor);
        add(where, parameters, " and d.confidence >= ?", filter.confidenceFrom);
        add(
                where,
                parameters,
                " and r.recorded_at > ?::timestamptz",
                filter.updatedAfter == null ? null : filter.updatedAfter.toString());
        return where.toString();
    }

    private static String[] states(DraftFilter filter) {
        return filter.state == null || filter.state.isEmpty()
                ? null
                : filter.state.stream().map(Enum::name).toArray(String[]::new);
    }

    private static void add(StringBuilder where, List<Object> parameters, String condition, Object value) {
        if (value != null) {
            where.append(condition);
            parameters.add(value);
        }
    }
}
