package org.crosstally.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.crosstally.testkit.Tokens;

/** What the tests of claims send, and one method for each thing they do. */
public final class TestClaims {

    public static final ObjectMapper JSON = new ObjectMapper();

    private TestClaims() {}

    /** A name nobody used before. */
    public static String fresh(String stem) {
        return stem + "-" + UUID.randomUUID();
    }

    /** A claim that is recorded as it is: over 125,000 on 1 December 2023, said by a ministry. */
    public static ObjectNode claim(String measure) {
        ObjectNode claim = JSON.createObjectNode();
        claim.putObject("article")
                .put("url", "https://meridian.example/" + UUID.randomUUID())
                .put("outlet", "The Daily Meridian")
                .put("title", "Losses mount")
                .put("publishedAt", "2023-12-02");
        claim.putObject("quote").put("exact", "over 125,000 casualties");
        claim.putArray("attribution")
                .addObject()
                .put("party", "Ministry of Defence of Ruritania")
                .put("verb", "said");
        claim.putObject("amount").put("text", "over 125,000").put("unit", "{person}");
        claim.put("measure", measure).put("subject", fresh("Armed Forces of Ruritania"));
        claim.putObject("time").put("kind", "CUMULATIVE").put("asOf", "2023-12-01");
        return claim;
    }

    public static RequestSpecification given() {
        return as("tester", "reviewer");
    }

    /** A request of {@code user} in these roles. */
    public static RequestSpecification as(String user, String... roles) {
        return RestAssured.given().urlEncodingEnabled(false).header("Authorization", Tokens.bearer(user, roles));
    }

    public static Response get(String path) {
        return given().get(path);
    }

    public static Response record(JsonNode claim) {
        return given().contentType("application/json").body(claim.toString()).post("/v1/claims");
    }

    public static Response put(String path, int revision, JsonNode claim) {
        return given().contentType("application/json")
                .header("If-Match", "\"" + revision + "\"")
                .body(claim.toString())
                .put(path);
    }

    /** A custom method with a reason or none, and an If-Match or none. */
    public static Response step(String path, Integer revision, String reason) {
        RequestSpecification request = given();
        if (revision != null) {
            request = request.header("If-Match", "\"" + revision + "\"");
        }
        if (reason != null) {
            request = request.contentType("application/json")
                    .body(JSON.createObjectNode().put("reason", reason).toString());
        }
        return request.post(path);
    }

    /** Records a claim that must be fine, and answers it. */
    public static JsonNode recorded(JsonNode claim) {
        Response answer = record(claim);
        JsonNode recorded = body(answer, 201);
        assertThat(answer.header("ETag"))
                .isEqualTo("\"" + recorded.get("revision").asInt() + "\"");
        assertThat(answer.header("Location"))
                .endsWith("/v1/claims/" + recorded.get("id").asText());
        return recorded;
    }

    /** The answer's body, once its status is as expected. */
    public static JsonNode body(Response answer, int status) {
        String text = answer.asString();
        assertThat(answer.statusCode()).as(text).isEqualTo(status);
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }
}
