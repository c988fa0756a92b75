package org.crosstally.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosstally.postgres.Postgres;
import org.crosstally.postgres.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Measures recording over REST as a ratio to PostgreSQL's own clients with the same inserts on the same server; see README.md. */
class RecordingBenchmark {

    private static final int LINES = Integer.getInteger("benchmark.lines", 100_000);
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 3);
    private static final int SECONDS = Integer.getInteger("benchmark.seconds", 8);
    /** The JIT compiles the service's code while it runs, which takes long on two busy cores. */
    private static final int WARM_SECONDS = Integer.getInteger("benchmark.warm-seconds", 40);

    private static final int CLIENTS = 8;

    private static PostgresServer server;
    private static PackagedService claims;

    @BeforeAll
    static void start() throws Exception {
        Assumptions.assumeTrue(Files.exists(Path.of("/usr/bin/psql")), "psql and pgbench are needed");
        server = Postgres.at(Path.of("target", "benchmark-postgres")).start();
        server.dropDatabase("bench", "bench");
        server.ensureDatabase("bench", "bench", "bench");
        claims = PackagedService.start("claims", server.jdbcUrl("bench"), "bench", Map.of());
        batch(new Samples("warm-up").lines(30_000));
        sql("create table plain (like claim including all)");
    }

    @AfterAll
    static void stop() {
        if (claims != null) {
            claims.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @Test
    void batch_over_rest_against_psql_copy_of_the_same_rows() throws Exception {
        for (long end = System.nanoTime() + WARM_SECONDS * 1_000_000_000L; System.nanoTime() < end; ) {
            batch(new Samples("warm-" + UUID.randomUUID()).lines(LINES));
        }
        Path rows = Path.of("target", "rows.tsv").toAbsolutePath();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            String run = "batch-" + UUID.randomUUID();
            String lines = new Samples(run).lines(LINES);
            sql("truncate claim, change_set");
            sql("truncate plain");
            rest();
            double rest = LINES / batch(lines);
            psql("\\copy claim to '" + rows + "'");
            rest();
            double copy = LINES / psql("\\copy plain from '" + rows + "'");
            ratios.add(rest / copy);
            say("batch: REST %.0f claims/s, psql copy %.0f rows/s, ratio %.2f", rest, copy, rest / copy);
        }
        say("batch ratio, median of %d rounds: %.2f", ROUNDS, median(ratios));
        assertThat(median(ratios)).isPositive();
    }

    @Test
    void single_posts_against_pgbench_inserting_the_same_row() throws Exception {
        HttpLoad.post(claims.port(), CLIENTS, WARM_SECONDS, "warm-" + UUID.randomUUID(), false);
        HttpLoad.post(claims.port(), CLIENTS, WARM_SECONDS / 4, "warm-" + UUID.randomUUID(), true);
        Path alone = Path.of("target", "alone.sql").toAbsolutePath();
        Path both = Path.of("target", "both.sql").toAbsolutePath();
        Files.writeString(alone, insert(false));
        Files.writeString(both, insert(true));
        List<Double> minimalToRow = new ArrayList<>();
        List<Double> fullToRow = new ArrayList<>();
        List<Double> minimalToBoth = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            double minimal = single(true);
            double row = pgbench(alone);
            double full = single(false);
            double rowAndSet = pgbench(both);
            minimalToRow.add(minimal / row);
            fullToRow.add(full / row);
            minimalToBoth.add(minimal / rowAndSet);
            say("single: pgbench row %.0f/s, row and change set %.0f/s", row, rowAndSet);
        }
        say(
                "single ratio to the row alone: %.2f without a body, %.2f with the claim; to row and change set %.2f"
                        + " (medians of %d rounds)",
                median(minimalToRow), median(fullToRow), median(minimalToBoth), ROUNDS);
        assertThat(median(minimalToRow)).isPositive();
    }

    private static double single(boolean minimal) throws Exception {
        rest();
        HttpLoad.Outcome posts = HttpLoad.post(claims.port(), CLIENTS, SECONDS, "single-" + UUID.randomUUID(), minimal);
        say(
                "single %s: REST %.0f/s (p50 %.2f ms, p99 %.2f ms)",
                minimal ? "without a body" : "with the claim", posts.perSecond(), posts.p50Millis(), posts.p99Millis());
        rest();
        return posts.perSecond();
    }

    /** Posts lines in one request, reads every result and returns the seconds it took. */
    private static double batch(String lines) throws IOException {
        byte[] body = lines.getBytes(StandardCharsets.UTF_8);
        long begin = System.nanoTime();
        HttpURLConnection request =
                (HttpURLConnection) URI.create("http://127.0.0.1:" + claims.port() + "/v1/claims:batch")
                        .toURL()
                        .openConnection();
        request.setDoOutput(true);
        request.setRequestProperty("Content-Type", "application/x-ndjson");
        request.setFixedLengthStreamingMode(body.length);
        try (OutputStream out = request.getOutputStream()) {
            out.write(body);
        }
        String results;
        try (InputStream in = request.getInputStream()) {
            results = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        assertThat(results.lines().filter(line -> line.contains("\"RECORDED\"")).count())
                .isEqualTo(lines.lines().count());
        return seconds;
    }

    /** The statement that inserts a recorded claim again under a new id and clientRef. */
    private static String insert(boolean withChangeSet) throws SQLException {
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select * from claim where superseded_at is null limit 1")) {
            row.next();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                String name = row.getMetaData().getColumnName(i);
                String text = row.getString(i);
                columns.add(name);
                values.add(
                        switch (name) {
                            case "id" -> "uuidv7()";
                            case "client_ref" -> "gen_random_uuid()::text";
                            case "change_set" -> withChangeSet ? "opened.id" : "1";
                            default ->
                                text == null
                                        ? "null"
                                        : "'" + text.replace("'", "''") + "'::"
                                                + row.getMetaData().getColumnTypeName(i);
                        });
            }
        }
        String into = "insert into claim (" + String.join(", ", columns) + ") ";
        String row = String.join(", ", values);
        return withChangeSet
                ? "with opened as (insert into change_set default values returning id) " + into + "select " + row
                        + " from opened on conflict do nothing;\n"
                : into + "values (" + row + ") on conflict do nothing;\n";
    }

    private static double pgbench(Path script) throws IOException, InterruptedException {
        String output = run(
                "pgbench",
                "-n",
                "-M",
                "prepared",
                "-c",
                "" + CLIENTS,
                "-j",
                "2",
                "-T",
                "" + SECONDS,
                "-f",
                script.toString(),
                "bench");
        Matcher rate = Pattern.compile("tps = ([0-9.]+)").matcher(output);
        assertThat(rate.find()).as(output).isTrue();
        return Double.parseDouble(rate.group(1));
    }

    private static double psql(String command) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        run("psql", "-q", "-v", "ON_ERROR_STOP=1", "-c", command, "bench");
        return (System.nanoTime() - begin) / 1e9;
    }

    private static String run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGHOST", "127.0.0.1");
        builder.environment().put("PGPORT", Integer.toString(server.port()));
        builder.environment().put("PGUSER", "bench");
        builder.environment().put("PGPASSWORD", "bench");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(Arrays.toString(command) + output).isZero();
        return output;
    }

    /** Waits until PostgreSQL has written the data of the previous round. */
    private static void rest() throws SQLException, InterruptedException {
        sql("vacuum analyze claim");
        Thread.sleep(500);
    }

    private static void sql(String statement) throws SQLException {
        try (Connection connection = connect();
                Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("bench"), "bench", "bench");
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private static void say(String text, Object... values) {
        System.out.println("BENCHMARK " + text.formatted(values));
    }
}
