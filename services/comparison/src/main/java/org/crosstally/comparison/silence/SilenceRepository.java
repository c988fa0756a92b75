package org.crosstally.comparison.silence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crosstally.comparison.query.Restrictions;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.ProblemException;

/** The table silence. */
@ApplicationScoped
class SilenceRepository implements PanacheRepositoryBase<SilenceRow, UUID> {

    /** Reads one. */
    SilenceRow read(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> missing(id));
    }

    /** Reads one and locks its row until the transaction ends. */
    SilenceRow lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> missing(id));
    }

    /**
     * Returns up to {@code limit} silences, newest first.
     *
     * @param active whether they still hide something at {@code now}; null for all
     * @param createdAt creation of the last one of the page before, with its id in {@code id}; null on the first page
     */
    List<SilenceRow> newest(Boolean active, Instant now, Instant createdAt, UUID id, int limit) {
        Restrictions all = active(active, now)
                .and("s.createdAt < :createdAt or (s.createdAt = :createdAt and s.id < :id)", "createdAt", createdAt);
        if (createdAt != null) {
            all.parameters().put("id", id);
        }
        return find("from SilenceRow s" + all.where() + " order by s.createdAt desc, s.id desc", all.parameters())
                .range(0, limit - 1)
                .list();
    }

    /** Counts silences, as {@link #newest} selects them. */
    long count(Boolean active, Instant now) {
        Restrictions all = active(active, now);
        return count("from SilenceRow s" + all.where(), all.parameters());
    }

    private static Restrictions active(Boolean active, Instant now) {
        String condition = Boolean.TRUE.equals(active) ? "s.expiresAt > :now" : "s.expiresAt <= :now";
        return new Restrictions().and(condition, "now", active == null ? null : now);
    }

    private static ProblemException missing(UUID id) {
        return new ProblemException(ErrorCode.NOT_FOUND, "There is no silence " + id + ".");
    }
}
