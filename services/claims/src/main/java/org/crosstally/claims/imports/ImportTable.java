package org.crosstally.claims.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crosstally.claims.api.imports.Import;
import org.crosstally.claims.api.imports.Import.Failure;
import org.crosstally.claims.api.imports.Import.State;
import org.crosstally.claims.imports.ImportRepository.Stored;

/** Reads and writes the progress of imports. Each call commits, so that progress can be read while the import runs. */
@Transactional
@ApplicationScoped
class ImportTable {

    private final ImportRepository imports;
    private final ImportFailureRepository failures;
    private final ObjectMapper json;

    ImportTable(ImportRepository imports, ImportFailureRepository failures, ObjectMapper json) {
        this.imports = imports;
        this.failures = failures;
        this.json = json;
    }

    /** Stores an import that begins now. */
    void begin(UUID id, String recordedBy, String digest, long total) {
        ImportRow row = new ImportRow();
        row.id = id;
        row.recordedBy = recordedBy;
        row.state = State.RUNNING;
        row.digest = digest;
        row.total = total;
        row.startedAt = Instant.now();
        row.heartbeatAt = row.startedAt;
        imports.persistAndFlush(row);
        imports.beat(id);
    }

    /** Stores the result of a chunk; returns whether the import may go on. */
    boolean advance(UUID id, int recorded, int known, List<Failure> failed) {
        failures.persist(failed.stream().map(one -> row(id, one)));
        return imports.advance(id, recorded, known, failed.size());
    }

    /** Notes that the replica which runs the import is alive. */
    void beat(UUID id) {
        imports.beat(id);
    }

    /** Ends an import. */
    void end(UUID id, State state) {
        imports.end(id, state);
    }

    /** Asks the running replica to stop; an import without one stops at once. */
    void cancel(UUID id) {
        imports.cancel(id);
    }

    /** Returns an import as it is now. */
    Optional<Import> read(UUID id) {
        return imports.read(id).map(ImportTable::view);
    }

    /** Returns up to {@code limit} refused lines after line {@code after}, in their order. */
    List<Failure> failures(UUID id, long after, int limit) {
        return failures.after(id, after, limit).stream().map(this::failure).toList();
    }

    private static Import view(Stored stored) {
        ImportRow row = stored.row();
        return new Import(
                row.id,
                stored.lost() ? State.INTERRUPTED : row.state,
                row.recordedBy,
                row.digest,
                row.total,
                row.done,
                row.recorded,
                row.known,
                row.failed,
                row.startedAt,
                row.finishedAt,
                null);
    }

    private static ImportFailureRow row(UUID id, Failure failure) {
        ImportFailureRow row = new ImportFailureRow();
        row.importId = id;
        row.line = failure.line();
        row.problem = failure.problem().toString();
        return row;
    }

    private Failure failure(ImportFailureRow row) {
        try {
            return new Failure(row.line, json.readTree(row.problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
