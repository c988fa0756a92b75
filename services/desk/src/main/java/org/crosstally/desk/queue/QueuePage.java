package org.crosstally.desk.queue;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.crosstally.api.Page;
import org.crosstally.comparison.api.discrepancy.Action;
import org.crosstally.comparison.api.discrepancy.Discrepancy;
import org.crosstally.desk.page.Labels;
import org.crosstally.desk.page.Query;
import org.crosstally.desk.page.Topic;

/**
 * The page of the queue.
 *
 * @param next address of the next page; {@code null} on the last
 * @param chosen the active filters
 * @param exports downloads of the whole filtered list
 * @param silence address of the form that mutes this filter; {@code null} when the filter has no field that can be muted
 */
record QueuePage(
        Query query,
        List<Row> rows,
        Long total,
        String next,
        List<Choice> chosen,
        List<Facet> facets,
        List<String> sorts,
        List<Export> exports,
        String silence)
        implements TemplateInstance {

    private static final List<String> NARROWING = List.of(
            "kind", "band", "state", "verdict", "owner", "measure", "subject", "outlet", "origin", "series", "from",
            "to");

    private static final List<String> SORTS = List.of("priority", "severity", "firstSeen", "lastChanged", "since");

    private static final Map<String, String> EXPORTS = new TreeMap<>(Map.of(
            "csv", "CSV", "ndjson", "NDJSON", "atom", "Atom feed", "jsonld", "ClaimReview of what is published"));

    /** The filter fields that a silence can have. */
    private static final List<String> SILENCED = List.of("kind", "measure", "subject", "outlet", "origin", "series");

    /** A discrepancy in the list. */
    record Row(Discrepancy it, Topic topic) {

        /** Whether the visitor can assign it with one key: it is not assigned yet. */
        public boolean mayAssign() {
            return it.allowedActions() != null
                    && it.allowedActions().contains(Action.ASSIGN)
                    && (it.review() == null || it.review().owner() == null);
        }
    }

    /** A filter value; its address adds the value or removes it. */
    record Choice(String name, Long count, boolean chosen, String address) {}

    /** A download of the list. */
    record Export(String name, String address) {}

    /** Values of one field, most frequent first. */
    record Facet(String name, List<Choice> choices, boolean open) {}

    static QueuePage of(Page<Discrepancy> page, Query query) {
        return new QueuePage(
                query,
                page.items().stream()
                        .map(it -> new Row(it, Topic.of(it.series().get(0).key())))
                        .toList(),
                page.totalCount(),
                query.nextPage(page.nextPageToken()),
                NARROWING.stream()
                        .flatMap(name -> query.all(name).stream()
                                .map(value -> new Choice(
                                        filterName(name) + ": " + name(page, name, value),
                                        null,
                                        true,
                                        query.minus(name, value).toString())))
                        .toList(),
                facets(page.facets(), query),
                SORTS,
                EXPORTS.entrySet().stream()
                        .map(it -> new Export(
                                it.getValue(),
                                query.at("/export").set("format", it.getKey()).toString()))
                        .toList(),
                SILENCED.stream().allMatch(name -> query.all(name).isEmpty())
                        ? null
                        : query.at("/silences").toString());
    }

    private static List<Facet> facets(Map<String, List<Page.FacetCount>> facets, Query query) {
        if (facets == null) {
            return List.of();
        }
        return facets.entrySet().stream()
                .map(facet -> new Facet(
                        filterName(facet.getKey()),
                        facet.getValue().stream()
                                .limit(12)
                                .map(it -> choice(facet.getKey(), it, query))
                                .toList(),
                        Stream.of("kind", "band", "state").anyMatch(facet.getKey()::equals)
                                || !query.all(facet.getKey()).isEmpty()))
                .filter(it -> !it.choices().isEmpty())
                .toList();
    }

    private static Choice choice(String field, Page.FacetCount it, Query query) {
        boolean chosen = query.has(field, it.value());
        Query other = chosen ? query.minus(field, it.value()) : query.plus(field, it.value());
        return new Choice(label(field, it), it.count(), chosen, other.toString());
    }

    private static String name(Page<Discrepancy> page, String field, String value) {
        List<Page.FacetCount> counts =
                page.facets() == null ? List.of() : page.facets().getOrDefault(field, List.of());
        return counts.stream()
                .filter(it -> it.value().equals(value))
                .findFirst()
                .map(it -> label(field, it))
                .orElse(isConstant(field) ? Labels.of(value) : value);
    }

    private static String label(String field, Page.FacetCount it) {
        return isConstant(field) || it.name() == null || it.name().isBlank() ? Labels.of(it.value()) : it.name();
    }

    private static boolean isConstant(String field) {
        return List.of("kind", "band", "state", "verdict").contains(field);
    }

    private static String filterName(String field) {
        return switch (field) {
            case "subject" -> "Who is counted";
            case "origin" -> "Said first by";
            case "series" -> "Figure over time";
            default -> Labels.of(field);
        };
    }
}
