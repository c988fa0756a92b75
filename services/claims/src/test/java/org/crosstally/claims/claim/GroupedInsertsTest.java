package org.crosstally.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.crosstally.claims.TestClaims;
import org.crosstally.testkit.PostgresTestResource;
import org.crosstally.testkit.TokensTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TokensTestResource.class)
class GroupedInsertsTest {

    @Test
    void of_requests_at_the_same_time_each_gets_its_own_claim_and_one_client_ref_one_claim() throws Exception {
        String measure = TestClaims.fresh("killed");
        JsonNode twice = TestClaims.claim(measure).put("clientRef", TestClaims.fresh("twice"));
        ExecutorService clients = Executors.newFixedThreadPool(24);
        List<Future<JsonNode>> answers = new ArrayList<>();
        for (int i = 0; i < 240; i++) {
            String object = "object " + i;
            JsonNode claim = i % 4 == 0 ? twice : TestClaims.claim(measure).put("object", object);
            answers.add(clients.submit(() -> TestClaims.recorded(claim)));
        }
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            JsonNode claim = answers.get(i).get();
            if (i % 4 != 0) {
                assertThat(claim.get("object").asText()).isEqualTo("object " + i);
            }
            ids.add(claim.get("id").asText());
        }
        clients.shutdown();
        assertThat(ids.stream().distinct()).hasSize(181);
        JsonNode list = TestClaims.body(TestClaims.get("/v1/claims?pageSize=1000&measure=" + measure), 200);
        assertThat(list.get("items").findValuesAsText("object").stream().distinct())
                .hasSize(180);
        assertThat(list.get("items")).hasSize(181);
    }
}
