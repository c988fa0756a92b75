package org.crosstally.desk.peer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A service said no, and why. Becomes a page in words, or a message beside the form that asked. */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Refusal(Problem problem) {
        super(problem.status() + " " + problem.title());
        this.problem = problem;
    }

    /** What the service answered. */
    public Problem problem() {
        return problem;
    }

    /** Whether the record had changed meanwhile. */
    public boolean isStale() {
        return problem.status() == 412;
    }

    /** Whether there is no such record. */
    public boolean isMissing() {
        return problem.status() == 404;
    }

    /**
     * The service's problem+json, as far as the desk tells it.
     *
     * @param code one of the services' error codes; {@code null} when something else answered
     */
    public record Problem(
            int status, String title, String detail, String hint, String code, String requestId, List<Fault> errors) {

        public Problem {
            errors = errors == null ? List.of() : List.copyOf(errors);
        }

        /** The problem of one item of many; {@code null} for none. */
        public static Problem of(JsonNode problem) {
            return problem == null ? null : Refusals.read(problem);
        }

        static Problem of(int status) {
            return new Problem(
                    status,
                    "The service answered with status " + status,
                    null,
                    "Try again in a moment; if it stays so, tell who runs this desk.",
                    null,
                    null,
                    List.of());
        }
    }

    /** One faulty field. */
    public record Fault(String pointer, String code, String detail) {}
}
