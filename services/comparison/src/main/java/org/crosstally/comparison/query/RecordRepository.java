package org.crosstally.comparison.query;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.ProblemException;

/**
 * A table of records that a request names by their id.
 *
 * @param <R> the row
 */
public interface RecordRepository<R> extends PanacheRepositoryBase<R, UUID> {

    /** What errors call such a record: "webhook". */
    String noun();

    /**
     * Reads one.
     *
     * @throws ProblemException NOT_FOUND
     */
    default R read(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> missing(id));
    }

    /**
     * Reads one and locks its row until the transaction ends.
     *
     * @throws ProblemException NOT_FOUND
     */
    default R lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> missing(id));
    }

    private ProblemException missing(UUID id) {
        return new ProblemException(ErrorCode.NOT_FOUND, "There is no " + noun() + " " + id + ".");
    }
}
