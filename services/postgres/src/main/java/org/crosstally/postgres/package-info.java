/**
 * Runs a real PostgreSQL from Maven artifacts: unpacked once, initialised once, a child process that ends with its parent.
 *
 * <pre>{@code
 * try (PostgresServer server = Postgres.at(Path.of(".local/postgres")).port(5433).start()) {
 *     server.ensureDatabase("claims", "claims", password);
 *     DriverManager.getConnection(server.jdbcUrl("claims"), "claims", password);
 * }
 * }</pre>
 *
 * <p>Decision page: services/decisions/0004-one-postgres-launcher.md. Plain Java; the services do not depend on it.
 */
package org.crosstally.postgres;
