package org.crosstally.desk.series;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.crosstally.api.Page;
import org.crosstally.comparison.api.series.SeriesSummary;
import org.crosstally.desk.page.Query;
import org.crosstally.desk.page.Topic;

/**
 * The list of series ("Figures over time").
 *
 * @param next address of the next page; {@code null} on the last
 */
record SeriesListPage(Query query, List<Row> rows, Long total, String next) implements TemplateInstance {

    /** A series in the list. */
    record Row(SeriesSummary it, Topic topic) {}

    static SeriesListPage of(Page<SeriesSummary> page, Query query) {
        return new SeriesListPage(
                query,
                page.items().stream().map(it -> new Row(it, Topic.of(it.key()))).toList(),
                page.totalCount(),
                query.nextPage(page.nextPageToken()));
    }
}
