package org.crosstally.claims.register;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crosstally.api.Page;
import org.crosstally.api.Recorded;
import org.crosstally.claims.api.register.RecordFilter;
import org.crosstally.jdbc.Conditions;
import org.crosstally.jdbc.Database;
import org.crosstally.jdbc.Session;
import org.crosstally.web.paging.Paging;

/** Lists of records, in the order in which they were recorded first (that of their ids). */
@ApplicationScoped
public class RecordList {

    private final Database database;
    private final Revisions revisions;

    RecordList(Database database, Revisions revisions) {
        this.database = database;
        this.revisions = revisions;
    }

    /**
     * Returns one page of the records as they are now. SQL selects the ids, the repository loads the rows.
     *
     * @param conditions on the record's table {@code r}
     * @param wire makes records of rows, in their order
     */
    public <R extends RecordRow, W extends Recorded> Page<W> now(
            Kind kind,
            RecordFilter filter,
            Conditions conditions,
            PanacheRepositoryBase<R, UUID> rows,
            Function<List<R>, List<W>> wire) {
        Selection selection = new Selection("from " + kind.code() + " r", "r.id", conditions);
        Function<List<UUID>, List<R>> load = ids -> ids.isEmpty() ? List.of() : rows.list("id in ?1 order by id", ids);
        return page(kind, filter, selection, "r.id", row -> Session.uuid(row, "id"), load.andThen(wire));
    }

    /**
     * Returns one page of the records as they were known at {@code filter.asOf}.
     *
     * @param conditions on {@code r.body} (jsonb), the form in which a record was returned then
     */
    public <W extends Recorded> Page<W> then(Kind kind, RecordFilter filter, Conditions conditions, Class<W> type) {
        Selection selection = new Selection("""
                from (select distinct on (record_id) record_id, recorded_at, body from record_revision
                  where kind = ? and recorded_at <= ?
                  order by record_id, revision desc) r""", "r.record_id", conditions, kind.code(), filter.asOf);
        return page(kind, filter, selection, "r.body", row -> row.getString("body"), bodies -> bodies.stream()
                .map(body -> revisions.read(body, type))
                .toList());
    }

    /** {@code text} as a pattern that finds it anywhere, its wildcards taken literally. */
    public static String containing(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private <T, W extends Recorded> Page<W> page(
            Kind kind,
            RecordFilter filter,
            Selection selection,
            String column,
            Session.Row<T> read,
            Function<List<T>, List<W>> wire) {
        if (filter.updatedAfter != null) {
            selection.conditions.and("r.recorded_at > ?", filter.updatedAfter);
        }
        Paging paging =
                Paging.of(filter, kind, filter.name, filter.confirmed, filter.outlet, filter.asOf, filter.updatedAfter);
        Long total = paging.total(() -> database.read(selection::count));
        UUID after = paging.key(0, UUID::fromString);
        if (after != null) {
            selection.conditions.and(selection.id + " > ?", after);
        }
        List<T> found = database.read(session -> selection.list(session, column, read, paging.limit()));
        return paging.page(wire.apply(found), total, last -> List.of(last.id()));
    }

    /**
     * A query of records, in the order of their ids.
     *
     * @param from {@code from ...}, with its own parameters first
     * @param id the column of the id
     */
    private record Selection(String from, String id, Conditions conditions, Object... parameters) {

        long count(Session session) {
            return session.first("select count(*) " + from + conditions.where(), row -> row.getLong(1), all())
                    .orElseThrow();
        }

        <T> List<T> list(Session session, String column, Session.Row<T> read, int limit) {
            String sql = "select " + column + " " + from + conditions.where() + " order by " + id + " limit " + limit;
            return session.list(sql, read, all());
        }

        private Object[] all() {
            return Stream.concat(Stream.of(parameters), Stream.of(conditions.parameters()))
                    .toArray();
        }
    }
}
