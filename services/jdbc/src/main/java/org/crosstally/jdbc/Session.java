package org.crosstally.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Runs statements on one connection. A parameter may be null; an array of UUID, String, Integer, Long, Boolean, Double,
 * Instant or LocalDate becomes an SQL array. A {@link SQLException} becomes a {@link DatabaseException}.
 */
public final class Session {

    private final Connection connection;
    private final List<Runnable> afterwards = new ArrayList<>();

    Session(Connection connection) {
        this.connection = connection;
    }

    /** Reads one row of a result. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Does work that needs the connection itself. */
    @FunctionalInterface
    public interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    /** Runs a query and returns every row, in the order of the query. */
    public <T> List<T> list(String sql, Row<T> row, Object... parameters) {
        try (PreparedStatement statement = prepare(sql, parameters);
                ResultSet answer = statement.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (answer.next()) {
                all.add(row.read(answer));
            }
            return all;
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Runs a query and returns its first row; empty where it has none or {@code row} returns null. */
    public <T> Optional<T> first(String sql, Row<T> row, Object... parameters) {
        Iterator<T> all = list(sql, row, parameters).iterator();
        return all.hasNext() ? Optional.ofNullable(all.next()) : Optional.empty();
    }

    /** Runs an insert, update or delete and returns the number of rows changed. */
    public int update(String sql, Object... parameters) {
        try (PreparedStatement statement = prepare(sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Runs a statement once for each row of parameters, in one batch, and returns the numbers of rows changed. */
    public int[] batch(String sql, List<Object[]> rows) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Object[] row : rows) {
                bind(statement, row);
                statement.addBatch();
            }
            return statement.executeBatch();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Hands the connection to {@code work}: for COPY, and for parameters that must be bound without boxing them. */
    public <T> T withConnection(Work<T> work) {
        try {
            return work.run(connection);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Runs {@code step} after the transaction of this session has been committed; never if it is rolled back. */
    public void onceCommitted(Runnable step) {
        afterwards.add(step);
    }

    void committed() {
        afterwards.forEach(Runnable::run);
    }

    /** Returns the instant in {@code column}, or null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** Returns the UUID in {@code column}, or null. */
    public static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /** Returns the constant whose name is in {@code column}, or null. */
    public static <E extends Enum<E>> E constant(ResultSet row, String column, Class<E> type) throws SQLException {
        String name = row.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    /** Makes UUIDs a parameter. */
    public static UUID[] uuids(Collection<UUID> all) {
        return all.toArray(UUID[]::new);
    }

    /** Makes texts a parameter. */
    public static String[] texts(Collection<String> all) {
        return all.toArray(String[]::new);
    }

    private PreparedStatement prepare(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            bind(statement, parameters);
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private void bind(PreparedStatement statement, Object[] parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            bind(statement, i + 1, parameters[i]);
        }
    }

    private void bind(PreparedStatement statement, int at, Object value) throws SQLException {
        if (value == null) {
            statement.setNull(at, Types.NULL);
        } else if (value instanceof Instant instant) {
            statement.setObject(at, instant.atOffset(java.time.ZoneOffset.UTC));
        } else if (value instanceof Object[] array) {
            statement.setArray(at, connection.createArrayOf(sqlType(array), sqlValues(array)));
        } else {
            statement.setObject(at, value);
        }
    }

    private static Object[] sqlValues(Object[] array) {
        if (!(array instanceof Instant[] instants)) {
            return array;
        }
        Timestamp[] values = new Timestamp[instants.length];
        for (int i = 0; i < instants.length; i++) {
            values[i] = instants[i] == null ? null : Timestamp.from(instants[i]);
        }
        return values;
    }

    private static String sqlType(Object[] array) {
        if (array instanceof UUID[]) {
            return "uuid";
        }
        if (array instanceof Integer[]) {
            return "int4";
        }
        if (array instanceof Long[]) {
            return "int8";
        }
        if (array instanceof Double[]) {
            return "float8";
        }
        if (array instanceof Boolean[]) {
            return "bool";
        }
        if (array instanceof Instant[]) {
            return "timestamptz";
        }
        return array instanceof LocalDate[] ? "date" : "text";
    }
}
