package org.crosstally.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.crosstally.postgres.Postgres;
import org.crosstally.postgres.PostgresServer;
import org.junit.jupiter.api.Test;

/** Measures suggestions of the packaged claims service at 200,000 names in a register. See README.md. */
class SuggestBenchmark {

    private static final int NAMES = Integer.getInteger("benchmark.names", 200_000);
    private static final int READS = Integer.getInteger("benchmark.reads", 5_000);
    private static final String DATABASE = "sclaims";

    /** Names of two made-up words of syllables, half of them confirmed, as parties. */
    private static final String FILL = """
            create temporary table made as
            select gen_random_uuid() as id, n,
              (select string_agg((array['ba','ke','li','mo','nu','ra','se','ti','vo','dan','gor','pel','sta','ten','zu'])
                [1 + floor(random() * 15)::int], '') from generate_series(1, 3) where n = n) || ' '
              || (select string_agg((array['ar','bel','cor','din','er','fal','gan','hol','in','jor'])
                [1 + floor(random() * 10)::int], '') from generate_series(1, 3) where n = n) || ' ' || n as name
            from generate_series(1, %d) n;
            insert into party (id, revision, recorded_at, recorded_by, name, kind, confirmed)
              select id, 1, now(), 'benchmark', name, 'UNKNOWN', n %% 2 = 0 from made;
            insert into record_name (kind, folded, record_id, name) select 'party', name, id, name from made;
            """;

    @Test
    void suggestionsAtTwoHundredThousandNames() throws Exception {
        try (PostgresServer server =
                Postgres.at(Path.of("target", "benchmark-postgres")).start()) {
            server.dropDatabase(DATABASE, DATABASE);
            server.ensureDatabase(DATABASE, DATABASE, DATABASE);
            try (PackagedService claims =
                    PackagedService.start("claims", server.jdbcUrl(DATABASE), DATABASE, Map.of())) {
                try (Connection connection = DriverManager.getConnection(server.jdbcUrl(DATABASE), DATABASE, DATABASE);
                        Statement statement = connection.createStatement()) {
                    statement.execute(FILL.formatted(NAMES));
                    statement.execute("vacuum analyze");
                }
                measure(claims, "parties", new String[] {"b", "ke", "lim", "bake", "stat", "gorpel", "danzu"});
                measure(claims, "parties", new String[] {"kebla", "danzuba xr", "stategno", "gorplu", "tenzurx"});
                measure(claims, "places", new String[] {"k", "ky", "spri", "новос", "münch", "santa", "port"});
            }
        }
    }

    private static void measure(PackagedService claims, String register, String[] typed) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        Random random = new Random(5);
        long[] times = new long[READS];
        for (int i = -READS / 2; i < READS; i++) {
            String q = URLEncoder.encode(typed[random.nextInt(typed.length)], StandardCharsets.UTF_8);
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + claims.port() + "/v1/" + register + ":suggest?q=" + q))
                    .build();
            long start = System.nanoTime();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (i >= 0) {
                times[i] = System.nanoTime() - start;
            }
            assertThat(answer.statusCode()).isEqualTo(200);
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "BENCHMARK suggest %s, like %s: p50 %.1f ms, p99 %.1f ms%n",
                register,
                String.join(", ", typed),
                times[READS / 2] / 1e6,
                times[(int) (READS * 0.99)] / 1e6);
    }
}
