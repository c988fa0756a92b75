package org.crosstally.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.crosstally.postgres.Postgres;
import org.crosstally.postgres.PostgresServer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Measures both packaged services: from a batch over REST to the last recorded discrepancy, and the time of reads before and
 * after the data is multiplied by 200. See README.md.
 */
class ServiceBenchmark {

    private static final int CLAIMS = Integer.getInteger("benchmark.service-claims", 5_000);
    private static final int TIMES = Integer.getInteger("benchmark.times", 200);
    private static final int READS = Integer.getInteger("benchmark.reads", 2_000);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    // From /v1/status: every claim is compared; no series waits for new reliabilities.
    private static final String COMPARED = "\"caughtUp\":true";
    private static final String WEIGHED = "\"seriesToWeigh\":0";

    @Test
    void fromABatchToItsDiscrepanciesAndReadsAtTwoHundredTimesAsMuch() throws Exception {
        Assumptions.assumeTrue(Files.exists(Path.of("/usr/bin/psql")), "psql is needed");
        try (PostgresServer server =
                Postgres.at(Path.of("target", "benchmark-postgres")).start()) {
            for (String database : List.of("sclaims", "scomparison")) {
                server.dropDatabase(database, database);
                server.ensureDatabase(database, database, database);
            }
            try (PackagedService claims =
                            PackagedService.start("claims", server.jdbcUrl("sclaims"), "sclaims", Map.of());
                    PackagedService comparison = PackagedService.start(
                            "comparison",
                            server.jdbcUrl("scomparison"),
                            "scomparison",
                            Map.of("CROSSTALLY_CLAIMS_URL", "http://127.0.0.1:" + claims.port()))) {
                run(server, claims, comparison);
            }
        }
    }

    private static void run(PostgresServer server, PackagedService claims, PackagedService comparison)
            throws Exception {
        batch(claims, "warm-up", 1);
        awaitStatus(comparison, COMPARED, WEIGHED);
        long start = System.nanoTime();
        batch(claims, "measured", 2);
        awaitStatus(comparison, COMPARED);
        double seconds = (System.nanoTime() - start) / 1e9;
        awaitStatus(comparison, COMPARED, WEIGHED);
        double copy = copy(server);
        say(
                "end to end: %,d claims recorded and compared in %.1f s, %,.0f claims/s; COPY of their rows %,.0f rows/s;"
                        + " ratio %.3f; the comparison holds %,d MB",
                CLAIMS, seconds, CLAIMS / seconds, copy, CLAIMS / seconds / copy, comparison.residentMegabytes());

        Reads few = reads(server, comparison);
        print(2 * CLAIMS, open(server), few);
        long before = System.nanoTime();
        multiply(server);
        say("multiplied by %,d in %,d s", TIMES, (System.nanoTime() - before) / 1_000_000_000);
        Reads many = reads(server, comparison);
        print(2 * CLAIMS * TIMES, open(server), many);
        say(
                "p99 at %,d times as many: series %.2f, list of discrepancies %.2f; the comparison holds %,d MB",
                TIMES, many.series / few.series, many.list / few.list, comparison.residentMegabytes());
        assertThat(many.series).isPositive();
    }

    /** In one transaction, so that the service never reads half of it, and without waiting for the disk. */
    private static void multiply(PostgresServer server) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local synchronous_commit = off");
            for (String sql : DatabaseMultiplier.statements(TIMES)) {
                statement.execute(sql);
            }
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze");
        }
    }

    /** The number of discrepancies in the queue. */
    private static long open(PostgresServer server) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from discrepancy where closed_at is null and not information")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The 99th percentile of reading a series and a page of the list, in milliseconds. */
    private record Reads(double series, double list) {}

    private static Reads reads(PostgresServer server, PackagedService comparison) throws Exception {
        List<String> ids = new ArrayList<>();
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select id from series where live order by md5(id::text) limit 500")) {
            while (row.next()) {
                ids.add(row.getString(1));
            }
        }
        Random random = new Random(3);
        // The first half warms up the service and its caches and is not measured.
        percentile(comparison, READS, ids, random);
        double series = percentile(comparison, READS, ids, random);
        percentile(comparison, READS, List.of(), random);
        return new Reads(series, percentile(comparison, READS, List.of(), random));
    }

    private static double percentile(PackagedService comparison, int reads, List<String> ids, Random random)
            throws Exception {
        long[] times = new long[reads];
        for (int i = 0; i < reads; i++) {
            String path = ids.isEmpty()
                    ? "/v1/discrepancies?pageSize=50"
                    : "/v1/series/" + ids.get(random.nextInt(ids.size()));
            long start = System.nanoTime();
            get(comparison, path);
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        return times[(int) (reads * 0.99)] / 1e6;
    }

    private static void print(int claims, long open, Reads reads) {
        say(
                "reads at %,d claims with %,d open discrepancies: p99 series %.1f ms, list of discrepancies %.1f ms",
                claims, open, reads.series, reads.list);
    }

    private static void batch(PackagedService claims, String run, long seed) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + claims.port() + "/v1/claims:batch"))
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(new Samples(run + System.nanoTime(), seed).lines(CLAIMS)))
                .build();
        assertThat(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(200);
    }

    private static void awaitStatus(PackagedService comparison, String... marks) throws Exception {
        int seen = 0;
        // Twice in a row, because the feed may be a moment behind the batch.
        while (seen < 2) {
            Thread.sleep(50);
            seen = Stream.of(marks).allMatch(get(comparison, "/v1/status")::contains) ? seen + 1 : 0;
        }
    }

    private static double copy(PostgresServer server) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl("sclaims"), "sclaims", "sclaims");
                Statement statement = connection.createStatement()) {
            statement.execute("create table plain (like claim including all)");
            java.io.StringWriter rows = new java.io.StringWriter();
            var copies = connection.unwrap(org.postgresql.PGConnection.class).getCopyAPI();
            long count = copies.copyOut("copy claim to stdout", rows);
            long start = System.nanoTime();
            copies.copyIn("copy plain from stdin", new java.io.StringReader(rows.toString()));
            return count / ((System.nanoTime() - start) / 1e9);
        }
    }

    private static String get(PackagedService service, String path) throws Exception {
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static Connection connect(PostgresServer server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("scomparison"), "scomparison", "scomparison");
    }

    private static void say(String format, Object... values) {
        System.out.println("BENCHMARK " + String.format(Locale.ROOT, format, values));
    }
}
