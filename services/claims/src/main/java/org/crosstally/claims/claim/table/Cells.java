package org.crosstally.claims.claim.table;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** The cells of one row of a result, read from left to right. A value is {@code null} where the cell is. */
public final class Cells {

    private final ResultSet row;
    private int column;

    /** Starts at the first column of the current row of {@code row}. */
    public Cells(ResultSet row) {
        this.row = row;
    }

    /** Reads the next cell. */
    public String text() throws SQLException {
        return row.getString(++column);
    }

    /** Reads the next cell. */
    public UUID uuid() throws SQLException {
        return row.getObject(++column, UUID.class);
    }

    /** Reads the next cell. */
    public BigDecimal number() throws SQLException {
        return row.getBigDecimal(++column);
    }

    /** Reads the next cell. */
    public Integer integer() throws SQLException {
        int value = row.getInt(++column);
        return row.wasNull() ? null : value;
    }

    /** Reads the next cell; 0 for null. */
    public long whole() throws SQLException {
        return row.getLong(++column);
    }

    /** Reads the next cell; false for null. */
    public boolean truth() throws SQLException {
        return row.getBoolean(++column);
    }

    /** Reads the next cell. */
    public Instant instant() throws SQLException {
        OffsetDateTime value = row.getObject(++column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** Reads the next cell as the name of a constant. */
    public <E extends Enum<E>> E constant(Class<E> type) throws SQLException {
        String name = row.getString(++column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    /** Reads the cell of {@code wanted}, whose table's columns begin at the next cell; does not move on. */
    <V> V get(Column<?, V> wanted) throws SQLException {
        return wanted.type().read().get(row, column + wanted.place() + 1);
    }
}
