package org.crosstally.claims.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.crosstally.claims.api.claim.NewClaim;
import org.crosstally.claims.api.draft.DraftState;
import org.crosstally.claims.api.extraction.Reading;
import org.crosstally.claims.claim.table.Cells;
import org.crosstally.jdbc.DatabaseException;

/** The tables of drafts. */
@ApplicationScoped
class DraftTable {

    private static final String COLUMNS = "d.id, d.article_id, d.snapshot, d.extractor, d.place, d.reading, r.revision,"
            + " r.recorded_at, r.recorded_by, r.state, r.mended, r.reason, r.claim_id, r.content";

    /** Every draft at its present revision. */
    static final String NOW = "select " + COLUMNS
            + " from draft d join draft_revision r on r.draft_id = d.id and r.revision = d.revision";

    /** Every draft as it was known at an instant, the first parameter. */
    static final String THEN = "select " + COLUMNS + " " + """
            from draft d cross join lateral (
              select * from draft_revision where draft_id = d.id and recorded_at <= ?::timestamptz
              order by revision desc limit 1) r""";

    /** Every revision of every draft. */
    static final String ALL = "select " + COLUMNS + " from draft d join draft_revision r on r.draft_id = d.id";

    private static final String INSERT = """
            insert into draft (id, article_id, snapshot, extractor, place, number_start, number_end, confidence, reading,
              revision, state)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)""";
    private static final String ADVANCE = "update draft set revision = ?, state = ? where id = ?";
    private static final String APPEND = """
            insert into draft_revision (draft_id, revision, recorded_at, recorded_by, state, mended, reason, claim_id, content)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""";

    private final AgroalDataSource database;
    private final ObjectMapper json;

    DraftTable(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Those of the drafts that exist, as they are now, in the order of their ids. */
    List<DraftRow> read(Collection<UUID> ids) {
        return read(NOW + " where d.id = any (?) order by d.id", (Object) ids.toArray(UUID[]::new));
    }

    /** As {@link #read}, held until the end of the transaction; in one order, so that two callers cannot wait in a circle. */
    List<DraftRow> lock(Collection<UUID> ids) {
        Object[] wanted = ids.toArray(UUID[]::new);
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select id from draft where id = any (?) order by id for update")) {
            statement.setArray(1, connection.createArrayOf("uuid", wanted));
            statement.executeQuery();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
        // A statement of its own: it sees what was committed while this one waited for the lock.
        return read(ids);
    }

    List<DraftRow> ofArticle(UUID article) {
        return read(NOW + " where d.article_id = ? order by d.id", article);
    }

    /** Writes new drafts with their first revisions. Needs a transaction. */
    void insert(List<DraftRow> rows) {
        run(INSERT, rows, (statement, row) -> {
            statement.setObject(1, row.id());
            statement.setObject(2, row.article());
            statement.setInt(3, row.snapshot());
            statement.setString(4, row.extractor());
            statement.setObject(5, row.place());
            statement.setInt(6, row.reading().number().start());
            statement.setInt(7, row.reading().number().end());
            statement.setBigDecimal(8, row.reading().confidence().score());
            statement.setString(9, written(row.reading()));
            statement.setInt(10, row.revision());
            statement.setString(11, row.state().name());
        });
        append(rows);
    }

    /** Writes the next revisions of drafts that are locked. Needs a transaction. */
    void revise(List<DraftRow> rows) {
        run(ADVANCE, rows, (statement, row) -> {
            statement.setInt(1, row.revision());
            statement.setString(2, row.state().name());
            statement.setObject(3, row.id());
        });
        append(rows);
    }

    private void append(List<DraftRow> rows) {
        run(APPEND, rows, (statement, row) -> {
            statement.setObject(1, row.id());
            statement.setInt(2, row.revision());
            statement.setObject(3, row.recordedAt().atOffset(ZoneOffset.UTC));
            statement.setString(4, row.recordedBy());
            statement.setString(5, row.state().name());
            statement.setBoolean(6, row.mended());
            statement.setString(7, row.reason());
            statement.setObject(8, row.claim(), Types.OTHER);
            statement.setString(9, written(row.content()));
        });
    }

    private interface Binding {
        void bind(PreparedStatement statement, DraftRow row) throws SQLException;
    }

    private void run(String sql, List<DraftRow> rows, Binding binding) {
        if (rows.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (DraftRow row : rows) {
                binding.bind(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Rows of a query that selects as {@link #NOW} does; an array of UUIDs is one parameter. */
    List<DraftRow> read(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, parameters);
            List<DraftRow> rows = new ArrayList<>();
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(row(new Cells(found)));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new DatabaseException(e);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many rows a query answers. */
    long count(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select count(*) from (" + sql + ") counted")) {
            bind(connection, statement, parameters);
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, Object... parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i];
            if (value instanceof UUID[] ids) {
                statement.setArray(i + 1, connection.createArrayOf("uuid", ids));
            } else if (value instanceof String[] texts) {
                statement.setArray(i + 1, connection.createArrayOf("text", texts));
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }

    private DraftRow row(Cells cells) throws SQLException, JsonProcessingException {
        return new DraftRow(
                cells.uuid(),
                cells.uuid(),
                cells.integer(),
                cells.text(),
                cells.uuid(),
                json.readValue(cells.text(), Reading.class),
                cells.integer(),
                cells.instant(),
                cells.text(),
                cells.constant(DraftState.class),
                cells.truth(),
                cells.text(),
                cells.uuid(),
                json.readValue(cells.text(), NewClaim.class));
    }

    private String written(Object record) {
        try {
            return json.writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
