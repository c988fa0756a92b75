package org.crosstally.claims.claim.table;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.crosstally.jdbc.Database;
import org.crosstally.jdbc.Session;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Inserts rows into the table claim. A row that exists already, by its id or by its clientRef, is skipped and reported. A
 * few rows go as one statement; many go by COPY, and through a staging table if one of them exists already.
 */
@ApplicationScoped
public class ClaimWriter {

    /** Most rows of one statement: each number of rows is a prepared statement of its own. */
    static final int MOST_ALONE = 32;

    private static final String COLUMNS = ClaimColumns.names("");

    private static final String INSERT = "insert into claim (change_set, " + COLUMNS + ") values (?, "
            + ClaimColumns.markers() + ") on conflict do nothing";

    /** Change set and rows in one statement, which is a transaction of its own: one round trip, one commit. */
    private static final String ALONE = "with opened as (insert into change_set default values returning id) "
            + "insert into claim (change_set, " + COLUMNS + ") select opened.id, v.* from opened, (values %s) "
            + ClaimColumns.namesOfValues() + " on conflict do nothing returning id";

    private static final String[] ALONE_BY_ROWS = IntStream.rangeClosed(1, MOST_ALONE)
            .mapToObj(rows ->
                    ALONE.formatted(String.join(", ", Collections.nCopies(rows, "(" + ClaimColumns.markers() + ")"))))
            .toArray(String[]::new);

    private static final String COPY_STRAIGHT = "copy claim (change_set, " + COLUMNS + ") from stdin";
    private static final String STAGE = "create temp table if not exists claim_stage on commit delete rows as select "
            + COLUMNS + " from claim with no data";
    private static final String COPY = "copy claim_stage (" + COLUMNS + ") from stdin";
    private static final String FROM_STAGE = "insert into claim (change_set, " + COLUMNS + ") select ?, " + COLUMNS
            + " from claim_stage on conflict do nothing";
    private static final String SKIPPED = """
            select s.id from claim_stage s
            where not exists (select from claim c where c.id = s.id and c.revision = s.revision)""";

    private static final String UNIQUE_VIOLATION = "23505";

    private static final int FLUSH_AT = 60_000;

    private final Database database;
    private final ThreadLocal<CopyText> buffers = ThreadLocal.withInitial(CopyText::new);

    ClaimWriter(Database database) {
        this.database = database;
    }

    /**
     * Inserts up to {@link #MOST_ALONE} rows with a change set and a transaction of their own.
     *
     * @return the ids of the rows that were not skipped
     */
    Set<UUID> insertAlone(List<ClaimRow> rows) {
        return database.autoCommit(session -> session.withConnection(connection -> insertAlone(connection, rows)));
    }

    private static Set<UUID> insertAlone(Connection connection, List<ClaimRow> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ALONE_BY_ROWS[rows.size() - 1])) {
            int index = 1;
            for (int ordinal = 0; ordinal < rows.size(); ordinal++) {
                index = bind(statement, index, rows.get(ordinal).at(ordinal));
            }
            Set<UUID> written = new HashSet<>();
            try (ResultSet ids = statement.executeQuery()) {
                while (ids.next()) {
                    written.add(ids.getObject(1, UUID.class));
                }
            }
            return written;
        }
    }

    /** Inserts one row within the current transaction; false if it was skipped. */
    public boolean insert(ClaimRow row, long changeSet) {
        return database.join(session -> session.withConnection(connection -> insert(connection, row, changeSet)));
    }

    private static boolean insert(Connection connection, ClaimRow row, long changeSet) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setLong(1, changeSet);
            bind(statement, 2, row);
            return statement.executeUpdate() == 1;
        }
    }

    /**
     * Copies many rows into the table within the current transaction. It fails if one of them exists already; the caller
     * then rolls back and calls {@link #insert(List, long)}, which is slower.
     */
    public void copy(List<ClaimRow> rows, long changeSet) {
        database.join(session -> session.withConnection(connection -> {
            copy(connection, COPY_STRAIGHT, changeSet, rows);
            return null;
        }));
    }

    /** Returns whether {@link #copy} failed because a row exists already. */
    public static boolean isThereAlready(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** Inserts many rows within the current transaction and returns the ids of those that were skipped. */
    public Set<UUID> insert(List<ClaimRow> rows, long changeSet) {
        return database.join(session -> {
            session.update(STAGE);
            session.withConnection(connection -> {
                copy(connection, COPY, null, rows);
                return null;
            });
            return session.update(FROM_STAGE, changeSet) == rows.size()
                    ? Set.of()
                    : Set.copyOf(session.list(SKIPPED, row -> Session.uuid(row, "id")));
        });
    }

    /** @param first value of a first column for all rows; {@code null} for none */
    private void copy(Connection connection, String sql, Long first, List<ClaimRow> rows) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        CopyText text = buffers.get();
        try {
            for (ClaimRow row : rows) {
                text.add(first, ClaimColumns.ALL, row);
                if (text.length() > FLUSH_AT) {
                    copy.writeToCopy(text.buffer(), 0, text.length());
                    text.clear();
                }
            }
            copy.writeToCopy(text.buffer(), 0, text.length());
            copy.endCopy();
        } finally {
            text.clear();
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** Binds all columns from parameter {@code first} on and returns the parameter after them. */
    private static int bind(PreparedStatement statement, int first, ClaimRow row) throws SQLException {
        int index = first;
        for (Column<ClaimRow, ?> column : ClaimColumns.ALL) {
            column.bind(statement, index++, row);
        }
        return index;
    }
}
