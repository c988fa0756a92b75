package org.crosstally.claims.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.crosstally.claims.TestClaims;
import org.crosstally.testkit.PostgresTestResource;
import org.crosstally.testkit.TokensTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TokensTestResource.class)
@TestProfile(BatchLimitTest.SixLines.class)
class BatchLimitTest {

    /** A service whose batches may have six lines. */
    public static final class SixLines implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("crosstally.batch.most-lines", "6", "crosstally.batch.chunk-lines", "4");
        }
    }

    private static List<JsonNode> send(String query, String measure) {
        String lines = IntStream.range(0, 9)
                .mapToObj(line -> TestClaims.claim(measure).toString())
                .collect(Collectors.joining("\n\n"));
        return BatchResourceTest.send(query, lines.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void what_a_batch_has_too_much_is_recorded_by_an_import_that_the_last_result_names() throws Exception {
        String measure = TestClaims.fresh("killed");
        List<JsonNode> results = send("", measure);
        JsonNode last = results.get(results.size() - 1);
        assertThat(last.get("outcome").asText()).isEqualTo("CONTINUED");
        JsonNode done = BatchRunTest.ended(last.get("operation").asText());
        int recorded = done.get("recorded").asInt();
        assertThat(done.get("state").asText()).isEqualTo("DONE");
        assertThat(recorded).isPositive().isEqualTo(9 - (results.size() - 1));
        assertThat(TestClaims.body(TestClaims.get("/v1/claims?measure=" + measure), 200)
                        .get("items"))
                .hasSize(9);
    }

    @Test
    void what_a_dry_run_has_too_much_is_refused() {
        List<JsonNode> results = send("?dryRun=true", TestClaims.fresh("killed"));
        JsonNode last = results.get(results.size() - 1);
        assertThat(last.get("outcome").asText()).isEqualTo("REFUSED");
        assertThat(last.at("/problem/code").asText()).isEqualTo("TOO_LARGE");
        assertThat(results.subList(0, results.size() - 1))
                .allMatch(line -> line.get("outcome").asText().equals("VALID"));
    }
}
