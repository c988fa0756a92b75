package org.crosstally.comparison.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.crosstally.api.Page;
import org.crosstally.comparison.api.source.SourceFilter;
import org.crosstally.comparison.api.source.SourceSummary;
import org.crosstally.comparison.mapping.ApiMapper;
import org.crosstally.comparison.mirror.RegisterStore;
import org.crosstally.comparison.mirror.Registers;
import org.crosstally.consensus.reliability.Reliabilities;
import org.crosstally.jdbc.Conditions;
import org.crosstally.jdbc.Session;
import org.crosstally.web.paging.Choices;
import org.crosstally.web.paging.Paging;

/** Lists sources with their reliability. */
@ApplicationScoped
class SourceList {

    private static final String COLUMNS =
            "source_id, id, reliability, counted_as, fault, items, found_right, found_wrong";
    private static final Map<String, String> SORTS = Map.of("items", "items", "reliability", "reliability");

    private final RegisterStore records;

    SourceList(RegisterStore records) {
        this.records = records;
    }

    private record Listed(SourceSummary source, String sortedBy, UUID id) {}

    Page<SourceSummary> page(Session session, SourceFilter filter) {
        String sort = Choices.one("sort", filter.sort, SORTS, "items");
        Paging paging = Paging.of(filter, "sources", sort);
        Registers registers = records.current(session);
        Conditions conditions = new Conditions();
        if (!paging.isFirst()) {
            String value = paging.position().get(0);
            conditions.and(
                    sort + " < ?::float8 or (" + sort + " = ?::float8 and id > ?::uuid)",
                    value,
                    value,
                    paging.position().get(1));
        }
        List<Listed> rows = session.list(
                "select " + COLUMNS + ", " + sort + "::text as sorted_by from source_standing" + conditions.where()
                        + " order by " + sort + " desc, id limit ?",
                row -> new Listed(summary(row, registers), row.getString("sorted_by"), Session.uuid(row, "id")),
                conditions.parameters(paging.limit()));
        Long total = paging.total(() -> session.first("select count(*) from source_standing", row -> row.getLong(1))
                .orElse(0L));
        Page<Listed> page = paging.page(rows, total, last -> List.of(last.sortedBy, last.id));
        return page.withItems(page.items().stream().map(Listed::source).toList());
    }

    Optional<SourceSummary> find(Session session, String id, Registers registers) {
        return session.first(
                "select " + COLUMNS + " from source_standing where source_id = ?", row -> summary(row, registers), id);
    }

    /** Returns a source that shares no item with another: its reliability is the average. */
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
        return ApiMapper.origin(id, registers).name();
    }

    /** Rounds to four decimals; more would be noise. */
    static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
