package org.crosstally.claims.claim;

import java.util.ArrayList;
import java.util.List;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.Problem;
import org.crosstally.web.problem.Problem.FieldError;

/** Collects every fault of one request, so that its sender can correct all at once. */
final class Faults {

    private List<FieldError> errors = List.of();

    void add(String pointer, ErrorCode code, String detail) {
        if (errors.isEmpty()) {
            errors = new ArrayList<>(2);
        }
        errors.add(new FieldError(pointer, code, detail));
    }

    boolean none() {
        return errors.isEmpty();
    }

    /** The problem that names all faults, with the code of the first; {@code null} when there are none. */
    Problem problem() {
        return errors.isEmpty()
                ? null
                : Problem.of(errors.get(0).code(), errors.get(0).detail(), errors);
    }
}
