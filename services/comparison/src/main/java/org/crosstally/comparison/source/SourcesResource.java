package org.crosstally.comparison.source;

import jakarta.transaction.Transactional;
import org.crosstally.api.Page;
import org.crosstally.comparison.api.source.Source;
import org.crosstally.comparison.api.source.SourceFilter;
import org.crosstally.comparison.api.source.SourceSummary;
import org.crosstally.comparison.api.source.SourcesApi;
import org.crosstally.comparison.mirror.RegisterStore;
import org.crosstally.jdbc.Database;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.ProblemException;

class SourcesResource implements SourcesApi {

    private final Database database;
    private final RegisterStore records;
    private final SourceList list;
    private final SourcePage page;

    SourcesResource(Database database, RegisterStore records, SourceList list, SourcePage page) {
        this.database = database;
        this.records = records;
        this.list = list;
        this.page = page;
    }

    @Override
    @Transactional
    public Page<SourceSummary> list(SourceFilter filter) {
        return list.page(filter, database.read(records::current));
    }

    @Override
    @Transactional
    public Source read(String id) {
        return database.read(session -> page.find(session, id))
                .orElseThrow(() -> new ProblemException(ErrorCode.NOT_FOUND, "There is no source " + id + "."));
    }
}
