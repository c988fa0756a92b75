package org.crosstally.claims.claim.table;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Function;

/**
 * A column of a table: how its value is found in a row, written and read.
 *
 * @param place position among the columns of the table, from 0
 * @param name in SQL
 * @param type how the value is bound and read
 * @param value finds the value in a row; returns {@code null} for SQL null
 * @param <R> the row
 * @param <V> the value
 */
record Column<R, V>(int place, String name, ColumnType<V> type, Function<R, V> value) {

    /** Sets the statement's parameter {@code index} (from 1) to the value in {@code row}. */
    void bind(PreparedStatement statement, int index, R row) throws SQLException {
        type.bind().set(statement, index, value.apply(row));
    }
}
