package org.crosstally.claims.claim.table;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.crosstally.jdbc.Database;
import org.crosstally.jdbc.Session;

/** Reads rows of the table claim. */
@ApplicationScoped
public class ClaimTable {

    private static final String SELECT = "select " + ClaimColumns.names("") + " from claim ";

    private final Database database;

    ClaimTable(Database database) {
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
        return one(SELECT + "where id = ? and recorded_at <= ? order by revision desc limit 1", id, instant);
    }

    /** Returns revisions with a number below {@code below}, newest first. */
    public List<ClaimRow> revisions(UUID id, long below, int limit) {
        return read(SELECT + "where id = ? and revision < ? order by revision desc limit ?", id, below, limit);
    }

    /** Marks a revision as superseded. */
    public void supersede(UUID id, int revision, Instant at) {
        String sql = "update claim set superseded_at = ? where id = ? and revision = ?";
        database.join(session -> session.update(sql, at, id, revision));
    }

    /** A claim's id and the hash of the request that recorded it. */
    public record Known(UUID id, UUID hash) {}

    /** Returns what {@code recorder} recorded under these clientRefs, by clientRef. */
    public Map<String, Known> known(String recorder, Collection<String> clientRefs) {
        String sql = """
                select client_ref, id, content_hash from claim
                where recorder = ? and client_ref = any (?) and revision = 1 and client_ref is not null""";
        Map<String, Known> known = new HashMap<>();
        database.read(session -> session.list(
                        sql,
                        row -> Map.entry(
                                row.getString("client_ref"),
                                new Known(Session.uuid(row, "id"), Session.uuid(row, "content_hash"))),
                        recorder,
                        Session.texts(clientRefs)))
                .forEach(one -> known.put(one.getKey(), one.getValue()));
        return known;
    }

    private Optional<ClaimRow> one(String sql, Object... parameters) {
        return read(sql, parameters).stream().findFirst();
    }

    /** Runs a statement that selects {@link ClaimColumns#names} and returns its rows. */
    public List<ClaimRow> read(String sql, Object... parameters) {
        return database.read(session -> session.list(sql, row -> ClaimColumns.read(new Cells(row)), parameters));
    }
}
