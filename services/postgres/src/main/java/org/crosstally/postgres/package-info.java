/**
 * A real PostgreSQL from Maven artifacts: unpacked once, initialised once, run as a child process that never outlives its parent.
 *
 * <pre>{@code
 * try (PostgresServer server = Postgres.at(Path.of(".local/postgres")).port(5433).start()) {
 *     server.ensureDatabase("claims", "claims", password);
 *     DriverManager.getConnection(server.jdbcUrl("claims"), "claims", password);
 * }
 * }</pre>
 *
 * <p>Decision page: services/decisions/0004-one-postgres-launcher.md. Plain Java; the services never see this package.
 */
package org.crosstally.postgres;
