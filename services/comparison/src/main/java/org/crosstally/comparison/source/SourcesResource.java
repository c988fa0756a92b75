package org.crosstally.comparison.source;

import org.crosstally.api.Page;
import org.crosstally.comparison.api.source.Source;
import org.crosstally.comparison.api.source.SourceFilter;
import org.crosstally.comparison.api.source.SourceSummary;
import org.crosstally.comparison.api.source.SourcesApi;
import org.crosstally.jdbc.Database;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.ProblemException;

class SourcesResource implements SourcesApi {

    private final Database database;
    private final SourceList list;
    private final SourcePage page;

    SourcesResource(Database database, SourceList list, SourcePage page) {
        this.database = database;
        this.list = list;
        this.page = page;
    }

    @Override
    public Page<SourceSummary> list(SourceFilter filter) {
        return database.read(session -> list.page(session, filter));
    }

    @Override
    public Source read(String id) {
        return database.read(session -> page.find(session, id))
                .orElseThrow(() -> new ProblemException(ErrorCode.NOT_FOUND, "There is no source " + id + "."));
    }
}
