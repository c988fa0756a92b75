package org.crosstally.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.crosstally.postgres.Postgres;
import org.crosstally.postgres.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packages as they are deployed, killed by kill -9 in the middle of their work. */
@Timeout(600)
class KilledServicesIT {

    private static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();
    private static final String PASSWORD = "secret";

    private static final String RECORDS = "select id || '.' || revision from mirrored_claim";
    private static final String MEMBERS =
            "select series_id || ' ' || id from mirrored_claim where superseded_at is null";
    private static final String DISCREPANCIES =
            "select kind || ' ' || state || ' ' || fingerprint from discrepancy where closed_at is null";

    @TempDir
    Path directory;

    private final List<Service> running = new ArrayList<>();
    private PostgresServer postgres;

    @BeforeEach
    void startPostgres() {
        postgres = Postgres.at(directory.resolve("postgres")).start();
    }

    @AfterEach
    void stopAll() throws InterruptedException {
        for (Service service : running) {
            service.stop();
        }
        postgres.close();
    }

    @Test
    void of_two_followers_of_one_database_either_may_be_killed_and_nothing_is_lost_or_doubled() throws Exception {
        int claimsPort = freePort();
        ApiClient claims = new ApiClient(claimsPort);
        start("claims", claimsPort, "claims", Map.of());
        ApiClient.Answer measure = claims.post("/v1/measures", "application/json", """
                {"name": "containers stranded", "dimension": "COUNT", "unit": "{container}", "timeKind": "POINT"}""");
        assertThat(measure.status()).as(measure.body()).isEqualTo(201);
        // Small pages: many moments in which a follower can die.
        Map<String, String> follow =
                Map.of("CROSSTALLY_CLAIMS_URL", "http://127.0.0.1:" + claimsPort, "CROSSTALLY_CLAIMS_PAGE", "40");
        Service one = start("comparison", freePort(), "comparison", follow);
        int otherPort = freePort();
        Service other = start("comparison", otherPort, "comparison", follow);
        for (int batch = 0; batch < 24; batch++) {
            recordPairs(claims, batch, 50);
            if (batch == 8) {
                kill(one);
                one.start();
            } else if (batch == 16) {
                one.awaitReady();
                kill(other);
            }
        }
        other.start();
        other.awaitReady();
        awaitCaughtUp(new ApiClient(otherPort));

        // An undisturbed instance with its own database finds the same.
        int calmPort = freePort();
        start("comparison", calmPort, "calm", follow);
        awaitCaughtUp(new ApiClient(calmPort));
        awaitCaughtUp(new ApiClient(otherPort));
        for (String what : List.of(RECORDS, MEMBERS, DISCREPANCIES)) {
            List<String> disturbed = read("comparison", what);
            assertThat(disturbed).as(what).doesNotHaveDuplicates();
            assertThat(disturbed).as(what).containsExactlyInAnyOrderElementsOf(read("calm", what));
        }
        assertThat(read("comparison", RECORDS)).hasSize(24 * 50 * 2);
        assertThat(read("comparison", DISCREPANCIES).stream().filter(found -> found.startsWith("VALUE_CONFLICT")))
                .hasSize(24 * 50);
    }

    @Test
    void an_import_is_marked_interrupted_when_its_service_is_killed_and_the_same_file_completes_it() throws Exception {
        int port = freePort();
        ApiClient claims = new ApiClient(port);
        Service service = start("claims", port, "claims", Map.of());
        int total = 100_000;
        String table = table(total);
        String id = importing(claims, table).path("id").asText();
        Instant deadline = Instant.now().plus(Duration.ofSeconds(120));
        while (claims.get("/v1/imports/" + id).path("done").asLong() == 0) {
            assertThat(Instant.now()).isBefore(deadline);
            Thread.sleep(20);
        }
        kill(service);
        long recorded =
                Long.parseLong(read("claims", "select count(*) from claim").get(0));
        assertThat(recorded).isBetween(1L, total - 1L);
        // The minute without a sign of life need not be waited for.
        execute("claims", "update claim_import set heartbeat_at = heartbeat_at - interval '2 minutes'");
        service.start();
        service.awaitReady();
        assertThat(claims.get("/v1/imports/" + id).path("state").asText()).isEqualTo("INTERRUPTED");

        JsonNode again = importing(claims, table);
        while (again.path("state").asText().equals("RUNNING")) {
            assertThat(Instant.now()).isBefore(deadline.plusSeconds(240));
            Thread.sleep(100);
            again = claims.get("/v1/imports/" + again.path("id").asText());
        }
        assertThat(again.path("state").asText()).isEqualTo("DONE");
        assertThat(again.path("known").asLong()).isEqualTo(recorded);
        assertThat(again.path("recorded").asLong()).isEqualTo(total - recorded);
        assertThat(read("claims", "select count(*) from claim")).containsExactly("" + total);
    }

