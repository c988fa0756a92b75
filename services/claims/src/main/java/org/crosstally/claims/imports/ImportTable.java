package org.crosstally.claims.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crosstally.claims.api.imports.Import;
import org.crosstally.claims.api.imports.Import.Failure;
import org.crosstally.claims.api.imports.Import.State;
import org.crosstally.claims.claim.table.Cells;
import org.crosstally.jdbc.DatabaseException;

/** The tables of imports. Every statement stands alone, so that progress can be read while the import runs. */
@ApplicationScoped
class ImportTable {

    /** A running import that was not heard of for a minute has lost its replica. */
    private static final String READ = """
            select id,
              case when state = 'RUNNING' and heartbeat_at < now() - interval '1 minute' then 'INTERRUPTED' else state end,
              recorded_by, digest, total, done, recorded, known, failed, started_at, finished_at
            from claim_import where id = ?""";

    private final AgroalDataSource database;
    private final ObjectMapper json;

    ImportTable(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    void begin(UUID id, String recordedBy, String digest, long total) {
        update(
                "insert into claim_import (id, recorded_by, state, digest, total, started_at, heartbeat_at)"
                        + " values (?, ?, 'RUNNING', ?, ?, now(), now())",
                id,
                recordedBy,
                digest,
                total);
    }

    /** Notes a finished chunk; answers whether the import may go on. */
    boolean advance(UUID id, int recorded, int known, List<Failure> failures) {
        if (!failures.isEmpty()) {
            insert(id, failures);
        }
        return update(
                        "update claim_import set done = done + ?, recorded = recorded + ?, known = known + ?,"
                                + " failed = failed + ?, heartbeat_at = now() where id = ? and not cancelled",
                        recorded + known + failures.size(),
                        recorded,
                        known,
                        failures.size(),
                        id)
                == 1;
    }

    /** Says that it is alive. */
    void beat(UUID id) {
        update("update claim_import set heartbeat_at = now() where id = ?", id);
    }

    void end(UUID id, State state) {
        update(
                "update claim_import set state = case when cancelled then 'CANCELLED' else ? end, finished_at = now()"
                        + " where id = ? and state = 'RUNNING'",
                state.name(),
                id);
    }

    /** Asks the running replica to stop; an import without one stops at once. */
    void cancel(UUID id) {
        update("update claim_import set cancelled = true where id = ? and state = 'RUNNING'", id);
        update(
                "update claim_import set state = 'CANCELLED', finished_at = now() where id = ? and state = 'RUNNING'"
                        + " and heartbeat_at < now() - interval '1 minute'",
                id);
    }

    Optional<Import> read(UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setObject(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    return Optional.empty();
                }
                Cells cells = new Cells(rows);
                return Optional.of(new Import(
                        cells.uuid(),
                        cells.constant(State.class),
                        cells.text(),
                        cells.text(),
                        cells.whole(),
                        cells.whole(),
                        cells.whole(),
                        cells.whole(),
                        cells.whole(),
                        cells.instant(),
                        cells.instant(),
                        null));
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Refused lines behind {@code after}, in their order. */
    List<Failure> failures(UUID id, long after, int limit) {
        String sql =
                "select line, problem from claim_import_failure where import_id = ? and line > ? order by line limit ?";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            statement.setLong(2, after);
            statement.setInt(3, limit);
            List<Failure> failures = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    failures.add(new Failure(rows.getLong(1), json.readTree(rows.getString(2))));
                }
            }
            return failures;
        } catch (SQLException e) {
            throw new DatabaseException(e);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void insert(UUID id, List<Failure> failures) {
        String sql = "insert into claim_import_failure (import_id, line, problem) values (?, ?, ?::jsonb)"
                + " on conflict do nothing";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Failure failure : failures) {
                statement.setObject(1, id);
                statement.setLong(2, failure.line());
                statement.setString(3, failure.problem().toString());
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private int update(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}
