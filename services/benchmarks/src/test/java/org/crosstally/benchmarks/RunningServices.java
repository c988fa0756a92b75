package org.crosstally.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crosstally.postgres.Postgres;
import org.crosstally.postgres.PostgresServer;

/** The packaged claims service, comparison service and desk on new databases of one PostgreSQL. */
final class RunningServices implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String CLAIMS = "dclaims";
    private static final String COMPARISON = "dcomparison";

    private final PostgresServer server;
    private final PackagedService claims;
    private final PackagedService comparison;
    private final PackagedService desk;
    private int recorded;

    RunningServices() throws IOException, InterruptedException, SQLException {
        server = Postgres.at(Path.of("target", "benchmark-postgres")).start();
        for (String database : List.of(CLAIMS, COMPARISON)) {
            server.dropDatabase(database, database);
            server.ensureDatabase(database, database, database);
        }
        claims = PackagedService.start("claims", server.jdbcUrl(CLAIMS), CLAIMS, Map.of());
        String claimsUrl = "http://127.0.0.1:" + claims.port();
        comparison = PackagedService.start(
                "comparison", server.jdbcUrl(COMPARISON), COMPARISON, Map.of("CROSSTALLY_CLAIMS_URL", claimsUrl));
        desk = PackagedService.start(
                "desk",
                "none",
                "none",
                Map.of(
                        "CROSSTALLY_CLAIMS_URL",
                        claimsUrl,
                        "CROSSTALLY_COMPARISON_URL",
                        "http://127.0.0.1:" + comparison.port()));
    }

    PackagedService desk() {
        return desk;
    }

    /** Records claims and waits until all are compared and no series is queued, so that no work disturbs the measurement. */
    void record(String run, int lines) throws IOException, InterruptedException, SQLException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + claims.port() + "/v1/claims:batch"))
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(new DisputedClaims(run + System.nanoTime()).lines(lines)))
                .build();
        HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("\"problem\"");
        recorded += lines;
        while (count("mirrored_claim") < recorded || !rests()) {
            Thread.sleep(50);
        }
    }

    private boolean rests() throws IOException, InterruptedException {
        String status = get(comparison, "/v1/status").body();
        return status.contains("\"caughtUp\":true") && status.contains("\"seriesToWeigh\":0");
    }

    /**
     * Multiplies claims, series and findings by {@code times}. The copies of claims are not in the feed, because they have no
     * change sets of their own: with those of their originals, every poll of the feed would read them and disturb the measurement.
     */
    void multiply(int times) throws SQLException {
        try (Connection connection = connect(COMPARISON);
                Statement statement = connection.createStatement()) {
            for (String sql : DatabaseMultiplier.statements(times)) {
                statement.execute(sql);
            }
            statement.execute("vacuum analyze");
        }
        try (Connection connection = connect(CLAIMS);
                Statement statement = connection.createStatement()) {
            String columns = column(
                    statement,
                    "select string_agg(column_name, ', ' order by ordinal_position) from information_schema.columns"
                            + " where table_name = 'claim'");
            statement.execute("insert into claim (" + columns + ") select "
                    + columns.replaceFirst("\\bid\\b", "md5(id::text || n)::uuid")
                            .replaceFirst("\\bclient_ref\\b", "null")
                            .replaceFirst("\\bchange_set\\b", "-n")
                    + " from claim cross join generate_series(2, " + times + ") as n");
            statement.execute("vacuum analyze");
        }
    }

    /** The number of rows in a table of the comparison. */
    long count(String table) throws SQLException {
        try (Connection connection = connect(COMPARISON);
                Statement statement = connection.createStatement()) {
            return Long.parseLong(column(statement, "select count(*) from " + table));
        }
    }

    /** Ids of open discrepancies, in no defined order. */
    List<String> discrepancies(int most) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Connection connection = connect(COMPARISON);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select id from discrepancy where closed_at is null order by md5(id::text) limit " + most)) {
            while (row.next()) {
                ids.add(row.getString(1));
            }
        }
        return ids;
    }

    /** The body of a successful answer. */
    static HttpResponse<String> get(PackagedService service, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer;
    }

    private static String column(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(database), database, database);
    }

    @Override
    public void close() {
        desk.close();
        comparison.close();
        claims.close();
        server.close();
    }
}
