package org.crosstally.comparison.view;

import java.time.Instant;
import java.util.UUID;
import org.crosstally.api.Page;
import org.crosstally.comparison.api.series.Series;
import org.crosstally.comparison.api.series.SeriesApi;
import org.crosstally.comparison.api.series.SeriesFilter;
import org.crosstally.comparison.api.series.SeriesSummary;
import org.crosstally.jdbc.Database;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.ProblemException;

class SeriesResource implements SeriesApi {

    private final Database database;
    private final SeriesList list;
    private final SeriesPage page;

    SeriesResource(Database database, SeriesList list, SeriesPage page) {
        this.database = database;
        this.list = list;
        this.page = page;
    }

    @Override
    public Page<SeriesSummary> list(SeriesFilter filter) {
        return database.read(session -> list.page(session, filter));
    }

    @Override
    public Series read(UUID id, Instant asOf) {
        return database.read(session -> page.find(session, id, asOf))
                .orElseThrow(() -> new ProblemException(ErrorCode.NOT_FOUND, "There is no series " + id + "."));
    }
}
