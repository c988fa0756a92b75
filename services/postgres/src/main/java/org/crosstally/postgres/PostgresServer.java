package org.crosstally.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A running server. {@link #close()} stops it; so does the end of this JVM, for any reason, where the system has
 * {@code setpriv}.
 */
public final class PostgresServer implements AutoCloseable {

    private final Postmaster postmaster;
    private final DataDirectory data;
    private final String password;

    private PostgresServer(Postmaster postmaster, DataDirectory data, String password) {
        this.postmaster = postmaster;
        this.data = data;
        this.password = password;
    }

    static PostgresServer start(Path cache, Path directory, int fixedPort, boolean durable, Consumer<String> say) {
        Path binaries = Binaries.unpackedIn(cache);
        DataDirectory data = DataDirectory.open(directory);
        try {
            data.initialise(binaries, durable, say);
            int port = fixedPort == 0 ? freePort() : fixedPort;
            Postmaster postmaster = new Postmaster(binaries, data.cluster(), data.log(), port, durable, say);
            PostgresServer server = new PostgresServer(postmaster, data, data.superuserPassword());
            postmaster.start(server::probe);
            return server;
        } catch (IOException e) {
            data.close();
            throw new PostgresException("Cannot start PostgreSQL in " + directory + ": " + e, e);
        } catch (InterruptedException e) {
            data.close();
            Thread.currentThread().interrupt();
            throw new PostgresException("Interrupted while starting PostgreSQL", e);
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    /** {@code jdbc:postgresql://127.0.0.1:PORT/DATABASE}; login is by role and password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /** The TCP port on 127.0.0.1. */
    public int port() {
        return postmaster.port();
    }

    /** The process id of the server, for messages and tests. */
    public long pid() {
        return postmaster.pid();
    }

    /** Whether the server process is running. */
    public boolean isAlive() {
        return postmaster.isAlive();
    }

    /** Restarts a server that was killed, on the same port and data; does nothing while it is running. */
    public void restartIfDown() {
        if (isAlive()) {
            return;
        }
        try {
            postmaster.start(this::probe);
        } catch (IOException e) {
            throw new PostgresException("Cannot restart PostgreSQL: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresException("Interrupted while restarting PostgreSQL", e);
        }
    }

    /**
     * Creates a database and the role that owns it, unless they exist. The role logs in with the password and is no
     * superuser; no other role may connect to the database.
     */
    public void ensureDatabase(String database, String role, String rolePassword) {
        try (Connection connection = superuser("postgres")) {
            Roles roles = new Roles(connection);
            roles.ensureRole(role, rolePassword);
            roles.ensureDatabase(database, role);
        } catch (SQLException e) {
            throw new PostgresException("Cannot create the database " + database + ": " + e.getMessage(), e);
        }
    }

    /** Drops a database and its role and closes all connections to it. For tests. */
    public void dropDatabase(String database, String role) {
        try (Connection connection = superuser("postgres")) {
            new Roles(connection).drop(database, role);
        } catch (SQLException e) {
            throw new PostgresException("Cannot drop the database " + database + ": " + e.getMessage(), e);
        }
    }

    /** Stops the server: open transactions are rolled back, committed data are on disk. */
    @Override
    public void close() {
        try {
            postmaster.stop(30, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new PostgresException("Cannot stop PostgreSQL (process " + pid() + "): " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            data.close();
        }
    }

    private void probe() throws SQLException {
        superuser("postgres").close();
    }

    private Connection superuser(String database) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", DataDirectory.SUPERUSER);
        login.setProperty("password", password);
        login.setProperty("connectTimeout", "5");
        return DriverManager.getConnection(jdbcUrl(database), login);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
