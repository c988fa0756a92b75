package org.crosstally.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    @TempDir
    Path directory;

    @Test
    void a_stopped_server_starts_again_with_its_rows() throws Exception {
        try (PostgresServer server = Postgres.at(directory).start()) {
            server.ensureDatabase("claims", "claims", "secret");
            update(server, "create table kept (n int)");
            update(server, "insert into kept values (1)");
        }
        try (PostgresServer server = Postgres.at(directory).start()) {
            server.ensureDatabase("claims", "claims", "secret");
            assertThat(query(server, "select n from kept")).isEqualTo("1");
            assertThat(query(server, "show fsync")).isEqualTo("on");
            assertThat(query(server, "show listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void rows_committed_before_kill_9_are_there_after_an_immediate_restart() throws Exception {
        try (PostgresServer server = Postgres.at(directory).start()) {
            server.ensureDatabase("claims", "claims", "secret");
            update(server, "create table kept (n int)");
            for (int round = 1; round <= 3; round++) {
                update(server, "insert into kept values (" + round + ")");
                long killed = server.pid();
                ProcessHandle.of(killed).orElseThrow().destroyForcibly();
                while (server.isAlive()) {
                    Thread.onSpinWait();
                }
                server.restartIfDown();
                assertThat(server.pid()).isNotEqualTo(killed);
                assertThat(query(server, "select count(*) from kept")).isEqualTo(String.valueOf(round));
            }
        }
    }

    @Test
    void a_role_owns_its_database_and_nothing_else() throws Exception {
        try (PostgresServer server = Postgres.at(directory).durable(false).start()) {
            server.ensureDatabase("claims", "claims", "it's \\ secret");
            server.ensureDatabase("comparison", "comparison", "other");
            try (Connection own = DriverManager.getConnection(server.jdbcUrl("claims"), "claims", "it's \\ secret")) {
                assertThat(own.isValid(1)).isTrue();
                assertThatThrownBy(() -> own.createStatement().execute("create role intruder"))
                        .hasMessageContaining("permission denied");
            }
            assertThatThrownBy(
                            () -> DriverManager.getConnection(server.jdbcUrl("comparison"), "claims", "it's \\ secret"))
                    .hasMessageContaining("permission denied for database");
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("claims"), "claims", "wrong"))
                    .hasMessageContaining("password authentication failed");
            assertThat(Files.getPosixFilePermissions(directory.resolve("password")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void a_taken_port_is_named_and_leaves_the_data_usable() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Postgres.at(directory)
                            .durable(false)
                            .port(taken.getLocalPort())
                            .start())
                    .isInstanceOf(PostgresException.class)
                    .hasMessageContaining("Port " + taken.getLocalPort())
                    .hasMessageContaining("in use");
        }
        try (PostgresServer server = Postgres.at(directory).durable(false).start()) {
            assertThat(server.isAlive()).isTrue();
        }
    }

    @Test
    void a_directory_in_use_is_refused_and_its_server_goes_on() throws Exception {
        try (PostgresServer first = Postgres.at(directory).durable(false).start()) {
            assertThatThrownBy(() -> Postgres.at(directory).durable(false).start())
                    .isInstanceOf(PostgresException.class)
                    .hasMessageContaining(
                            "in use by process " + ProcessHandle.current().pid());
            assertThat(first.isAlive()).isTrue();
        }
    }

    @Test
    void a_directory_that_cannot_be_written_is_reported() {
        // /proc takes no new folder from anyone, root included, which a mode of 500 would not stop.
        assertThatThrownBy(() -> Postgres.at(Path.of("/proc/crosstally")).start())
                .isInstanceOf(PostgresException.class)
                .hasMessageContaining("Cannot write to the data directory /proc/crosstally");
        assertThatThrownBy(() -> Postgres.at(directory)
                        .cache(Path.of("/proc/crosstally"))
                        .start())
                .isInstanceOf(PostgresException.class)
                .hasMessageContaining("CROSSTALLY_CACHE");
    }

    @Test
    void an_incomplete_data_directory_is_removed_and_reported() throws Exception {
        Files.createDirectories(directory.resolve("cluster.new/base"));
        List<String> said = new ArrayList<>();
        try (PostgresServer server =
                Postgres.at(directory).durable(false).say(said::add).start()) {
            assertThat(server.isAlive()).isTrue();
        }
        assertThat(said).singleElement().asString().contains("interrupted");
        assertThat(directory.resolve("cluster.new")).doesNotExist();
    }

    @Test
    void a_cluster_that_is_not_whole_is_left_alone() throws Exception {
        Path precious = Files.createDirectories(directory.resolve("cluster")).resolve("precious");
        Files.writeString(precious, "data");
        assertThatThrownBy(() -> Postgres.at(directory).start())
                .isInstanceOf(PostgresException.class)
                .hasMessageContaining("not a complete PostgreSQL data directory");
        assertThat(precious).hasContent("data");

        Files.createDirectories(directory.resolve("cluster/global"));
        Files.createFile(directory.resolve("cluster/global/pg_control"));
        Files.writeString(directory.resolve("cluster/PG_VERSION"), "17\n");
        assertThatThrownBy(() -> Postgres.at(directory).start()).hasMessageContaining("written by PostgreSQL 17");
    }

    private static void update(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = claims(server)) {
            connection.createStatement().execute(sql);
        }
    }

    private static String query(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = claims(server);
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection claims(PostgresServer server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("claims"), "claims", "secret");
    }
}
