package org.crosstally.claims;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.crosstally.claims.Http.fresh;
import static org.crosstally.claims.Http.isProblem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.crosstally.testkit.PostgresTestResource;
import org.crosstally.testkit.Tokens;
import org.crosstally.testkit.TokensTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TokensTestResource.class)
class AccessTest {

    private static RequestSpecification as(String... roles) {
        return given().urlEncodingEnabled(false)
                .header("Authorization", Tokens.bearer("ada", roles))
                .contentType("application/json");
    }

    private static Response record(String... roles) {
        return as(roles).body(Map.of("name", fresh("outlet"))).post("/v1/outlets");
    }

    @Test
    void withoutATokenNothingIsReadOrRecorded() {
        isProblem(given().get("/v1/outlets"), 401, "UNAUTHENTICATED");
        assertThat(given().get("/v1/outlets").header("WWW-Authenticate")).isEqualTo("Bearer");
        isProblem(given().contentType("application/json").body("{}").post("/v1/outlets"), 401, "UNAUTHENTICATED");
    }

    @Test
    void aTokenThatRanOutOrWasAlteredIsRefused() {
        isProblem(
                given().header("Authorization", Tokens.expired("ada", "admin")).get("/v1/outlets"),
                401,
                "UNAUTHENTICATED");
        String good = Tokens.bearer("ada", "admin");
        isProblem(
                given().header("Authorization", good.substring(0, good.length() - 8) + "AAAAAAAA")
                        .get("/v1/outlets"),
                401,
                "UNAUTHENTICATED");
    }

    @Test
    void aReaderReadsAndARecorderRecords() {
        assertThat(as("reader").get("/v1/outlets").statusCode()).isEqualTo(200);
        isProblem(record("reader"), 403, "FORBIDDEN");
        assertThat(record("recorder").statusCode()).isEqualTo(201);
        assertThat(record("recorder").jsonPath().getString("recordedBy")).isEqualTo("ada");
        isProblem(as("stranger").get("/v1/outlets"), 403, "FORBIDDEN");
    }

    @Test
    void mergingTakesAnEditor() {
        String a = record("recorder").jsonPath().getString("id");
        String b = record("recorder").jsonPath().getString("id");
        for (String role : List.of("recorder", "reviewer")) {
            isProblem(merge(a, b, role), 403, "FORBIDDEN");
        }
        assertThat(merge(a, b, "editor").statusCode()).isEqualTo(200);
    }

    private static Response merge(String id, String into, String role) {
        return as(role).header("If-Match", "\"1\"").body(Map.of("into", into)).post("/v1/outlets/" + id + ":merge");
    }

    @Test
    void healthAndTheApiDescriptionNeedNoToken() {
        assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(200);
        assertThat(given().get("/q/openapi").statusCode()).isEqualTo(200);
        assertThat(given().get("/q/metrics").statusCode()).isEqualTo(200);
    }
}
