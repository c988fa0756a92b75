package org.crosstally.comparison.correction;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crosstally.comparison.api.correction.CorrectionFilter;
import org.crosstally.comparison.query.Restrictions;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.ProblemException;

/** The table correction. */
@ApplicationScoped
class CorrectionRepository implements PanacheRepositoryBase<CorrectionRow, UUID> {

    /** Reads one. */
    CorrectionRow read(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> missing(id));
    }

    /** Reads one and locks its row until the transaction ends. */
    CorrectionRow lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> missing(id));
    }

    /**
     * Returns up to {@code limit} requests that pass the filter, newest first.
     *
     * @param openedAt opening of the last one of the page before, with its id in {@code id}; null on the first page
     */
    List<CorrectionRow> newest(CorrectionFilter filter, Instant openedAt, UUID id, int limit) {
        Restrictions all = restrictions(filter)
                .and("c.openedAt < :openedAt or (c.openedAt = :openedAt and c.id < :id)", "openedAt", openedAt);
        if (openedAt != null) {
            all.parameters().put("id", id);
        }
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

    private static ProblemException missing(UUID id) {
        return new ProblemException(ErrorCode.NOT_FOUND, "There is no correction " + id + ".");
    }
}
