package org.crosstally.desk.client;

/** An error response of a service. The desk shows it as an error page, or next to the form that caused it. */
public class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    ApiException(Problem problem) {
        super(problem.status() + " " + problem.title());
        this.problem = problem;
    }

    /** The body of the response. */
    public Problem problem() {
        return problem;
    }

    /** Whether the record was changed since the editor opened it (412). */
    public boolean isStale() {
        return problem.status() == 412;
    }

    /** Whether the record does not exist (404). */
    public boolean isMissing() {
        return problem.status() == 404;
    }
}
