package org.crosstally.comparison.discrepancy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosstally.api.Page.FacetCount;
import org.crosstally.jdbc.Conditions;
import org.crosstally.jdbc.Session;
import org.crosstally.web.paging.Choices;

/**
 * How many of the discrepancies that a filter finds have which values. Equal queries ask the same.
 *
 * @param facets what is counted, in the order of the answer
 * @param conditions what finds the discrepancies, of {@code discrepancy d}
 */
record FacetQuery(List<String> facets, Conditions conditions) {

    private static final int MOST_VALUES = 100;

    /** Facets by what they are read from; {@link #TAGS} are the others. */
    private static final Map<String, String> COLUMNS = Map.of(
            "kind", "d.kind",
            "band", "d.band",
            "state", "d.state",
            "verdict", "d.verdict",
            "owner", "d.owner",
            "month", "to_char(d.last_day, 'YYYY-MM')");

    private static final List<String> TAGS = List.of("measure", "subject", "outlet", "origin");

    private static final Map<String, String> ALL = Stream.concat(COLUMNS.keySet().stream(), TAGS.stream())
            .collect(Collectors.toMap(Function.identity(), Function.identity()));

    /**
     * Columns are counted in one go, and tags in another. What is found is narrow enough to be read for both; made once for the
     * two, it would keep the database from joining the tags by several processes.
     */
    private static final String COUNT = """
            with found as not materialized (select %s from discrepancy d%s),
            counted (facet, value, n) as (%s),
            ranked as (select counted.*, row_number() over (partition by facet order by n desc, value) as place
              from counted where value is not null)
            select facet, value, n from ranked where place <= %d order by facet, place
            """;

    private static final String COUNT_COLUMNS =
            "select case 0 %1$s end, coalesce(%2$s), count(*) from found group by grouping sets (%2$s)";

    private static final String COUNT_TAGS = "select t.tag, t.value, count(*) from discrepancy_tag t"
            + " join found on found.id = t.discrepancy_id where t.tag in (%s) group by t.tag, t.value";

    FacetQuery {
        conditions = conditions.copy();
    }

    /**
     * The facets of a comma-separated list.
     *
     * @throws org.crosstally.web.problem.ProblemException BAD_PARAMETER
     */
    static List<String> facets(String list) {
        return Choices.several("facets", list, ALL);
    }

    /** For each facet its most frequent values, most frequent first, without names. */
    Map<String, List<FacetCount>> count(Session session) {
        Map<String, List<FacetCount>> counts = new LinkedHashMap<>();
        facets.forEach(facet -> counts.put(facet, new ArrayList<>()));
        session.list(
                sql(),
                row -> counts.get(row.getString("facet"))
                        .add(new FacetCount(row.getString("value"), null, row.getLong("n"))),
                conditions.parameters());
        return counts;
    }

    /** The statement; its parameters are those of the conditions. */
    String sql() {
        List<String> columns = facets.stream().filter(COLUMNS::containsKey).toList();
        List<String> tags = facets.stream().filter(TAGS::contains).toList();
        List<String> counted = new ArrayList<>();
        if (!columns.isEmpty()) {
            counted.add(COUNT_COLUMNS.formatted(
                    each(columns, " ", "when grouping(%1$s) then '%1$s'"), String.join(", ", columns)));
        }
        if (!tags.isEmpty()) {
            counted.add(COUNT_TAGS.formatted(each(tags, ", ", "'%s'")));
        }
        String read = Stream.concat(Stream.of("d.id"), columns.stream().map(each -> COLUMNS.get(each) + " as " + each))
                .collect(Collectors.joining(", "));
        return COUNT.formatted(read, conditions.where(), String.join(" union all ", counted), MOST_VALUES);
    }

    private static String each(List<String> names, String between, String form) {
        return names.stream().map(form::formatted).collect(Collectors.joining(between));
    }
}
