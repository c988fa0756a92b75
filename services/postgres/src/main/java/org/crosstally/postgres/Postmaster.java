package org.crosstally.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The {@code postgres} process, a child of this JVM. */
final class Postmaster {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(30);
    private static final String STARTING_UP = "57P03";

    /** Connects to the server to test whether it accepts connections. */
    interface Probe {
        void connect() throws SQLException;
    }

    private final Path binaries;
    private final Path cluster;
    private final Path log;
    private final int port;
    private final boolean durable;
    private final Consumer<String> say;
    private volatile Process process;

    Postmaster(Path binaries, Path cluster, Path log, int port, boolean durable, Consumer<String> say) {
        this.binaries = binaries;
        this.cluster = cluster;
        this.log = log;
        this.port = port;
        this.durable = durable;
        this.say = say;
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /**
     * Starts the server and waits until the probe connects. After a kill -9 the dead server can hold its lock file for a
     * second or two, so a start that fails on the lock is retried for {@link #START_TIMEOUT}. Crash recovery has no limit.
     */
    void start(Probe probe) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(START_TIMEOUT);
        boolean announced = false;
        while (true) {
            long logged = Files.exists(log) ? Files.size(log) : 0;
            process = launch();
            if (accepts(probe, deadline)) {
                return;
            }
            ServerLog failure = ServerLog.since(log, logged);
            if (!failure.heldByAnother() || Instant.now().isAfter(deadline)) {
                throw new PostgresException(failure.explain(cluster, port));
            }
            if (!announced) {
                say.accept("Waiting for the previous PostgreSQL on " + cluster + " to stop");
                announced = true;
            }
            Thread.sleep(300);
        }
    }

    void stop(long patience, TimeUnit unit) throws IOException, InterruptedException {
        if (!isAlive()) {
            return;
        }
        ChildProcess.signal(process.pid(), "INT"); // a "fast" shutdown; Java's own TERM would wait for every client
        if (!process.waitFor(patience, unit)) {
            say.accept("PostgreSQL did not stop in " + unit.toSeconds(patience)
                    + " s and is killed. It recovers at its next start.");
            ChildProcess.signal(process.pid(), "QUIT");
            process.waitFor(5, TimeUnit.SECONDS);
            process.destroyForcibly();
        }
    }

    private Process launch() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                binaries.resolve("bin/postgres").toString(),
                "-D",
                cluster.toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "log_line_prefix=%m [%p] "));
        if (!durable) {
            command.addAll(List.of("-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"));
        }
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        return ChildProcess.startUnprivileged(builder, "INT");
    }

    private boolean accepts(Probe probe, Instant deadline) throws InterruptedException {
        while (process.isAlive()) {
            try {
                probe.connect();
                return process.isAlive();
            } catch (SQLException e) {
                if (!STARTING_UP.equals(e.getSQLState()) && Instant.now().isAfter(deadline)) {
                    process.destroyForcibly().waitFor();
                    throw new PostgresException(
                            "PostgreSQL is running but does not accept connections on port " + port + ": "
                                    + e.getMessage(),
                            e);
                }
            }
            process.waitFor(50, TimeUnit.MILLISECONDS);
        }
        return false;
    }
}
