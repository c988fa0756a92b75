package org.crosstally.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills whole JVMs, so the launcher runs in one of its own here. */
@Timeout(60)
class KilledLauncherTest {

    @TempDir
    Path directory;

    /** Starts a server on {@code args[0]}, commits a row, prints the server's pid and waits to be killed. */
    public static void main(String[] args) throws Exception {
        PostgresServer server = Postgres.at(Path.of(args[0])).start();
        server.ensureDatabase("claims", "claims", "secret");
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl("claims"), "claims", "secret")) {
            connection.createStatement().execute("create table if not exists kept (n int)");
            connection.createStatement().execute("insert into kept values (1)");
        }
        System.out.println("ready " + server.pid());
        Thread.sleep(Long.MAX_VALUE);
    }

    @Test
    void the_server_ends_with_a_killed_launcher_and_the_next_start_takes_over() throws Exception {
        Launcher first = launch();
        first.jvm.destroyForcibly().waitFor();
        Launcher second = launch();
        assertThat(second.server.pid()).isNotEqualTo(first.server.pid());
        assertThat(rows(second)).isEqualTo(2);
    }

    @Test
    void everything_killed_at_once_keeps_its_rows_and_starts_again_at_once() throws Exception {
        Launcher first = launch();
        first.server.descendants().forEach(ProcessHandle::destroyForcibly);
        first.jvm.destroyForcibly();
        first.server.destroyForcibly();
        first.jvm.waitFor();
        assertThat(rows(launch())).isEqualTo(2);
    }

    private record Launcher(Process jvm, ProcessHandle server) {}

    private Launcher launch() throws Exception {
        Process jvm = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KilledLauncherTest.class.getName(),
                        directory.toString())
                .redirectError(new File(directory.toFile(), "launcher.err"))
                .start();
        BufferedReader output = jvm.inputReader();
        String line = output.readLine();
        assertThat(line).as("the launcher says ready").startsWith("ready ");
        return new Launcher(
                jvm, ProcessHandle.of(Long.parseLong(line.substring(6))).orElseThrow());
    }

    /** Ends the launcher's JVM, waits for its server to follow, and counts the rows with a server of our own. */
    private long rows(Launcher launcher) throws Exception {
        launcher.jvm.destroyForcibly().waitFor();
        launcher.server.onExit().get(20, TimeUnit.SECONDS);
        try (PostgresServer server = Postgres.at(directory).start();
                Connection connection = DriverManager.getConnection(server.jdbcUrl("claims"), "claims", "secret");
                ResultSet row = connection.createStatement().executeQuery("select count(*) from kept")) {
            row.next();
            return row.getLong(1);
        }
    }
}