    @Test
    void a_service_that_others_could_reach_refuses_to_start_without_an_issuer() throws Exception {
        for (String name : List.of("claims", "comparison")) {
            Path log = directory.resolve(name + "-open.log");
            ProcessBuilder open = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-jar",
                            REPOSITORY
                                    .resolve("services/" + name + "/target/quarkus-app/quarkus-run.jar")
                                    .toString())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            open.environment().putAll(database(name));
            open.environment().put("QUARKUS_HTTP_HOST", "0.0.0.0");
            int port = freePort();
            open.environment().put("QUARKUS_HTTP_PORT", "" + port);
            Process process = open.start();
            try {
                assertThat(process.waitFor(120, TimeUnit.SECONDS))
                        .as(name + " ends")
                        .isTrue();
                assertThat(process.exitValue()).isNotZero();
                assertThat(Files.readString(log))
                        .contains("listens on 0.0.0.0", "MP_JWT_VERIFY_ISSUER")
                        .doesNotContain("Listening on");
            } finally {
                process.destroyForcibly();
            }
        }
    }

    private Service start(String name, int port, String database, Map<String, String> settings)
            throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(settings);
        environment.putAll(database(database));
        Path logs = Files.createDirectories(directory.resolve("logs-" + port));
        Service service = new Service(name, REPOSITORY, port, logs, environment);
        service.check();
        service.start();
        running.add(service);
        service.awaitReady();
        return service;
    }

    private Map<String, String> database(String name) {
        postgres.ensureDatabase(name, name, PASSWORD);
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(name),
                "QUARKUS_DATASOURCE_USERNAME", name,
                "QUARKUS_DATASOURCE_PASSWORD", PASSWORD);
    }

    private static void kill(Service service) throws InterruptedException {
        assertThat(service.process().destroyForcibly().waitFor()).isEqualTo(137);
    }

    /** Two claims for each of {@code pairs} objects, by two ministries that disagree. */
    private static void recordPairs(ApiClient claims, int batch, int pairs) throws IOException, InterruptedException {
        StringBuilder lines = new StringBuilder();
        for (int pair = 0; pair < pairs; pair++) {
            lines.append(line(batch, pair, "Morning Post", "Ministry of Ports", "5,0" + (10 + pair)));
            lines.append(line(batch, pair, "Evening Star", "Harbour Union", "9,0" + (10 + pair)));
        }
        ApiClient.Answer answer = claims.post("/v1/claims:batch", "application/x-ndjson", lines.toString());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().lines()).hasSize(2 * pairs).allMatch(result -> result.contains("RECORDED"));
    }

    private static String line(int batch, int pair, String outlet, String origin, String amount) {
        return """
                {"article": {"url": "https://example.org/%s", "outlet": "%s", "publishedAt": "2024-03-05"}, \
                "attribution": [{"party": "%s", "verb": "says", "voice": "PARAPHRASE"}], "attributionLevel": "INSTITUTION", \
                "amount": {"text": "%s", "unit": "{container}"}, "measure": "containers stranded", "place": "Strelsau", \
                "object": "shipment %d of convoy %d", "stage": "NONE", "modality": "OBSERVED", \
                "time": {"kind": "POINT", "asOf": "2024-03-04"}}
                """.formatted(outlet.replace(' ', '-'), outlet, origin, amount, pair, batch);
    }

    private static void awaitCaughtUp(ApiClient comparison) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(180));
        JsonNode status = comparison.get("/v1/status");
        while (!status.path("caughtUp").asBoolean()) {
            assertThat(Instant.now()).as(status.toString()).isBefore(deadline);
            Thread.sleep(100);
            status = comparison.get("/v1/status");
        }
    }

    private static String table(int total) {
        StringBuilder csv = new StringBuilder("date,figure\n");
        for (int i = 0; i < total; i++) {
            csv.append("2024-01-%02d,%d\n".formatted(i % 28 + 1, i));
        }
        return csv.toString();
    }

    private static JsonNode importing(ApiClient claims, String table) throws IOException, InterruptedException {
        String mapping = """
                {"measure": {"constant": "containers stranded"}, "amount.value": {"column": "figure"},
                 "time.asOf": {"column": "date"}, "article.url": {"constant": "https://example.org/table"},
                 "article.outlet": {"constant": "Morning Post"}}""";
        String query = "?mapping=" + URLEncoder.encode(mapping, StandardCharsets.UTF_8);
        ApiClient.Answer answer = claims.post("/v1/imports" + query, "text/csv", table);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return ApiClient.JSON.readTree(answer.body());
    }

    private List<String> read(String database, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private void execute(String database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(database), database, PASSWORD);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
