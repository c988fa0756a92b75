package org.crosstally.comparison.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crosstally.comparison.review.Colleague.refused;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.crosstally.comparison.api.discrepancy.Discrepancy;
import org.crosstally.comparison.review.Colleague;
import org.crosstally.comparison.review.Desk;
import org.crosstally.testkit.TokensTestResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TokensTestResource.class, restrictToAnnotatedClass = true)
class IdempotencyTest {

    @ConfigProperty(name = "crosstally.claims.url")
    String peer;

    @Inject
    AgroalDataSource database;

    private final String key = UUID.randomUUID().toString();
    private Desk desk;
    private Discrepancy found;

    @BeforeEach
    void openDesk() {
        desk = new Desk(peer);
        found = desk.conflict();
    }

    private Response post(Colleague who, String path, Object body) {
        return who.request().header("Idempotency-Key", key).body(body).post(path);
    }

    private Response assign(String reason) {
        return desk.ada
                .request()
                .header("Idempotency-Key", key)
                .header("If-Match", "\"" + found.revision() + "\"")
                .body(Map.of("reason", reason))
                .post("/v1/discrepancies/" + found.id() + ":assign");
    }

    private static void isReplayOf(Response again, Response first) {
        assertThat(first.statusCode()).as(first.asString()).isLessThan(300);
        assertThat(again.statusCode()).as(again.asString()).isEqualTo(first.statusCode());
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void aStepIsTakenOnceAlthoughItsEntityTagIsStaleTheSecondTime() {
        Response first = assign("Mine");
        isReplayOf(assign("Mine"), first);
        assertThat(desk.ada.events(found.id()).items())
                .filteredOn(event -> event.type().equals("assign"))
                .hasSize(1);
    }

    @Test
    void theSameKeyWithAnotherBodyOrPathIsRefused() {
        assertThat(assign("Mine").statusCode()).isEqualTo(200);
        refused(assign("Still mine"), 422, "IDEMPOTENCY_KEY_REUSED");
        refused(
                post(desk.ada, "/v1/discrepancies/" + found.id() + ":comment", Map.of("text", "Mine")),
                422,
                "IDEMPOTENCY_KEY_REUSED");
        assertThat(post(desk.bob, "/v1/discrepancies/" + found.id() + ":comment", Map.of("text", "Mine"))
                        .statusCode())
                .as("another caller's key is another key")
                .isEqualTo(200);
    }

    @Test
    void whileTheFirstRequestIsBeingAnsweredTheSecondIsToldSo() throws SQLException {
        try (Connection working = database.getConnection();
                Statement statement = working.createStatement()) {
            statement.execute(
                    "insert into idempotency_key (caller, key, recorded_at) values ('ada', '" + key + "', now())");
            working.setAutoCommit(false);
            statement.execute("select from idempotency_key where key = '" + key + "' for update");
            refused(assign("Mine"), 409, "IN_FLIGHT");
            working.rollback();
            working.setAutoCommit(true);
        }
        assertThat(assign("Mine").statusCode())
                .as("a request that died at work")
                .isEqualTo(200);
    }

    @Test
    void aRefusedRequestLeavesItsKeyFreeAndNothingBehind() {
        String publish = "/v1/discrepancies/" + found.id() + ":publish";
        refused(post(desk.ada, publish, Map.of()), 403, "FORBIDDEN");
        assertThat(desk.ada.discrepancy(found.id()).revision()).isEqualTo(found.revision());
        assertThat(assign("Mine").statusCode()).isEqualTo(200);
    }

    @Test
    void ofManyAtOnceWithOneKeyTheStepIsTakenOnce() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(12);
        List<Future<Response>> answers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            answers.add(clients.submit(() ->
                    post(desk.ada, "/v1/discrepancies/" + found.id() + ":comment", Map.of("text", "Once and only"))));
        }
        for (Future<Response> answer : answers) {
            Response one = answer.get();
            if (one.statusCode() != 200) {
                refused(one, 409, "IN_FLIGHT");
            }
        }
        clients.shutdown();
        assertThat(desk.ada.events(found.id()).items())
                .filteredOn(event -> event.type().equals("comment"))
                .hasSize(1);
    }

    @Test
    void aBatchIsTakenOnceAndWhatIsRefusedInItStopsNothingElse() {
        Map<String, Object> batch = Map.of(
                "action",
                "assign",
                "items",
                List.of(
                        Map.of("id", found.id(), "revision", found.revision() + 7),
                        Map.of("id", found.id(), "revision", found.revision())));
        Response first = post(desk.ada, "/v1/discrepancies:batch", batch);
        assertThat(first.jsonPath().getInt("done")).as(first.asString()).isEqualTo(1);
        assertThat(first.jsonPath().getString("results[0].problem.code")).isEqualTo("STALE_REVISION");
        isReplayOf(post(desk.ada, "/v1/discrepancies:batch", batch), first);
    }

    @Test
    void aPreviewOfABatchLeavesNothingBehind() {
        Map<String, Object> batch = Map.of(
                "action",
                "assign",
                "dryRun",
                true,
                "items",
                List.of(Map.of("id", found.id(), "revision", found.revision())));
        assertThat(post(desk.ada, "/v1/discrepancies:batch", batch).jsonPath().getInt("done"))
                .isEqualTo(1);
        assertThat(desk.ada.discrepancy(found.id()).revision()).isEqualTo(found.revision());
    }

    @Test
    void aReceiversSecretIsToldAgainToWhoAsksAgainAndLiesNowhereInClear() throws SQLException {
        Colleague admin = new Colleague("root", "admin");
        Map<String, String> webhook = Map.of("url", "http://127.0.0.1:9/" + key);
        Response first = post(admin, "/v1/webhooks", webhook);
        isReplayOf(post(admin, "/v1/webhooks", webhook), first);
        String told = first.jsonPath().getString("secret");
        assertThat(told).startsWith("whsec_");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select w.secret, k.body from webhook w, idempotency_key k"
                        + " where w.id = '" + first.jsonPath().getString("id") + "' and k.key = '" + key + "'")) {
            assertThat(row.next()).isTrue();
            byte[] secret = Base64.getDecoder().decode(told.substring("whsec_".length()));
            assertThat(hex(row.getBytes(1))).doesNotContain(hex(secret));
            assertThat(hex(row.getBytes(2))).doesNotContain(hex(told.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @Test
    void comparingOnTheSpotTakesAKeyToo() {
        Map<String, ?> request =
                Map.of("claims", List.of(Map.of("id", desk.first.id()), Map.of("id", desk.second.id())));
        Response first = post(desk.ada, "/v1/comparisons", request);
        isReplayOf(post(desk.ada, "/v1/comparisons", request), first);
    }
}
