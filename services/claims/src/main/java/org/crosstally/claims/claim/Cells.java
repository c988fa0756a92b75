package org.crosstally.claims.claim;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** The cells of one row of a result from left to right. */
public final class Cells {

    private final ResultSet row;
    private int column;

    /** Starts at the first column of the row {@code row} stands on. */
    public Cells(ResultSet row) {
        this.row = row;
    }

    /** The next cell; {@code null} where the database has null. So do all below that can. */
    public String text() throws SQLException {
        return row.getString(++column);
    }

    public UUID uuid() throws SQLException {
        return row.getObject(++column, UUID.class);
    }

    public BigDecimal number() throws SQLException {
        return row.getBigDecimal(++column);
    }

    public Integer integer() throws SQLException {
        int value = row.getInt(++column);
        return row.wasNull() ? null : value;
    }

    public long whole() throws SQLException {
        return row.getLong(++column);
    }

    public boolean truth() throws SQLException {
        return row.getBoolean(++column);
    }

    public Instant instant() throws SQLException {
        OffsetDateTime value = row.getObject(++column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** A constant by its name. */
    public <E extends Enum<E>> E constant(Class<E> type) throws SQLException {
        String name = row.getString(++column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    void skip(int columns) {
        column += columns;
    }
}
