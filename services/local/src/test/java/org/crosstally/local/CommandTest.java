package org.crosstally.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs the command with fake services, so that starts, crashes and stops take seconds. */
@Timeout(300)
class CommandTest {

    @TempDir
    Path root;

    private int deskPort;
    private int claimsPort;
    private int comparisonPort;
    private int postgresPort;
    private int runs;

    @BeforeEach
    void prepare() throws IOException {
        fakeService("claims");
        fakeService("comparison");
        fakeService("desk");
        Path sample = Files.createDirectories(root.resolve("deploy/sample"));
        Files.writeString(sample.resolve("manifest.json"), """
                [{"path": "outlets.ndjson", "kind": "outlets"}, {"path": "claims.ndjson", "kind": "claims"}]""");
        Files.writeString(sample.resolve("outlets.ndjson"), "{\"name\":\"one\"}\n{\"name\":\"two\"}\n");
        Files.writeString(
                sample.resolve("claims.ndjson"),
                Stream.iterate(1, n -> n + 1)
                        .limit(2100)
                        .map(n -> "{\"clientRef\":\"" + n + "\"}")
                        .collect(Collectors.joining("\n")));
        deskPort = freePort();
        claimsPort = freePort();
        comparisonPort = freePort();
        postgresPort = freePort();
    }

    @Test
    void what_dies_is_started_again_and_a_stop_leaves_nothing_running() throws Exception {
        try (Command command = run()) {
            command.awaitOutput("Ctrl-C stops everything");
            assertThat(command.output())
                    .contains("sample data 100 % (2,102 of 2,102)")
                    .contains("SCALE_SLIP, critical (0.90)")
                    .contains("One says million.")
                    .contains("review desk  http://127.0.0.1:" + deskPort)
                    .doesNotContain("rejected");

            ProcessHandle claims = command.child("services/claims/");
            claims.destroyForcibly();
            command.awaitOutput("The claims service ended (exit code 137) and is restarted");
            awaitAnswer(claimsPort);

            command.child("bin/postgres").destroyForcibly();
            command.awaitOutput("PostgreSQL ended and is restarted");
            awaitAnswer(comparisonPort);

            List<ProcessHandle> all = command.descendants();
            assertThat(all).hasSizeGreaterThan(3);
            assertThat(command.stop()).isEqualTo(143);
            assertThat(command.output()).endsWith("Stopped\n");
            assertThat(all).noneMatch(ProcessHandle::isAlive);
            assertThat(root.resolve(".local/running")).doesNotExist();
        }
    }

    @Test
    void after_kill_9_of_everything_the_next_start_has_all_that_was_recorded() throws Exception {
        try (Command first = run()) {
            first.awaitOutput("Ctrl-C stops everything");
            List<ProcessHandle> all = first.descendants();
            first.kill();
            all.forEach(ProcessHandle::destroyForcibly);
        }
        try (Command second = run()) {
            second.awaitOutput("Ctrl-C stops everything");
            assertThat(second.output()).contains("The sample data are already recorded");
        }
    }

    @Test
    void after_kill_9_of_the_command_alone_its_services_end_and_the_next_start_takes_over() throws Exception {
        try (Command first = run()) {
            first.awaitOutput("sample data 0 %");
            List<ProcessHandle> all = first.descendants();
            first.kill();
            try (Command second = run()) {
                second.awaitOutput("Ctrl-C stops everything");
                assertThat(second.output())
                        .contains("sample data 100 % (2,102 of 2,102)")
                        .doesNotContain("rejected");
                assertThat(all).noneMatch(ProcessHandle::isAlive);
            }
        }
    }

    @Test
    void lines_that_are_refused_are_counted_and_kept_with_the_reason() throws Exception {
        Files.writeString(root.resolve("deploy/sample/claims.ndjson"), "{\"clientRef\":\"1\"}\n{\"broken\":1}\n");
        try (Command command = run()) {
            command.awaitOutput("Ctrl-C stops everything");
            assertThat(command.output()).contains("1 lines were rejected");
            assertThat(root.resolve(".local/sample-recorded")).doesNotExist();
            assertThat(root.resolve(".local/logs/sample-refused.ndjson"))
                    .content()
                    .contains("{\"broken\":1}\n{\"outcome\":\"REFUSED\"}");
        }
    }

    @Test
    void a_port_in_use_is_reported_and_nothing_is_left_running() throws Exception {
        try (ServerSocket taken = new ServerSocket(claimsPort, 1, InetAddress.getByName("127.0.0.1"));
                Command command = run()) {
            assertThat(command.awaitEnd()).isEqualTo(1);
            assertThat(command.output())
                    .contains("Port " + taken.getLocalPort() + " on 127.0.0.1, for the claims service, is in use")
                    .contains("--claims-port")
                    .doesNotContain("\tat ");
        }
        try (ServerSocket taken = new ServerSocket(postgresPort, 1, InetAddress.getByName("127.0.0.1"));
                Command command = run()) {
            assertThat(command.awaitEnd()).isEqualTo(1);
            assertThat(command.output()).contains("Port " + taken.getLocalPort() + " on 127.0.0.1 is in use");
        }
        try (Command command = run()) {
            command.awaitOutput("Ctrl-C stops everything");
        }
    }

    @Test
    void a_second_command_on_the_same_data_is_refused_and_the_first_goes_on() throws Exception {
        try (Command first = run()) {
            first.awaitOutput("Ctrl-C stops everything");
            try (Command second = run()) {
                assertThat(second.awaitEnd()).isEqualTo(1);
                assertThat(second.output()).contains("is in use by process").doesNotContain("\tat ");
            }
            awaitAnswer(claimsPort);
        }
    }

    @Test
    void a_service_that_cannot_start_is_reported_with_the_end_of_its_log() throws Exception {
        Files.writeString(root.resolve("services/comparison/target/quarkus-app/quarkus-run.jar"), "no jar");
        try (Command command = run()) {
            assertThat(command.awaitEnd()).isEqualTo(1);
            assertThat(command.output())
                    .contains("The comparison service ended while starting (exit code 1)")
                    .contains("Invalid or corrupt jarfile");
        }
    }

    @Test
    void a_data_directory_that_cannot_be_written_is_reported() throws Exception {
        try (Command command = new Command(root, root.resolve("output"), "--data", "/proc/crosstally")) {
            assertThat(command.awaitEnd()).isEqualTo(1);
            assertThat(command.output())
                    .contains("Cannot write to the data directory /proc/crosstally")
                    .doesNotContain("\tat ");
        }
    }

    private Command run() throws IOException {
        return new Command(
                root,
                root.resolve("output-" + ++runs),
                "--desk-port",
                "" + deskPort,
                "--claims-port",
                "" + claimsPort,
                "--comparison-port",
                "" + comparisonPort,
                "--postgres-port",
                "" + postgresPort);
    }

    private static void awaitAnswer(int port) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                .build();
        Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (true) {
            try {
                if (HttpClient.newHttpClient()
                                .send(request, BodyHandlers.ofString())
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (IOException e) {
                assertThat(Instant.now()).as("no answer on port " + port).isBefore(deadline);
            }
            Thread.sleep(100);
        }
    }

    private void fakeService(String service) throws IOException {
        Path app = Files.createDirectories(root.resolve("services/" + service + "/target/quarkus-app"));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        Stream.of(classPath.split(":"))
                                .map(entry -> Path.of(entry).toUri().toString())
                                .collect(Collectors.joining(" ")));
        try (OutputStream out = Files.newOutputStream(app.resolve("quarkus-run.jar"));
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.finish();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
