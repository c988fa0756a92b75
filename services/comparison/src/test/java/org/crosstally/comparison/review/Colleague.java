package org.crosstally.comparison.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.crosstally.api.Page;
import org.crosstally.comparison.api.discrepancy.Action;
import org.crosstally.comparison.api.discrepancy.Discrepancy;
import org.crosstally.comparison.api.event.Event;
import org.crosstally.testkit.Tokens;

/** Someone who works at the desk, by REST alone: a name and roles in a token. */
public record Colleague(String name, String... roles) {

    static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    public RequestSpecification request() {
        return RestAssured.given()
                .urlEncodingEnabled(false)
                .header("Authorization", Tokens.bearer(name, roles))
                .contentType("application/json");
    }

    public Response get(String path) {
        return request().get(path);
    }

    public <T> T read(String path, TypeReference<T> type) {
        return parse(get(path), 200, type);
    }

    public Discrepancy discrepancy(UUID id) {
        return read("/v1/discrepancies/" + id, new TypeReference<>() {});
    }

    public Page<Discrepancy> list(String query) {
        return read("/v1/discrepancies?" + query, new TypeReference<>() {});
    }

    public Page<Event> events(UUID id) {
        return read("/v1/discrepancies/" + id + "/events", new TypeReference<>() {});
    }

    /** Takes a step on the discrepancy as this person last read it. */
    public Response tryStep(Discrepancy known, Action action, Map<String, ?> body) {
        RequestSpecification request =
                request().header("If-Match", "\"" + known.revision() + "\"").body(body);
        return request.post("/v1/discrepancies/" + known.id() + ":" + action.method());
    }

    /** Takes a step on the discrepancy as it is now; fails unless it succeeds. */
    public Discrepancy step(UUID id, Action action, Map<String, ?> body) {
        return parse(tryStep(discrepancy(id), action, body), 200, new TypeReference<>() {});
    }

    public Response post(String path, Object body) {
        return request().body(body).post(path);
    }

    public static <T> T parse(Response response, int status, TypeReference<T> type) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        try {
            return JSON.readValue(response.asString(), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Fails unless the answer is this problem. */
    public static void refused(Response response, int status, String code) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.jsonPath().getString("code")).isEqualTo(code);
    }
}
