package org.crosstally.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import org.crosstally.testkit.RawHttp;
import org.crosstally.testkit.RawHttp.Answer;
import org.junit.jupiter.api.Test;

/** What is refused before any operation is found: bytes as they come over the wire. */
@QuarkusTest
class EarlyProblemsTest {

    private static Answer isProblem(int status, String code, String... request) throws IOException {
        Answer answer = RawHttp.send(RestAssured.port, request);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.headers().get("content-type")).as(answer.toString()).startsWith("application/problem+json");
        JsonNode problem = new ObjectMapper().readTree(answer.body());
        assertThat(problem.get("code").asText()).isEqualTo(code);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("hint").asText()).isNotBlank();
        assertThat(problem.get("requestId").asText())
                .isNotBlank()
                .isEqualTo(answer.headers().get("x-request-id"));
        return answer;
    }

    @Test
    void anAddressThatIsNoneIsRefusedBeforeItIsRouted() throws IOException {
        for (String address :
                new String[] {"/v1/series/%zz", "/v1/series?pageToken=%zz", "/v1/series/%a", "/v1/series/<b>"}) {
            Answer answer = RawHttp.send(RestAssured.port, "GET " + address + " HTTP/1.1", "User-Agent: test");
            assertThat(answer.status()).as(address).isEqualTo(400);
            assertThat(answer.body()).as(address).isEmpty();
        }
    }

    @Test
    void bytesOfAnAddressThatAreNoTextLeadNowhere() throws IOException {
        isProblem(404, "NOT_FOUND", "GET /v1/series/%e2%28 HTTP/1.1", "User-Agent: test");
    }

    @Test
    void theCallersRequestIdComesBackFromTheDoorToo() throws IOException {
        Answer answer = isProblem(404, "NOT_FOUND", "GET /q/nothing HTTP/1.1", "X-Request-Id: my-own");
        assertThat(answer.headers().get("x-request-id")).isEqualTo("my-own");
    }

    @Test
    void aPathThatNobodyServesIsNotFoundWhereverItLies() throws IOException {
        for (String path :
                new String[] {"/", "/nothing", "/v2/claims", "/v1/nothing", "/q/nothing", "/q/swagger-ui/no.js"}) {
            isProblem(404, "NOT_FOUND", "GET " + path + " HTTP/1.1", "User-Agent: test");
        }
    }

    @Test
    void aMethodThatIsNotOfferedIsNotAllowed() throws IOException {
        isProblem(405, "METHOD_NOT_ALLOWED", "DELETE /v1/series HTTP/1.1", "User-Agent: test");
        isProblem(405, "METHOD_NOT_ALLOWED", "BREW /v1/series HTTP/1.1", "User-Agent: test");
    }

    @Test
    void aMediaTypeThatIsNotOfferedIsNotAcceptable() throws IOException {
        isProblem(406, "NOT_ACCEPTABLE", "GET /v1/series HTTP/1.1", "User-Agent: test", "Accept: image/png");
    }

    @Test
    void aMediaTypeThatIsNotReadIsUnsupported() throws IOException {
        isProblem(
                415,
                "UNSUPPORTED_MEDIA_TYPE",
                "POST /v1/comparisons HTTP/1.1",
                "User-Agent: test",
                "Content-Type: text/plain",
                "Content-Length: 0");
    }

    @Test
    void aHeaderThatIsNoMediaTypeIsToldSo() throws IOException {
        isProblem(
                415,
                "UNSUPPORTED_MEDIA_TYPE",
                "POST /v1/comparisons HTTP/1.1",
                "User-Agent: test",
                "Content-Type: no type",
                "Content-Length: 0");
    }

    @Test
    void aBodyBeyondTheServersLimitIsTooLargeBeforeItIsSent() throws IOException {
        for (String length : new String[] {"99999999999", "9223372036854775807"}) {
            Answer answer = isProblem(
                    413,
                    "TOO_LARGE",
                    "POST /v1/comparisons HTTP/1.1",
                    "User-Agent: test",
                    "Content-Type: application/json",
                    "Content-Length: " + length);
            assertThat(answer.headers().get("connection")).isEqualTo("close");
        }
    }
}
