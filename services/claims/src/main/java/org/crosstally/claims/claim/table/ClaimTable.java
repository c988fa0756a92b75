package org.crosstally.claims.claim.table;

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

/** Reads rows of the table claim. */
@ApplicationScoped
public class ClaimTable {

    private static final String SELECT = "select " + ClaimColumns.names("") + " from claim ";

    private final AgroalDataSource database;

    ClaimTable(AgroalDataSource database) {
        this.database = database;
    }

    /** Returns the newest revision. */
    public Optional<ClaimRow> current(UUID id) {
        return one(SELECT + "where id = ? and superseded_at is null", id);
    }

    /** Returns the newest revision and locks the claim until the transaction ends. */
    public Optional<ClaimRow> lock(UUID id) {
        // Lock revision 1: while this transaction waits, another may add a revision after the newest one.
        return one(SELECT + "where id = ? and revision = 1 for update", id).flatMap(first -> current(id));
    }

    /** Returns the revision that was the newest at {@code instant}. */
    public Optional<ClaimRow> asOf(UUID id, Instant instant) {
        return one(
                SELECT + "where id = ? and recorded_at <= ? order by revision desc limit 1",
                id,
                instant.atOffset(ZoneOffset.UTC));
    }

    /** Returns revisions with a number below {@code below}, newest first. */
    public List<ClaimRow> revisions(UUID id, long below, int limit) {
        return read(SELECT + "where id = ? and revision < ? order by revision desc limit ?", id, below, limit);
    }

    /** Marks a revision as superseded. */
    public void supersede(UUID id, int revision, Instant at) {
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
    public record Known(UUID id, UUID hash) {}

    /** Returns what {@code recorder} recorded under these clientRefs, by clientRef. */
    public Map<String, Known> known(String recorder, Collection<String> clientRefs) {
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

    /** Runs a statement that selects {@link ClaimColumns#names} and returns its rows. */
    public List<ClaimRow> read(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            List<ClaimRow> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(ClaimColumns.read(new Cells(rows)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Binds all parameters; an array is one of ids. */
    public static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i];
            if (value instanceof Object[] ids) {
                value = statement.getConnection().createArrayOf("uuid", ids);
            }
            statement.setObject(i + 1, value);
        }
    }
}
