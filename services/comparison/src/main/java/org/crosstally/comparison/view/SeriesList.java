package org.crosstally.comparison.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crosstally.api.Page;
import org.crosstally.comparison.api.series.SeriesFilter;
import org.crosstally.comparison.api.series.SeriesSummary;
import org.crosstally.comparison.mirror.ObjectSpelling;
import org.crosstally.comparison.mirror.RegisterStore;
import org.crosstally.comparison.mirror.Registers;
import org.crosstally.comparison.series.SeriesSummaries;
import org.crosstally.jdbc.Conditions;
import org.crosstally.jdbc.Session;
import org.crosstally.web.paging.Choices;
import org.crosstally.web.paging.Paging;

/** Finds series by filter and sort. */
@ApplicationScoped
class SeriesList {

    private static final String WITH_DISCREPANCY = """
            exists (select 1 from discrepancy_series ds join discrepancy d on d.id = ds.discrepancy_id
                    where ds.series_id = s.id and d.closed_at is null and d.state <> 'DISMISSED' and not d.information)
            """;

    private static final Map<String, String> SORTS = Map.of("members", "members", "changed", "analysed_at");
    private static final Map<String, String> TYPES = Map.of("members", "int", "analysed_at", "timestamptz");

    private final RegisterStore records;
    private final SeriesSummaries summaries;

    SeriesList(RegisterStore records, SeriesSummaries summaries) {
        this.records = records;
        this.summaries = summaries;
    }

    private record Row(SeriesSummary series, String sortedBy) {}

    Page<SeriesSummary> page(Session session, SeriesFilter filter) {
        String sort = Choices.one("sort", filter.sort, SORTS, "members");
        Paging paging = Paging.of(
                filter,
                "series",
                sort,
                filter.measure,
                filter.subject,
                filter.counterparty,
                filter.object,
                filter.place,
                filter.stage,
                filter.timeKind,
                filter.currency,
                filter.has);
        Registers registers = records.current(session);
        Conditions conditions = conditions(session, filter, registers);
        Page<Row> page = paging.page(
                rows(session, conditions, sort, paging, registers),
                paging.total(() -> count(session, conditions)),
                last -> List.of(last.sortedBy, last.series.id()));
        return page.withItems(page.items().stream().map(Row::series).toList());
    }

    private List<Row> rows(Session session, Conditions conditions, String sort, Paging paging, Registers registers) {
        Conditions all = conditions.copy().and("s.analysed_at is not null");
        if (!paging.isFirst()) {
            String value = "?::" + TYPES.get(sort);
            all.and(
                    "s." + sort + " < " + value + " or (s." + sort + " = " + value + " and s.id > ?::uuid)",
                    paging.position().get(0),
                    paging.position().get(0),
                    paging.position().get(1));
        }
        return session.list(
                "select " + SeriesSummaries.COLUMNS + ", s." + sort + "::text as sorted_by from series s" + all.where()
                        + " order by s." + sort + " desc, s.id limit ?",
                row -> new Row(summaries.summary(row, registers), row.getString("sorted_by")),
                all.parameters(paging.limit()));
    }

    private static Long count(Session session, Conditions conditions) {
        return session.first(
                        "select count(*) from series s" + conditions.where(),
                        row -> row.getLong(1),
                        conditions.parameters())
                .orElse(0L);
    }

    private Conditions conditions(Session session, SeriesFilter filter, Registers registers) {
        Conditions all = new Conditions().and("s.live");
        named(session, all, "s.measure_id", "measure", filter.measure, registers);
        named(session, all, "s.subject_id", "party", filter.subject, registers);
        named(session, all, "s.counterparty_id", "party", filter.counterparty, registers);
        named(session, all, "s.place_id", "place", filter.place, registers);
        if (given(filter.object)) {
            any(
                    all,
                    "s.object",
                    filter.object.stream().map(ObjectSpelling::object).toList());
        }
        if (given(filter.stage)) {
            any(all, "s.stage", filter.stage.stream().map(Enum::name).toList());
        }
        if (given(filter.timeKind)) {
            any(all, "s.time_kind", filter.timeKind.stream().map(Enum::name).toList());
        }
        if (given(filter.currency)) {
            any(all, "s.currency", filter.currency);
        }
        if (Choices.one("has", filter.has, Map.of("discrepancies", true), false)) {
            all.and(WITH_DISCREPANCY);
        }
        return all;
    }

    private void named(
            Session session, Conditions all, String column, String kind, List<String> names, Registers registers) {
        if (given(names)) {
            Set<String> ids = new HashSet<>();
            names.forEach(name -> records.named(session, kind, name)
                    .forEach(id -> ids.add(registers.survivor(kind, id).toString())));
            any(all, column, List.copyOf(ids));
        }
    }

    private static void any(Conditions all, String column, List<String> values) {
        all.and(column + " = any(?)", (Object) Session.texts(values));
    }

    private static boolean given(List<?> values) {
        return values != null && !values.isEmpty();
    }
}
