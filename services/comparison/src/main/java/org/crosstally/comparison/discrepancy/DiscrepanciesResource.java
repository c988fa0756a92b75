package org.crosstally.comparison.discrepancy;

import java.util.UUID;
import org.crosstally.api.Page;
import org.crosstally.comparison.api.discrepancy.DiscrepanciesApi;
import org.crosstally.comparison.api.discrepancy.Discrepancy;
import org.crosstally.comparison.api.discrepancy.DiscrepancyFilter;
import org.crosstally.jdbc.Database;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.ProblemException;

class DiscrepanciesResource implements DiscrepanciesApi {

    private final Database database;
    private final Discrepancies discrepancies;

    DiscrepanciesResource(Database database, Discrepancies discrepancies) {
        this.database = database;
        this.discrepancies = discrepancies;
    }

    @Override
    public Page<Discrepancy> list(DiscrepancyFilter filter) {
        return database.read(session -> discrepancies.page(session, filter));
    }

    @Override
    public Discrepancy read(UUID id) {
        return database.read(session -> discrepancies.find(session, id))
                .orElseThrow(() -> new ProblemException(ErrorCode.NOT_FOUND, "There is no discrepancy " + id + "."));
    }
}
