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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * The one way rows get into the table claim: a row that is there already, by its id or by its clientRef, is passed over
 * and told. One row goes as one statement, many are copied to a staging table first.
 */
@ApplicationScoped
class ClaimWriter {

    private static final String COLUMNS = ClaimColumns.names("");

    private static final String INSERT = "insert into claim (change_set, " + COLUMNS + ") values (?, "
            + ClaimColumns.markers() + ") on conflict do nothing";

    /** Change set and row in one statement, which is a transaction of its own: one round trip, one commit. */
    private static final String INSERT_ALONE = "with opened as (insert into change_set default values returning id) "
            + "insert into claim (change_set, " + COLUMNS + ") select opened.id, " + ClaimColumns.markers()
            + " from opened on conflict do nothing";

    private static final String STAGE = "create temp table if not exists claim_stage on commit delete rows as select "
            + COLUMNS + " from claim with no data";
    private static final String COPY = "copy claim_stage (" + COLUMNS + ") from stdin";
    private static final String FROM_STAGE = "insert into claim (change_set, " + COLUMNS + ") select ?, " + COLUMNS
            + " from claim_stage on conflict do nothing";
    private static final String PASSED_OVER = """
            select s.id from claim_stage s
            where not exists (select from claim c where c.id = s.id and c.revision = s.revision)""";

    private static final int FLUSH_AT = 60_000;

    private final AgroalDataSource database;
    private final ThreadLocal<CopyText> buffers = ThreadLocal.withInitial(CopyText::new);

    ClaimWriter(AgroalDataSource database) {
        this.database = database;
    }

    /** Writes one row with a change set and a transaction of its own; false when it was passed over. */
    boolean insertAlone(ClaimRow row) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(INSERT_ALONE)) {
            bind(statement, 1, row);
            return statement.executeUpdate() == 1;
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

    /** Writes many rows within the current transaction and answers the ids of those that were passed over. */
    Set<UUID> insert(List<ClaimRow> rows, long changeSet) throws SQLException {
        try (Connection connection = database.getConnection()) {
            copy(connection, rows);
            try (PreparedStatement statement = connection.prepareStatement(FROM_STAGE)) {
                statement.setLong(1, changeSet);
                if (statement.executeUpdate() == rows.size()) {
                    return Set.of();
                }
            }
            return passedOver(connection);
        }
    }

    private void copy(Connection connection, List<ClaimRow> rows) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(STAGE);
        }
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        CopyText text = buffers.get();
        try {
            for (ClaimRow row : rows) {
                text.add(row);
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

    private static void bind(PreparedStatement statement, int first, ClaimRow row) throws SQLException {
        int index = first;
        for (ClaimColumns.Column column : ClaimColumns.ALL) {
            bind(statement, index++, column.type(), column.value().apply(row));
        }
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
