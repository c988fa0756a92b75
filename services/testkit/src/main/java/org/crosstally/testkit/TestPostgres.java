package org.crosstally.testkit;

import java.nio.file.Path;
import java.util.UUID;
import org.crosstally.postgres.Postgres;
import org.crosstally.postgres.PostgresException;
import org.crosstally.postgres.PostgresServer;

/** One PostgreSQL for all tests of a JVM, in {@code target/postgres-N}, not durable; each caller gets its own database. */
public final class TestPostgres {

    /** Several builds may run in one module at the same time; each takes the first folder that is not in use. */
    private static final int FOLDERS = 16;

    private static PostgresServer server;

    private TestPostgres() {}

    /**
     * A fresh, empty database with an owner role of the same name.
     *
     * @param name also the role's name
     * @param url JDBC URL
     * @param password of the role
     */
    public record Database(String name, String url, String password) implements AutoCloseable {

        /** Drops the database and closes all connections to it. */
        @Override
        public void close() {
            server().dropDatabase(name, name);
        }
    }

    /** Creates a database for one caller. */
    public static Database freshDatabase() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        String password = UUID.randomUUID().toString();
        server().ensureDatabase(name, name, password);
        return new Database(name, server().jdbcUrl(name), password);
    }

    /** The server, started at the first call and stopped with the JVM. */
    public static synchronized PostgresServer server() {
        if (server == null) {
            server = start();
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "test-postgres-stop"));
        }
        return server;
    }

    private static PostgresServer start() {
        PostgresException last = null;
        for (int folder = 1; folder <= FOLDERS; folder++) {
            try {
                return Postgres.at(Path.of("target", "postgres-" + folder))
                        .durable(false)
                        .start();
            } catch (PostgresException e) {
                if (!e.getMessage().contains("in use")) {
                    throw e;
                }
                last = e;
            }
        }
        throw last;
    }
}
