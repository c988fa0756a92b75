package org.crosstally.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crosstally.claims.Http.fresh;
import static org.crosstally.claims.Http.given;
import static org.crosstally.claims.Http.isProblem;
import static org.crosstally.claims.Http.json;
import static org.crosstally.claims.Http.pointers;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crosstally.testkit.PostgresTestResource;
import org.crosstally.testkit.TokensTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TokensTestResource.class)
class BadInputTest {

    @Test
    void malformedJsonIsToldWithItsPlace() {
        Response response = json("{\"name\": ").post("/v1/outlets");
        isProblem(response, 400, "MALFORMED_JSON");
        assertThat(response.jsonPath().getString("detail")).contains("line 1");
    }

    @Test
    void anEmptyBodyIsMalformedOrMissing() {
        Response response = given().contentType("application/json").post("/v1/outlets");
        assertThat(response.statusCode()).isIn(400, 422);
        isProblem(response, response.statusCode(), response.jsonPath().getString("code"));
    }

    @Test
    void textBehindTheValueIsMalformed() {
        isProblem(json("{\"name\": \"a\"} {}").post("/v1/outlets"), 400, "MALFORMED_JSON");
    }

    @Test
    void aFieldGivenTwiceIsMalformed() {
        isProblem(json("{\"name\": \"a\", \"name\": \"b\"}").post("/v1/outlets"), 400, "MALFORMED_JSON");
    }

    @Test
    void anUnknownFieldIsNamed() {
        Response response =
                json(Map.of("name", fresh("outlet"), "ownerGruop", "x")).post("/v1/outlets");
        isProblem(response, 400, "UNKNOWN_FIELD");
        assertThat(pointers(response)).containsExactly("/ownerGruop");
    }

    @Test
    void aFieldOfTheWrongTypeIsNamedWithWhatIsExpected() {
        Response response = json(Map.of("name", "m", "dimension", "COUNTS")).post("/v1/measures");
        isProblem(response, 400, "WRONG_TYPE");
        assertThat(pointers(response)).containsExactly("/dimension");
        assertThat(response.jsonPath().getString("detail")).contains("COUNT, MONEY");
        response = json(Map.of("name", "o", "aliases", List.of("a", 7))).post("/v1/outlets");
        isProblem(response, 400, "WRONG_TYPE");
        assertThat(pointers(response)).containsExactly("/aliases/1");
    }

    @Test
    void aDecimalOfABillionDigitsIsRefusedBeforeItIsPrinted() {
        Response response = json("{\"name\": \"m\", \"dimension\": \"COUNT\", \"maxDailyGrowth\": \"1e999999999\"}")
                .post("/v1/measures");
        isProblem(response, 400, "WRONG_TYPE");
        assertThat(pointers(response)).containsExactly("/maxDailyGrowth");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] latin1 = "{\"name\": \"Caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        isProblem(json(latin1).post("/v1/outlets"), 400, "BAD_ENCODING");
        byte[] overlong = {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xc1, (byte) 0x81, '"', '}'};
        isProblem(json(overlong).post("/v1/outlets"), 400, "BAD_ENCODING");
    }

    @Test
    void aNulCharacterAndHalfAPairAreNoText() {
        isProblem(json("{\"name\": \"a\\u0000b\"}").post("/v1/outlets"), 400, "WRONG_TYPE");
        isProblem(json("{\"name\": \"a\\ud800b\"}").post("/v1/outlets"), 400, "WRONG_TYPE");
    }

    @Test
    void everyMissingAndWrongFieldIsToldAtOnce() {
        Response response = json(Map.of("name", " ", "country", "Germany", "aliases", List.of("x", "")))
                .post("/v1/outlets");
        isProblem(response, 422, response.jsonPath().getString("code"));
        assertThat(pointers(response)).contains("/name", "/country", "/aliases/1");
        assertThat(response.jsonPath().getList("errors.code")).contains("MISSING_VALUE", "INVALID_VALUE");
    }

    @Test
    void aBodyBeyondTheLimitIsTooLarge() {
        String text = "x".repeat(9 * 1024 * 1024);
        isProblem(json(Map.of("outlet", "o", "text", text)).post("/v1/articles"), 413, "TOO_LARGE");
    }

    @Test
    void anotherMediaTypeIsNotRead() {
        isProblem(given().contentType("text/plain").body("{}").post("/v1/outlets"), 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void anUnknownPathAndAnUnknownMethodAreProblems() {
        isProblem(given().get("/v1/nothing"), 404, "NOT_FOUND");
        isProblem(given().delete("/v1/outlets"), 405, "METHOD_NOT_ALLOWED");
    }

    @Test
    void anUnknownRecordIsAProblem() {
        isProblem(given().get("/v1/outlets/" + UUID.randomUUID()), 404, "NOT_FOUND");
        isProblem(given().get("/v1/outlets/not-an-id"), 404, "NOT_FOUND");
        isProblem(given().get("/v1/outlets/" + UUID.randomUUID() + "/revisions"), 404, "NOT_FOUND");
    }

    @Test
    void anUnknownParameterIsRefusedAndTheKnownOnesAreTold() {
        Response response = given().get("/v1/outlets?nmae=x");
        isProblem(response, 400, "UNKNOWN_PARAMETER");
        assertThat(pointers(response)).containsExactly("nmae");
        assertThat(response.jsonPath().getString("detail")).contains("name", "pageToken", "updatedAfter");
    }

    @Test
    void parametersThatCannotBeReadAreNamedAllAtOnce() {
        Response response = given().get("/v1/outlets?pageSize=ten&confirmed=yes&updatedAfter=yesterday");
        isProblem(response, 400, "BAD_PARAMETER");
        assertThat(pointers(response)).containsExactlyInAnyOrder("pageSize", "confirmed", "updatedAfter");
    }

    @Test
    void aParameterGivenTwiceIsRefused() {
        isProblem(given().get("/v1/outlets?name=a&name=b"), 400, "BAD_PARAMETER");
    }

    @Test
    void anUnknownPageTokenIsRefused() {
        isProblem(given().get("/v1/outlets?pageToken=AAAAbbbb"), 400, "BAD_PAGE_TOKEN");
        isProblem(given().get("/v1/outlets?pageToken=%21"), 400, "BAD_PAGE_TOKEN");
    }

    @Test
    void theCallersRequestIdComesBackUnlessItCouldForgeALogLine() {
        Response response = given().header("X-Request-Id", "abc-1").get("/v1/nothing");
        assertThat(response.header("X-Request-Id")).isEqualTo("abc-1");
        assertThat(response.jsonPath().getString("requestId")).isEqualTo("abc-1");
        assertThat(given().header("X-Request-Id", "a b<script>")
                        .get("/v1/outlets")
                        .header("X-Request-Id"))
                .doesNotContain("<")
                .isNotBlank();
    }
}
