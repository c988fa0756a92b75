package org.crosstally.claims.imports;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.crosstally.claims.api.imports.Import.State;

/**
 * The table claim_import. Progress is written by queries, so that the replica that runs an import and one that cancels it do
 * not overwrite each other. Heartbeats are times of the database: the clocks of two replicas may differ.
 */
@ApplicationScoped
class ImportRepository implements PanacheRepositoryBase<ImportRow, UUID> {

    /** An import and whether its replica is lost: it is running and was not heard of for a minute. */
    record Stored(ImportRow row, boolean lost) {}

    /** Reads an import as it is now in the database. */
    Optional<Stored> read(UUID id) {
        return find("""
                        select i, case when i.state = ?1 and i.heartbeatAt < instant - 1 minute then true else false end
                        from ImportRow i where i.id = ?2""", State.RUNNING, id)
                .project(Stored.class)
                .singleResultOptional()
                .map(stored -> {
                    // The row may have been loaded before a query changed it.
                    getEntityManager().refresh(stored.row());
                    return stored;
                });
    }

    /** Adds a finished chunk; false if the import was cancelled. */
    boolean advance(UUID id, int recorded, int known, int failed) {
        return update("""
                        done = done + ?1, recorded = recorded + ?2, known = known + ?3, failed = failed + ?4,
                        heartbeatAt = instant where id = ?5 and not cancelled""", recorded + known + failed, recorded, known, failed, id) == 1;
    }

    /** Notes that the replica which runs the import is alive. */
    void beat(UUID id) {
        update("heartbeatAt = instant where id = ?1", id);
    }

    /** Ends a running import; as cancelled if it was. */
    void end(UUID id, State state) {
        update("""
                state = case when cancelled then ?1 else ?2 end, finishedAt = instant
                where id = ?3 and state = ?4""", State.CANCELLED, state, id, State.RUNNING);
    }

    /** Asks the replica that runs the import to stop; ends an import whose replica is lost. */
    void cancel(UUID id) {
        update("cancelled = true where id = ?1 and state = ?2", id, State.RUNNING);
        update("""
                state = ?1, finishedAt = instant
                where id = ?2 and state = ?3 and heartbeatAt < instant - 1 minute""", State.CANCELLED, id, State.RUNNING);
    }
}
