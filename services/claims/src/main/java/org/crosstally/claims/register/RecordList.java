package org.crosstally.claims.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.crosstally.api.Page;
import org.crosstally.api.Recorded;
import org.crosstally.claims.api.register.RecordFilter;
import org.crosstally.web.paging.Paging;

/** Lists of records, in the order in which they were recorded first (that of their ids). */
@ApplicationScoped
public class RecordList {

    private final EntityManager database;
    private final Revisions revisions;

    RecordList(EntityManager database, Revisions revisions) {
        this.database = database;
        this.revisions = revisions;
    }

    /**
     * One page of the records as they are now.
     *
     * @param conditions SQL conditions on the record's table {@code r}, with the values of their named parameters
     * @param rowType the entity
     * @param wire makes records of rows, in their order
     */
    public <R, W extends Recorded> Page<W> now(
            Kind kind,
            RecordFilter filter,
            Map<String, Object> conditions,
            Class<R> rowType,
            Function<List<R>, List<W>> wire) {
        Selection selection = new Selection(kind.code() + " r", "r.*", "r.id", conditions);
        Paging paging = paging(kind, filter);
        List<R> rows = selection.read(paging, filter, rowType);
        return selection.page(paging, filter, wire.apply(rows));
    }

    /**
     * One page of the records as they were known at {@code filter.asOf}.
     *
     * @param conditions SQL conditions on the kept form {@code body} (jsonb), with the values of their named parameters
     */
    public <W extends Recorded> Page<W> then(
            Kind kind, RecordFilter filter, Map<String, Object> conditions, Class<W> type) {
        String known = """
                (select distinct on (record_id) record_id, recorded_at, body from record_revision
                 where kind = '%s' and recorded_at <= cast(:asOf as timestamptz)
                 order by record_id, revision desc) r""".formatted(kind.code());
        Map<String, Object> all = new LinkedHashMap<>(conditions);
        all.put("cast(:asOf as timestamptz) is not null", filter.asOf.toString());
        Selection selection = new Selection(known, "cast(r.body as text)", "r.record_id", all);
        Paging paging = paging(kind, filter);
        List<W> found = new ArrayList<>();
        for (String body : selection.read(paging, filter, String.class)) {
            found.add(revisions.read(body, type));
        }
        return selection.page(paging, filter, found);
    }

    /** {@code text} as a pattern that finds it anywhere, its wildcards taken literally. */
    public static String containing(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private final class Selection {

        private final String from;
        private final String what;
        private final String id;
        private final Map<String, Object> conditions;

        Selection(String from, String what, String id, Map<String, Object> conditions) {
            this.from = from;
            this.what = what;
            this.id = id;
            this.conditions = conditions;
        }

        @SuppressWarnings("unchecked")
        <T> List<T> read(Paging paging, RecordFilter filter, Class<T> type) {
            String after = paging.isFirst() ? "" : " and " + id + " > cast(:after as uuid)";
            Query query = database.createNativeQuery(
                    "select " + what + " from " + from + " where " + where(filter) + after + " order by " + id
                            + " limit :size",
                    type);
            bind(query, filter);
            if (!paging.isFirst()) {
                query.setParameter("after", paging.position().get(0));
            }
            return query.setParameter("size", paging.limit()).getResultList();
        }

        <W extends Recorded> Page<W> page(Paging paging, RecordFilter filter, List<W> found) {
            return paging.page(found, paging.total(() -> count(filter)), last -> List.of(last.id()));
        }

        private long count(RecordFilter filter) {
            Query count =
                    database.createNativeQuery("select count(*) from " + from + " where " + where(filter), Long.class);
            bind(count, filter);
            return (Long) count.getSingleResult();
        }

        private String where(RecordFilter filter) {
            List<String> all = new ArrayList<>(conditions.keySet());
            if (filter.updatedAfter != null) {
                all.add("r.recorded_at > cast(:updatedAfter as timestamptz)");
            }
            return all.isEmpty() ? "true" : String.join(" and ", all);
        }

        private void bind(Query query, RecordFilter filter) {
            conditions.forEach((condition, value) -> {
                int colon = condition.indexOf(':');
                if (colon >= 0) {
                    query.setParameter(condition.substring(colon + 1).split("\\W", 2)[0], value);
                }
            });
            if (filter.updatedAfter != null) {
                query.setParameter("updatedAfter", filter.updatedAfter.toString());
            }
        }
    }

    private static Paging paging(Kind kind, RecordFilter filter) {
        return Paging.of(filter, kind, filter.name, filter.confirmed, filter.outlet, filter.asOf, filter.updatedAfter);
    }
}
