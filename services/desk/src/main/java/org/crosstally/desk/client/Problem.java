package org.crosstally.desk.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/**
 * A service's {@code application/problem+json} (RFC 9457), with the members that the desk shows.
 *
 * @param code one of the services' error codes; {@code null} when a proxy or another program answered
 * @param errors the faulty fields; never {@code null}
 */
public record Problem(
        int status, String title, String detail, String hint, String code, String requestId, List<FieldError> errors) {

    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    /** A faulty field; {@code pointer} is its JSON pointer in the request. */
    public record FieldError(String pointer, String code, String detail) {}

    public Problem {
        errors = errors == null ? List.of() : List.copyOf(errors);
    }

    /** Reads the problem of one item of a batch; {@code null} for {@code null}. */
    public static Problem of(JsonNode problem) {
        return problem == null ? null : JSON.convertValue(problem, Problem.class);
    }

    /** Reads the body of an error response. A body that is not problem+json leaves only the status. */
    static Problem read(int status, String body) {
        try {
            Problem problem = JSON.readValue(body, Problem.class);
            if (problem != null && problem.title() != null) {
                return problem;
            }
        } catch (JsonProcessingException e) {
            // A proxy between the desk and the service answered; its status is all that is known.
        }
        return new Problem(
                status,
                "The service answered with status " + status,
                null,
                "Try again in a minute. If the error persists, inform the administrator of this desk.",
                null,
                null,
                List.of());
    }
}
