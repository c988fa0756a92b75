package org.crosstally.claims.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.crosstally.api.Page;
import org.crosstally.api.Page.FacetCount;
import org.crosstally.api.Ref;
import org.crosstally.claims.api.claim.Claim;
import org.crosstally.claims.api.claim.ClaimFilter;
import org.crosstally.claims.claim.referent.Families;
import org.crosstally.claims.claim.table.ClaimColumns;
import org.crosstally.claims.claim.table.ClaimRow;
import org.crosstally.claims.claim.table.ClaimTable;
import org.crosstally.claims.register.Refs;
import org.crosstally.jdbc.Database;
import org.crosstally.web.paging.Choices;
import org.crosstally.web.paging.Paging;

/** Lists of claims: filtered, sorted, counted, a page at a time from where the page before ended. */
@ApplicationScoped
class ClaimList {

    private static final int MOST_VALUES = 100;

    /**
     * An order: by the id, which is the order of first recording, or by the as-of date with unknown dates last.
     *
     * @param key what is sorted by before the id, or {@code null}
     */
    private record Order(String key, boolean descending) {

        private static final Order NEWEST_FIRST = new Order(null, true);

        private static final Map<String, Order> ORDERS = Map.of(
                "recordedAt", new Order(null, false),
                "-recordedAt", NEWEST_FIRST,
                "date", new Order("coalesce(c.as_of_latest, date 'infinity')", false),
                "-date", new Order("coalesce(c.as_of_latest, date '-infinity')", true));

        static Order parse(String sort) {
            return Choices.one("sort", sort, ORDERS, NEWEST_FIRST);
        }

        String clause() {
            String way = descending ? " desc" : "";
            return " order by " + (key == null ? "" : key + way + ", ") + "c.id" + way;
        }

        void startAfter(ClaimQuery query, List<String> position) {
            String sign = descending ? " < " : " > ";
            if (key == null) {
                query.add("c.id" + sign + "?::uuid", position.get(0));
            } else {
                query.add("(" + key + ", c.id)" + sign + "(?::date, ?::uuid)", position.get(1), position.get(0));
            }
        }

        List<String> position(ClaimRow row) {
            String id = row.key().id().toString();
            if (key == null) {
                return List.of(id);
            }
            String unknown = descending ? "-infinity" : "infinity";
            return List.of(
                    id,
                    row.content().validity().asOf() == null
                            ? unknown
                            : row.content().validity().asOf().latest().toString());
        }
    }

    private final Database database;
    private final ClaimTable table;
    private final ClaimView view;
    private final Families families;
    private final Refs refs;

    ClaimList(Database database, ClaimTable table, ClaimView view, Families families, Refs refs) {
        this.database = database;
        this.table = table;
        this.view = view;
        this.families = families;
        this.refs = refs;
    }

    Page<Claim> page(ClaimFilter filter) {
        Order order = Order.parse(filter.sort);
        List<Facet> facets = Facet.parse(filter.facets);
        ClaimQuery query = ClaimQuery.of(filter, families);
        Map<String, List<FacetCount>> counts = facets.isEmpty() ? null : counts(facets, query);
        Paging paging = Paging.of(
                filter, "claims", order, query.where(), query.parameters().toArray());
        Long total = paging.total(() -> count(query));
        if (!paging.isFirst()) {
            order.startAfter(query, paging.position());
        }
        List<Object> parameters = new ArrayList<>(query.parameters());
        parameters.add(paging.limit());
        List<ClaimRow> rows = table.read(
                "select " + ClaimColumns.names("c.") + " from claim c" + query.where() + order.clause() + " limit ?",
                parameters.toArray());
        Page<ClaimRow> page = paging.page(rows, total, order::position);
        return page.withItems(view.of(page.items())).withFacets(counts);
    }

    private long count(ClaimQuery query) {
        return groups("select null, count(*) from claim c" + query.where(), query)
                .get(0)
                .count();
    }

    private Map<String, List<FacetCount>> counts(List<Facet> facets, ClaimQuery query) {
        Map<String, List<FacetCount>> counts = new LinkedHashMap<>();
        for (Facet facet : facets) {
            List<FacetCount> groups = groups(
                    "select " + facet.expression() + ", count(*) from claim c" + query.where()
                            + " and " + facet.expression() + " is not null group by 1 order by 2 desc, 1 limit "
                            + MOST_VALUES,
                    query);
            counts.put(facet.name(), named(facet, groups));
        }
        return counts;
    }

    private List<FacetCount> named(Facet facet, List<FacetCount> groups) {
        if (facet.kind() == null) {
            return groups;
        }
        Map<UUID, Ref> names = new HashMap<>(refs.of(
                facet.kind(),
                groups.stream().map(group -> UUID.fromString(group.value())).toList()));
        return groups.stream()
                .map(group -> new FacetCount(
                        group.value(),
                        Objects.requireNonNull(names.get(UUID.fromString(group.value())))
                                .name(),
                        group.count()))
                .toList();
    }

    private List<FacetCount> groups(String sql, ClaimQuery query) {
        return database.read(session -> session.list(
                sql,
                row -> new FacetCount(row.getString(1), row.getString(1), row.getLong(2)),
                query.parameters().toArray()));
    }
}
