package org.crosstally.comparison.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crosstally.api.Page;
import org.crosstally.comparison.api.source.SourceFilter;
import org.crosstally.comparison.api.source.SourceSummary;
import org.crosstally.comparison.mirror.RegisterStore;
import org.crosstally.comparison.mirror.Registers;
import org.crosstally.comparison.paging.Conditions;
import org.crosstally.comparison.paging.Paging;
import org.crosstally.comparison.wire.Wire;
import org.crosstally.consensus.reliability.Reliabilities;
import org.crosstally.jdbc.Session;

/** Sources with what is known of each. */
@ApplicationScoped
class SourceList {

    private static final String COLUMNS =
            "source_id, id, reliability, counted_as, fault, items, found_right, found_wrong";
    private static final Map<String, String> SORTS = Map.of("items", "items", "reliability", "reliability");

    private final RegisterStore records;

    SourceList(RegisterStore records) {
        this.records = records;
    }

    private record Listed(SourceSummary source, Paging.Mark mark) {}

    Page<SourceSummary> page(Session session, SourceFilter filter) {
        String sort = Paging.choice("sort", filter.sort, SORTS, "items");
        Paging paging = Paging.of(filter, sort);
        Registers registers = records.current(session);
        Conditions conditions = new Conditions();
        if (paging.after() != null) {
            String value = paging.after().value();
            conditions.and(
                    sort + " < ?::float8 or (" + sort + " = ?::float8 and id > ?)",
                    value,
                    value,
                    paging.after().id());
        }
        List<Listed> rows = session.list(
                "select " + COLUMNS + ", " + sort + "::text as sorted_by from source_standing" + conditions.where()
                        + " order by " + sort + " desc, id limit ?",
                row -> new Listed(
                        summary(row, registers), new Paging.Mark(row.getString("sorted_by"), Session.uuid(row, "id"))),
                conditions.parameters(paging.size() + 1));
        boolean more = rows.size() > paging.size();
        List<Listed> shown = more ? rows.subList(0, paging.size()) : rows;
        return new Page<>(
                shown.stream().map(Listed::source).toList(),
                more ? paging.token(shown.get(shown.size() - 1).mark) : null,
                Paging.wantsTotal(filter)
                        ? session.first("select count(*) from source_standing", row -> row.getLong(1))
                                .orElse(0L)
                        : null,
                null);
    }

    Optional<SourceSummary> find(Session session, String id, Registers registers) {
        return session.first(
                "select " + COLUMNS + " from source_standing where source_id = ?", row -> summary(row, registers), id);
    }

    /** A source that met nobody yet: the average. */
    static SourceSummary unknown(String id, Registers registers) {
        return new SourceSummary(id, name(id, registers), Reliabilities.UNKNOWN, Reliabilities.UNKNOWN, 0, 0, 0, 0);
    }

    private static SourceSummary summary(ResultSet row, Registers registers) throws SQLException {
        String id = row.getString("source_id");
        return new SourceSummary(
                id,
                name(id, registers),
                rounded(row.getDouble("reliability")),
                row.getDouble("counted_as"),
                rounded(row.getDouble("fault")),
                (int) Math.round(row.getDouble("items")),
                row.getInt("found_right"),
                row.getInt("found_wrong"));
    }

    static String name(String id, Registers registers) {
        return Wire.origin(id, registers).name();
    }

    /** Four digits are more than a reliability means. */
    static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
