package org.crosstally.claims.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crosstally.claims.Http.fresh;
import static org.crosstally.claims.Http.isProblem;
import static org.crosstally.claims.Http.json;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import org.crosstally.testkit.PostgresTestResource;
import org.crosstally.testkit.TokensTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TokensTestResource.class)
class IdempotencyTest {

    @Inject
    EntityManager database;

    private static Response post(String key, Map<String, ?> outlet) {
        return json(outlet).header("Idempotency-Key", key).post("/v1/outlets");
    }

    @Test
    void theSameRequestAgainGetsTheSameAnswer() {
        String key = fresh("key").replace(' ', '-');
        Map<String, String> outlet = Map.of("name", fresh("once"));
        Response first = post(key, outlet);
        Response again = post(key, outlet);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        String key = fresh("key").replace(' ', '-');
        post(key, Map.of("name", fresh("first")));
        isProblem(post(key, Map.of("name", fresh("second"))), 422, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void aRefusedRequestGivesItsKeyBack() {
        String key = fresh("key").replace(' ', '-');
        isProblem(post(key, Map.of("name", "")), 422, "MISSING_VALUE");
        assertThat(post(key, Map.of("name", fresh("corrected"))).statusCode()).isEqualTo(201);
    }

    @Test
    void whileTheFirstRequestIsBeingAnsweredTheSecondIsToldSo() {
        String key = fresh("key").replace(' ', '-');
        Map<String, String> outlet = Map.of("name", fresh("twice"));
        post(key, outlet);
        unanswered(key);
        isProblem(post(key, outlet), 409, "IN_FLIGHT");
    }

    private void unanswered(String key) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update idempotency_key set status = null where key = ?")
                        .setParameter(1, key)
                        .executeUpdate());
    }

    @Test
    void aKeyThatIsNoneIsRefused() {
        isProblem(post("a b", Map.of("name", fresh("x"))), 400, "BAD_HEADER");
    }
}
