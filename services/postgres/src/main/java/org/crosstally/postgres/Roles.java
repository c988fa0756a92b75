package org.crosstally.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Creates and drops roles and databases over the superuser's connection. PostgreSQL's {@code format} quotes the names. */
final class Roles {

    private final Connection connection;

    Roles(Connection connection) {
        this.connection = connection;
    }

    void ensureRole(String role, String password) throws SQLException {
        if (!exists("select 1 from pg_roles where rolname = ?", role)) {
            run("create role %I login", role);
        }
        // Always set: the password file decides, also after it was replaced.
        run("alter role %I with login nosuperuser nocreatedb nocreaterole password %L", role, password);
    }

    void ensureDatabase(String database, String owner) throws SQLException {
        if (!exists("select 1 from pg_database where datname = ?", database)) {
            run("create database %I owner %I", database, owner);
        }
        run("revoke all on database %I from public", database);
    }

    void drop(String database, String role) throws SQLException {
        run("drop database if exists %I with (force)", database);
        run("drop role if exists %I", role);
    }

    private boolean exists(String sql, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, name);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Runs a statement whose names and literals are filled in by PostgreSQL's {@code format}: %I an identifier, %L a literal. */
    private void run(String format, String... values) throws SQLException {
        String sql;
        try (PreparedStatement query = connection.prepareStatement("select format(?, variadic ?::text[])")) {
            query.setString(1, format);
            query.setArray(2, connection.createArrayOf("text", values));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                sql = row.getString(1);
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
