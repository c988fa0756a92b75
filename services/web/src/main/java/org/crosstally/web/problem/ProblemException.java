package org.crosstally.web.problem;

import java.util.List;
import org.crosstally.web.problem.Problem.FieldError;

/** Thrown by any layer that finds the request at fault; the mapper answers with its {@link #problem()}. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.code() + ": " + problem.detail(), null, false, false);
        this.problem = problem;
    }

    public ProblemException(ErrorCode code, String detail) {
        this(Problem.of(code, detail));
    }

    /** One field is at fault: the problem takes the field's code and detail. */
    public ProblemException(FieldError error) {
        this(Problem.of(error.code(), error.detail(), List.of(error)));
    }

    /** Several fields are at fault: the problem takes the first one's code and names all. */
    public ProblemException(List<FieldError> errors) {
        this(Problem.of(errors.get(0).code(), errors.get(0).detail(), errors));
    }

    /** What is answered. */
    public Problem problem() {
        return problem;
    }
}
