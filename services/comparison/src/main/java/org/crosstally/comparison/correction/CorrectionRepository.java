package org.crosstally.comparison.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crosstally.comparison.api.correction.CorrectionFilter;
import org.crosstally.comparison.query.RecordRepository;
import org.crosstally.jdbc.Restrictions;

/** The table correction. */
@ApplicationScoped
class CorrectionRepository implements RecordRepository<CorrectionRow> {

    @Override
    public String noun() {
        return "correction";
    }

    /**
     * Returns up to {@code limit} requests that pass the filter, newest first.
     *
     * @param openedAt opening of the last one of the page before, with its id in {@code id}; null on the first page
     */
    List<CorrectionRow> newest(CorrectionFilter filter, Instant openedAt, UUID id, int limit) {
        Restrictions all = restrictions(filter).before("c", "openedAt", openedAt, id);
        return find("from CorrectionRow c" + all.where() + " order by c.openedAt desc, c.id desc", all.parameters())
                .range(0, limit - 1)
                .list();
    }

    /** Counts the requests that pass the filter. */
    long count(CorrectionFilter filter) {
        Restrictions all = restrictions(filter);
        return count("from CorrectionRow c" + all.where(), all.parameters());
    }

    private static Restrictions restrictions(CorrectionFilter filter) {
        return new Restrictions()
                .and("c.state in :state", "state", filter.state)
                .and("c.discrepancy = :discrepancy", "discrepancy", filter.discrepancy)
                .and("c.outlet = :outlet", "outlet", filter.outlet);
    }
}
