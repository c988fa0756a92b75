package org.crosstally.claims.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crosstally.claims.Http.fresh;
import static org.crosstally.claims.Http.given;
import static org.crosstally.claims.Http.isProblem;
import static org.crosstally.claims.Http.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
class IdempotencyTest {

    @Inject
    AgroalDataSource database;

    private static String freshKey() {
        return fresh("key").replace(' ', '-');
    }

    private static Response post(String key, Map<String, ?> outlet) {
        return json(outlet).header("Idempotency-Key", key).post("/v1/outlets");
    }

    private static Response postClaim(String key, ObjectNode claim) {
        return json(claim.toString()).header("Idempotency-Key", key).post("/v1/claims");
    }

    private static void isReplayOf(Response again, Response first) {
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
        assertThat(again.statusCode()).as(again.asString()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    private static int recorded(String measure) {
        return TestClaims.body(TestClaims.get("/v1/claims?measure=" + measure), 200)
                .get("items")
                .size();
    }

    @Test
    void theSameRequestAgainGetsTheSameAnswer() {
        String key = freshKey();
        Map<String, String> outlet = Map.of("name", fresh("once"));
        Response first = post(key, outlet);
        isReplayOf(post(key, outlet), first);
    }

    @Test
    void aClaimWithAKeyIsRecordedOnceAndItsAnswerTellsTheSameRecordsThatWereCreated() {
        String key = freshKey();
        String measure = TestClaims.fresh("killed");
        ObjectNode claim = TestClaims.claim(measure);
        Response first = postClaim(key, claim);
        assertThat(first.jsonPath().getList("created")).isNotEmpty();
        isReplayOf(postClaim(key, claim), first);
        assertThat(recorded(measure)).isEqualTo(1);
    }

    @Test
    void aStepIsTakenOnceAlthoughItsEntityTagIsStaleTheSecondTime() {
        String key = freshKey();
        String id = TestClaims.recorded(TestClaims.claim(TestClaims.fresh("killed")))
                .get("id")
                .asText();
        Response first = retract(id, key);
        assertThat(first.jsonPath().getInt("revision")).isEqualTo(2);
        Response again = retract(id, key);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    private static Response retract(String id, String key) {
        return json(Map.of("reason", "printed in error"))
                .header("If-Match", "\"1\"")
                .header("Idempotency-Key", key)
                .post("/v1/claims/" + id + ":retract");
    }

    @Test
    void theSameKeyWithAnotherBodyOrPathIsRefused() {
        String key = freshKey();
        post(key, Map.of("name", fresh("first")));
        isProblem(post(key, Map.of("name", fresh("second"))), 422, "IDEMPOTENCY_KEY_REUSED");
        isProblem(
                json(Map.of("name", fresh("third")))
                        .header("Idempotency-Key", key)
                        .post("/v1/parties"),
                422,
                "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void aRefusedRequestLeavesItsKeyFree() {
        String key = freshKey();
        isProblem(post(key, Map.of("name", "")), 422, "MISSING_VALUE");
        assertThat(post(key, Map.of("name", fresh("corrected"))).statusCode()).isEqualTo(201);
    }

    @Test
    void whileTheFirstRequestIsBeingAnsweredTheSecondIsToldSo() throws SQLException {
        String key = freshKey();
        Map<String, String> outlet = Map.of("name", fresh("twice"));
        noteWithoutAnswer(key);
        try (Connection working = database.getConnection();
                Statement lock = working.createStatement()) {
            working.setAutoCommit(false);
            lock.execute("select from idempotency_key where key = '" + key + "' for update");
            isProblem(post(key, outlet), 409, "IN_FLIGHT");
            working.rollback();
        }
    }

    @Test
    void aRequestThatDiedAtWorkIsDoneWhenItIsSentAgain() throws SQLException {
        String key = freshKey();
        noteWithoutAnswer(key);
        assertThat(post(key, Map.of("name", fresh("again"))).statusCode()).isEqualTo(201);
    }

    private void noteWithoutAnswer(String key) throws SQLException {
        sql("insert into idempotency_key (caller, key, recorded_at) values ('ada', '" + key + "', now())");
    }

    @Test
    void anAnswerThatCannotBeKeptTakesTheWorkWithIt() throws SQLException {
        String key = freshKey();
        String measure = TestClaims.fresh("killed");
        ObjectNode claim = TestClaims.claim(measure);
        String name = "lose_" + UUID.randomUUID().toString().replace('-', '_');
        sql("create function " + name + "() returns trigger language plpgsql as $$ begin if new.key = '" + key
                + "' then raise exception 'the answer is lost'; end if; return new; end $$");
        sql("create trigger " + name + " before update on idempotency_key for each row execute function " + name
                + "()");
        try {
            isProblem(postClaim(key, claim), 500, "INTERNAL");
        } finally {
            sql("drop function " + name + " cascade");
        }
        // The measure was created before, but no claim stands.
        assertThat(recorded(measure)).isZero();
        assertThat(postClaim(key, claim).statusCode()).isEqualTo(201);
        assertThat(recorded(measure)).isEqualTo(1);
    }

    @Test
    void ofManyAtOnceWithOneKeyTheWorkIsDoneOnce() throws Exception {
        String measure = TestClaims.fresh("killed");
        ExecutorService clients = Executors.newFixedThreadPool(24);
        for (int round = 0; round < 5; round++) {
            String key = freshKey();
            ObjectNode claim = TestClaims.claim(measure);
            List<Future<Response>> answers = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                answers.add(clients.submit(() -> postClaim(key, claim)));
            }
            List<String> done = new ArrayList<>();
            for (Future<Response> answer : answers) {
                Response one = answer.get();
                if (one.statusCode() == 201) {
                    done.add(one.asString());
                } else {
                    isProblem(one, 409, "IN_FLIGHT");
                }
            }
            assertThat(done).isNotEmpty();
            assertThat(done.stream().distinct()).hasSize(1);
            assertThat(recorded(measure)).isEqualTo(round + 1);
        }
        clients.shutdown();
    }

    @Test
    void manyWithKeysOfTheirOwnAndNewNamesDoNotWaitForEachOther() throws Exception {
        String measure = TestClaims.fresh("killed");
        ExecutorService clients = Executors.newFixedThreadPool(40);
        List<Future<Response>> answers = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            answers.add(clients.submit(() -> postClaim(freshKey(), TestClaims.claim(measure))));
        }
        for (Future<Response> answer : answers) {
            assertThat(answer.get().statusCode()).as(answer.get().asString()).isEqualTo(201);
        }
        clients.shutdown();
        assertThat(recorded(measure)).isEqualTo(80);
    }

    @Test
    void aKeyThatIsNoneAndOneForAStreamAreRefused() {
        isProblem(post("a b", Map.of("name", fresh("x"))), 400, "BAD_HEADER");
        isProblem(
                given().urlEncodingEnabled(false)
                        .header("Idempotency-Key", freshKey())
                        .contentType("application/x-ndjson")
                        .body("{}".getBytes(StandardCharsets.UTF_8))
                        .post("/v1/claims:batch"),
                400,
                "BAD_HEADER");
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }
}
