package org.crosstally.claims.claim.table;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * How values of a type are bound to a statement and read from a result. Values may be {@code null} unless noted.
 *
 * @param sql the type's name in SQL, for a cast
 * @param <V> the type in Java
 */
record ColumnType<V>(String sql, Bind<V> bind, Read<V> read) {

    /** Sets a parameter, counted from 1. */
    @FunctionalInterface
    interface Bind<V> {
        void set(PreparedStatement statement, int index, V value) throws SQLException;
    }

    /** Reads a cell, counted from 1. */
    @FunctionalInterface
    interface Read<V> {
        V get(ResultSet row, int index) throws SQLException;
    }

    static final ColumnType<String> TEXT = new ColumnType<>("text", PreparedStatement::setString, ResultSet::getString);

    static final ColumnType<java.util.UUID> UUID = new ColumnType<>(
            "uuid",
            (statement, index, value) -> statement.setObject(index, value, Types.OTHER),
            (row, index) -> row.getObject(index, java.util.UUID.class));

    static final ColumnType<Integer> INT = new ColumnType<>(
            "int", (statement, index, value) -> statement.setObject(index, value, Types.INTEGER), (row, index) -> {
                int value = row.getInt(index);
                return row.wasNull() ? null : value;
            });

    /** Never null. */
    static final ColumnType<Boolean> BOOLEAN =
            new ColumnType<>("boolean", PreparedStatement::setBoolean, ResultSet::getBoolean);

    static final ColumnType<BigDecimal> NUMERIC =
            new ColumnType<>("numeric", PreparedStatement::setBigDecimal, ResultSet::getBigDecimal);

    /** Never null. */
    static final ColumnType<Instant> TIMESTAMP = new ColumnType<>(
            "timestamptz",
            (statement, index, value) -> statement.setObject(index, value.atOffset(ZoneOffset.UTC)),
            (row, index) -> row.getObject(index, OffsetDateTime.class).toInstant());

    static final ColumnType<LocalDate> DATE = new ColumnType<>(
            "date",
            (statement, index, value) -> statement.setObject(index, value, Types.DATE),
            (row, index) -> row.getObject(index, LocalDate.class));

    /** A JSON document as text. */
    static final ColumnType<String> JSON = new ColumnType<>(
            "jsonb", (statement, index, value) -> statement.setObject(index, value, Types.OTHER), ResultSet::getString);

    /** A constant by its name, as text. */
    static <E extends Enum<E>> ColumnType<E> constant(Class<E> type) {
        return new ColumnType<>(
                "text",
                (statement, index, value) -> statement.setString(index, value == null ? null : value.name()),
                (row, index) -> {
                    String name = row.getString(index);
                    return name == null ? null : Enum.valueOf(type, name);
                });
    }
}
