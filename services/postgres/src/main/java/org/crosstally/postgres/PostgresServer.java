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

/** A running server. Closing it stops it cleanly; so does the death of this JVM, by whatever cause, where the system has {@code setpriv}. */
public final class PostgresServer implements AutoCloseable {

    static final String SUPERUSER = "postgres";

    private final Postmaster postmaster;
    private final DataDirectory data;
    private final String password;

    private PostgresServer(Postmaster postmaster, DataDirectory data, String password) {
        this.postmaster = postmaster;
        this.data = data;
        this.password = password;
    }

    static PostgresServer start(Postgres settings) {
        Path binaries = Binaries.unpackedIn(settings.cache);
        DataDirectory data = DataDirectory.open(settings.dataDirectory);
        try {
            data.initialise(binaries, settings.durable, settings.say);
            int port = settings.port == 0 ? freePort() : settings.port;
            Postmaster postmaster =
                    new Postmaster(binaries, data.cluster(), data.log(), port, settings.durable, settings.say);
            PostgresServer server = new PostgresServer(postmaster, data, data.superuserPassword());
            postmaster.start(server::probe);
            return server;
        } catch (IOException e) {
            data.close();
            throw new PostgresException("cannot start PostgreSQL in " + settings.dataDirectory + ": " + e, e);
        } catch (InterruptedException e) {
            data.close();
            Thread.currentThread().interrupt();
            throw new PostgresException("interrupted while starting PostgreSQL", e);
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    /** {@code jdbc:postgresql://127.0.0.1:PORT/DATABASE}; login is by role and password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /** The port it listens on, on 127.0.0.1 only. */
    public int port() {
        return postmaster.port();
    }

    /** The process id of the server, for messages and tests. */
    public long pid() {
        return postmaster.pid();
    }

    /** Whether the server process lives. */
    public boolean isAlive() {
        return postmaster.isAlive();
    }

    /** Starts a server that was killed again, on the same port and data; does nothing while it lives. */
    public void restartIfDown() {
        if (isAlive()) {
            return;
        }
        try {
            postmaster.start(this::probe);
        } catch (IOException e) {
            throw new PostgresException("cannot restart PostgreSQL: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresException("interrupted while restarting PostgreSQL", e);
        }
    }

    /**
     * Makes sure that a database and the role that owns it exist. The role may log in with the password and owns the one database; it is no superuser, and no other role may
     * connect to the database.
     */
    public void ensureDatabase(String database, String role, String rolePassword) {
        try (Connection connection = superuser("postgres")) {
            Roles roles = new Roles(connection);
            roles.ensureRole(role, rolePassword);
            roles.ensureDatabase(database, role);
        } catch (SQLException e) {
            throw new PostgresException("cannot create the database " + database + ": " + e.getMessage(), e);
        }
    }

    /** Removes a database and its role, throwing out whoever is connected. For tests. */
    public void dropDatabase(String database, String role) {
        try (Connection connection = superuser("postgres")) {
            new Roles(connection).drop(database, role);
        } catch (SQLException e) {
            throw new PostgresException("cannot drop the database " + database + ": " + e.getMessage(), e);
        }
    }

    /** Stops the server cleanly: open transactions are rolled back, everything committed is on disk. */
    @Override
    public void close() {
        try {
            postmaster.stop(30, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new PostgresException("cannot stop PostgreSQL (process " + pid() + "): " + e, e);
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
        login.setProperty("user", SUPERUSER);
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
