package org.crosstally.comparison.discrepancy;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.crosstally.claims.api.Page;
import org.crosstally.comparison.api.Band;
import org.crosstally.comparison.api.DiscrepanciesApi;
import org.crosstally.comparison.api.Discrepancy;
import org.crosstally.comparison.api.DiscrepancyFilter;
import org.crosstally.comparison.api.KindInfo;
import org.crosstally.comparison.core.Rule;
import org.crosstally.comparison.core.Rules;
import org.crosstally.comparison.database.Database;
import org.crosstally.problem.ErrorCode;
import org.crosstally.problem.ProblemException;

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
                .orElseThrow(() -> new ProblemException(ErrorCode.NOT_FOUND, "There is no discrepancy " + id));
    }

    @Override
    public Page<KindInfo> kinds() {
        List<KindInfo> all = Rules.all().stream()
                .map(DiscrepanciesResource::info)
                .sorted(Comparator.comparing(KindInfo::kind).thenComparing(KindInfo::sentence))
                .toList();
        return new Page<>(all, null, null, null);
    }

    private static KindInfo info(Rule rule) {
        return new KindInfo(
                rule.kind().name(),
                rule.version(),
                rule.sentence(),
                rule.thresholds(),
                rule.kind().band() == null
                        ? null
                        : Band.valueOf(rule.kind().band().name()),
                rule.kind().isDiscrepancy());
    }
}
