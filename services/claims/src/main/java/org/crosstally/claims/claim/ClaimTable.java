package org.crosstally.claims.claim;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.crosstally.jdbc.DatabaseException;

/** Reads rows of the table claim one by one. */
@ApplicationScoped
class ClaimTable {

    private static final String SELECT = "select " + ClaimColumns.names("") + " from claim ";

    private final AgroalDataSource database;

    ClaimTable(AgroalDataSource database) {
        this.database = database;
    }

    /** The row of the newest revision. */
    Optional<ClaimRow> current(UUID id) {
        return one(SELECT + "where id = ? and superseded_at is null", id);
    }

    /** As {@link #current}, locked until the transaction ends: whoever changes a claim next waits here. */
    Optional<ClaimRow> lock(UUID id) {
        // The first revision's row is locked: the newest one may stop being the newest while we wait for it.
        return one(SELECT + "where id = ? and revision = 1 for update", id).flatMap(first -> current(id));
    }

    /** The revision that was the newest at {@code instant}. */
    Optional<ClaimRow> asOf(UUID id, Instant instant) {
        return one(
                SELECT + "where id = ? and recorded_at <= ? order by revision desc limit 1",
                id,
                instant.atOffset(ZoneOffset.UTC));
    }

    /** Revisions below {@code below}, newest first. */
    List<ClaimRow> revisions(UUID id, long below, int limit) {
        return read(SELECT + "where id = ? and revision < ? order by revision desc limit ?", id, below, limit);
    }

    /** How many revisions a claim has. */
    long countRevisions(UUID id) {
        return current(id).map(row -> (long) row.stamp().revision()).orElse(0L);
    }

    /** Marks a revision as superseded. */
    void supersede(UUID id, int revision, Instant at) {
        String sql = "update claim set superseded_at = ? where id = ? and revision = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, at.atOffset(ZoneOffset.UTC));
            statement.setObject(2, id);
            statement.setInt(3, revision);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** A claim's id and the hash of the request that recorded it. */
    record Known(UUID id, UUID hash) {}

    /** What {@code recorder} recorded under these clientRefs. */
    Map<String, Known> known(String recorder, Collection<String> clientRefs) {
        String sql = """
                select client_ref, id, content_hash from claim
                where recorder = ? and client_ref = any (?) and revision = 1 and client_ref is not null""";
        Map<String, Known> known = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, recorder);
            statement.setArray(2, connection.createArrayOf("text", clientRefs.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    known.put(
                            rows.getString(1), new Known(rows.getObject(2, UUID.class), rows.getObject(3, UUID.class)));
                }
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
        return known;
    }

    private Optional<ClaimRow> one(String sql, Object... parameters) {
        return read(sql, parameters).stream().findFirst();
    }

    /** Rows of any statement that selects {@link ClaimColumns#names}. */
    List<ClaimRow> read(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            List<ClaimRow> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(RowReader.read(new Cells(rows)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Binds all parameters; an array is one of ids. */
    static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i];
            if (value instanceof Object[] ids) {
                value = statement.getConnection().createArrayOf("uuid", ids);
            }
            statement.setObject(i + 1, value);
        }
    }
}
