package org.crosstally.claims.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.crosstally.claims.TestClaims;
import org.crosstally.claims.claim.Recording;
import org.crosstally.testkit.PostgresTestResource;
import org.crosstally.testkit.TokensTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TokensTestResource.class)
class BatchRunTest {

    /** Small limits. */
    private record Limits(int mostLines, int chunkLines) implements BatchConfig {
        @Override
        public int maxLineBytes() {
            return 100_000;
        }

        @Override
        public int chunkBytes() {
            return 1_000_000;
        }

        @Override
        public Duration patience() {
            return Duration.ofMillis(10);
        }

        @Override
        public int resultsInMemory() {
            return 1_000_000;
        }

        @Override
        public int atATime() {
            return 1;
        }

        @Override
        public List<Duration> retryAfter() {
            return List.of();
        }
    }

    @Inject
    Recording recording;

    @Inject
    ObjectMapper json;

    @Inject
    Beyond beyond;

    private List<JsonNode> run(int lines, Limits limits, String measure) throws IOException {
        StringBuilder batch = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            batch.append(TestClaims.claim(measure)).append('\n');
        }
        ByteArrayInputStream in = new ByteArrayInputStream(batch.toString().getBytes(StandardCharsets.UTF_8));
        Spool results = new Spool(limits.resultsInMemory());
        Chunks chunks = new Chunks(recording, "tester", false, limits.retryAfter());
        BatchRun.Rest rest = (line, more) -> BatchResource.continued(line, beyond.take(more, "tester"));
        new BatchRun(new Lines(in, limits.maxLineBytes()), chunks, results, limits, json, rest).run(Runnable::run);
        assertThat(in.available()).isZero();
        List<JsonNode> read = new ArrayList<>();
        for (String line : new String(results.stream().readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
            read.add(json.readTree(line));
        }
        return read;
    }

    @Test
    void lines_beyond_the_limit_of_a_batch_go_on_as_an_import() throws Exception {
        for (int chunkLines : new int[] {3, 5, 100}) {
            String measure = TestClaims.fresh("killed");
            List<JsonNode> results = run(9, new Limits(6, chunkLines), measure);
            assertThat(results).hasSize(7);
            assertThat(results.subList(0, 6))
                    .allMatch(line -> line.get("outcome").asText().equals("RECORDED"));
            assertThat(results.get(6).get("line").asInt()).isEqualTo(7);
            assertThat(results.get(6).get("outcome").asText()).isEqualTo("CONTINUED");
            JsonNode done = ended(results.get(6).get("operation").asText());
            assertThat(done.get("state").asText()).isEqualTo("DONE");
            assertThat(done.get("total").asInt()).isEqualTo(3);
            assertThat(done.get("recorded").asInt()).isEqualTo(3);
            JsonNode claims = TestClaims.body(TestClaims.get("/v1/claims?measure=" + measure), 200);
            assertThat(claims.get("items")).hasSize(9);
        }
    }

    static JsonNode ended(String operation) throws InterruptedException {
        JsonNode at = TestClaims.body(TestClaims.get(operation), 200);
        for (int i = 0; i < 300 && at.get("state").asText().equals("RUNNING"); i++) {
            Thread.sleep(100);
            at = TestClaims.body(TestClaims.get(operation), 200);
        }
        return at;
    }

    @Test
    void a_batch_at_its_limit_is_recorded_whole() throws IOException {
        assertThat(run(6, new Limits(6, 2), TestClaims.fresh("killed")))
                .hasSize(6)
                .allMatch(line -> line.get("outcome").asText().equals("RECORDED"));
    }
}
