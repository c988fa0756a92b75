package org.crosstally.web.idempotency;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.crosstally.jdbc.DatabaseException;

/**
 * Statements on the table idempotency_key. A key is inserted in a transaction of its own, so that there is a row to
 * lock. The request that holds the lock does the work and writes the answer in the transaction of the work. A row without an
 * answer belongs to a running request if it is locked, and to a failed one if not.
 */
@ApplicationScoped
class IdempotencyKeys {

    /** How long an answer is stored. */
    static final Duration KEPT = Duration.ofHours(24);

    private final AgroalDataSource database;

    IdempotencyKeys(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * The stored answer to a key.
     *
     * @param requestHash hash of the answered request; {@code null} without an answer
     * @param answer JSON, as {@link AnswerSeal} encodes it; {@code null} without an answer
     */
    record Noted(String requestHash, byte[] answer) {}

    /** Inserts the row unless it exists. Call it without a transaction. */
    void note(String caller, String key) {
        update(
                "insert into idempotency_key (caller, key, recorded_at) values (?, ?, ?) on conflict do nothing",
                caller,
                key,
                Instant.now().atOffset(ZoneOffset.UTC));
    }

    /** Locks the row until the transaction ends; empty if another request holds the lock. */
    Optional<Noted> lock(String caller, String key) {
        String sql =
                "select request_hash, body from idempotency_key where caller = ? and key = ? for update skip locked";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, caller);
            statement.setString(2, key);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(new Noted(row.getString(1), row.getBytes(2))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Writes the answer, in the transaction that did the work. */
    void answered(String caller, String key, String requestHash, byte[] answer) {
        update(
                "update idempotency_key set request_hash = ?, body = ? where caller = ? and key = ?",
                requestHash,
                answer,
                caller,
                key);
    }

    @Scheduled(every = "1h", delayed = "5m")
    void forgetOldOnes() {
        update(
                "delete from idempotency_key where recorded_at < ?",
                Instant.now().minus(KEPT).atOffset(ZoneOffset.UTC));
    }

    private void update(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}
