package org.crosstally.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crosstally.testkit.Tokens;

/** The few ways in which the tests talk to the service. */
public final class Http {

    private Http() {}

    /** A name nobody has used: tests share one database and never wipe it. */
    public static String fresh(String name) {
        return name + " " + UUID.randomUUID().toString().substring(0, 13);
    }

    /** A request of someone who may do everything. */
    public static RequestSpecification given() {
        return RestAssured.given().header("Authorization", Tokens.bearer("ada", "admin"));
    }

    /** A request with a JSON body; the colon of a step stays a colon. */
    public static RequestSpecification json(Object body) {
        RequestSpecification request = given().urlEncodingEnabled(false).contentType("application/json");
        return body instanceof byte[] bytes ? request.body(bytes) : request.body(body);
    }

    /** Records something and returns it; fails unless it was recorded. */
    public static Map<String, Object> record(String collection, Map<String, ?> content) {
        Response response = json(content).post("/v1/" + collection);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        return response.jsonPath().getMap("$");
    }

    /** Reads a record. */
    public static Map<String, Object> read(String collection, Object id) {
        Response response = given().get("/v1/" + collection + "/" + id);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response.jsonPath().getMap("$");
    }

    /** Takes a step on a record at its present revision; fails unless it succeeds. */
    public static Map<String, Object> step(String collection, Object id, String step, Map<String, ?> body) {
        Response response =
                json(body).header("If-Match", tag(collection, id)).post("/v1/" + collection + "/" + id + step);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response.jsonPath().getMap("$");
    }

    /** The present ETag of a record. */
    public static String tag(String collection, Object id) {
        return "\"" + read(collection, id).get("revision") + "\"";
    }

    /** Fails unless the answer is this problem, with all its parts. */
    public static void isProblem(Response response, int status, String code) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.jsonPath().getString("code")).isEqualTo(code);
        assertThat(response.jsonPath().getInt("status")).isEqualTo(status);
        assertThat(response.jsonPath().getString("hint")).isNotBlank();
        assertThat(response.jsonPath().getString("requestId")).isEqualTo(response.header("X-Request-Id"));
        assertThat(response.asString()).doesNotContain("Exception", "org.crosstally", "java.");
    }

    /** The pointers of the faulty fields that a problem names. */
    public static java.util.List<String> pointers(Response response) {
        return response.jsonPath().getList("errors.pointer");
    }

    /** A word nobody used before, without a digit that would be read as a number. */
    public static String letters() {
        return UUID.randomUUID()
                .toString()
                .chars()
                .filter(c -> c != '-')
                .mapToObj(c -> String.valueOf((char) ('a' + Character.digit(c, 16))))
                .collect(Collectors.joining());
    }
}
