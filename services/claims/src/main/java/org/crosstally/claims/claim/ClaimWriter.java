package org.crosstally.claims.claim;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes all rows of the table claim. A row whose id or clientRef exists already is skipped and reported. A few rows are one
 * statement. Many are written by COPY, and if one of them exists already, through a staging table.
 */
@ApplicationScoped
class ClaimWriter {

    /** Rows one statement takes: each number of rows is a prepared statement of its own. */
    static final int MOST_ALONE = 32;

    private static final String COLUMNS = ClaimColumns.names("");

    private static final String INSERT = "insert into claim (change_set, " + COLUMNS + ") values (?, "
            + ClaimColumns.markers() + ") on conflict do nothing";

    /** Change set and rows in one statement, which is a transaction of its own: one round trip, one commit. */
    private static final String ALONE = "with opened as (insert into change_set default values returning id) "
            + "insert into claim (change_set, " + COLUMNS + ") select opened.id, v.* from opened, (values %s) "
            + ClaimColumns.namesOfValues() + " on conflict do nothing returning id";

    private static final String[] ALONE_BY_ROWS = IntStream.rangeClosed(1, ClaimWriter.MOST_ALONE)
            .mapToObj(rows ->
                    ALONE.formatted(String.join(", ", Collections.nCopies(rows, "(" + ClaimColumns.markers() + ")"))))
            .toArray(String[]::new);

    private static final String COPY_STRAIGHT = "copy claim (change_set, " + COLUMNS + ") from stdin";
    private static final String STAGE = "create temp table if not exists claim_stage on commit delete rows as select "
            + COLUMNS + " from claim with no data";
    private static final String COPY = "copy claim_stage (" + COLUMNS + ") from stdin";
    private static final String FROM_STAGE = "insert into claim (change_set, " + COLUMNS + ") select ?, " + COLUMNS
            + " from claim_stage on conflict do nothing";
    private static final String PASSED_OVER = """
            select s.id from claim_stage s
            where not exists (select from claim c where c.id = s.id and c.revision = s.revision)""";

    private static final String UNIQUE_VIOLATION = "23505";

    private static final int FLUSH_AT = 60_000;

    private final AgroalDataSource database;
    private final ThreadLocal<CopyText> buffers = ThreadLocal.withInitial(CopyText::new);

    ClaimWriter(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Writes up to {@link #MOST_ALONE} rows with a change set and a transaction of their own.
     *
     * @return the ids of those that were not passed over
     */
    Set<UUID> insertAlone(List<ClaimRow> rows) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(ALONE_BY_ROWS[rows.size() - 1])) {
            int index = 1;
            for (int ordinal = 0; ordinal < rows.size(); ordinal++) {
                index = bind(statement, index, rows.get(ordinal).withOrdinal(ordinal));
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

    /** Writes one row within the current transaction. */
    boolean insert(ClaimRow row, long changeSet) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setLong(1, changeSet);
            bind(statement, 2, row);
            return statement.executeUpdate() == 1;
        }
    }

    /**
     * Copies many rows straight into the table within the current transaction. This is the fast way, and it fails as a
     * whole when one of them is there already: then the transaction is lost and {@link #insert(List, long)} is the way.
     */
    void copy(List<ClaimRow> rows, long changeSet) throws SQLException {
        try (Connection connection = database.getConnection()) {
            copy(connection, COPY_STRAIGHT, changeSet, rows);
        }
    }

    /** Whether {@link #copy} failed since a row is there already. */
    static boolean isThereAlready(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** Writes many rows within the current transaction and answers the ids of those that were passed over. */
    Set<UUID> insert(List<ClaimRow> rows, long changeSet) throws SQLException {
        try (Connection connection = database.getConnection()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(STAGE);
            }
            copy(connection, COPY, null, rows);
            try (PreparedStatement statement = connection.prepareStatement(FROM_STAGE)) {
                statement.setLong(1, changeSet);
                if (statement.executeUpdate() == rows.size()) {
                    return Set.of();
                }
            }
            return passedOver(connection);
        }
    }

    /** @param first value of a first column for all rows; {@code null} for none */
    private void copy(Connection connection, String sql, Long first, List<ClaimRow> rows) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        CopyText text = buffers.get();
        try {
            for (ClaimRow row : rows) {
                text.add(first, row);
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

    private static Set<UUID> passedOver(Connection connection) throws SQLException {
        Set<UUID> ids = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(PASSED_OVER)) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    /** Binds the columns from marker {@code first} on and answers the marker behind them. */
    private static int bind(PreparedStatement statement, int first, ClaimRow row) throws SQLException {
        int index = first;
        for (ClaimColumns.Column column : ClaimColumns.ALL) {
            bind(statement, index++, column.type(), column.value().apply(row));
        }
        return index;
    }

    private static void bind(PreparedStatement statement, int index, ClaimColumns.Type type, Object value)
            throws SQLException {
        switch (type) {
            case TEXT -> statement.setString(index, value == null ? null : value.toString());
            case UUID -> statement.setObject(index, value, Types.OTHER);
            case INT -> statement.setObject(index, value, Types.INTEGER);
            case BOOLEAN -> statement.setBoolean(index, (Boolean) value);
            case NUMERIC -> statement.setBigDecimal(index, (BigDecimal) value);
            case TIMESTAMP -> statement.setObject(index, ((Instant) value).atOffset(ZoneOffset.UTC));
            case DATE -> statement.setObject(index, value, Types.DATE);
            case JSON -> statement.setObject(index, value, Types.OTHER);
        }
    }
}
