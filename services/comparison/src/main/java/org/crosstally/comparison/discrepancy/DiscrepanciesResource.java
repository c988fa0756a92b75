package org.crosstally.comparison.discrepancy;

import java.util.UUID;
import org.crosstally.api.Page;
import org.crosstally.comparison.api.DiscrepanciesApi;
import org.crosstally.comparison.api.Discrepancy;
import org.crosstally.comparison.api.DiscrepancyFilter;
import org.crosstally.comparison.api.KindInfo;
import org.crosstally.comparison.kind.Kinds;
import org.crosstally.jdbc.Database;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.ProblemException;

class DiscrepanciesResource implements DiscrepanciesApi {

    private final Database database;
    private final Discrepancies discrepancies;
    private final Kinds kinds;

    DiscrepanciesResource(Database database, Discrepancies discrepancies, Kinds kinds) {
        this.database = database;
        this.discrepancies = discrepancies;
        this.kinds = kinds;
    }

    @Override
    public Page<Discrepancy> list(DiscrepancyFilter filter) {
        return database.read(session -> discrepancies.page(session, filter));
    }

    @Override
    public Discrepancy read(UUID id) {
        return database.read(session -> discrepancies.find(session, id))
                .orElseThrow(() -> new ProblemException(ErrorCode.NOT_FOUND, "There is no discrepancy " + id));
    }

    @Override
    public Page<KindInfo> kinds() {
        return new Page<>(kinds.all(), null, null, null);
    }
}
