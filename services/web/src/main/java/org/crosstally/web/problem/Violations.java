package org.crosstally.web.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.crosstally.web.problem.Problem.FieldError;

/** Violated constraints as faulty fields, all at once, in the order of their pointers. */
public final class Violations {

    private static final Set<Class<?>> PRESENCE = Set.of(NotNull.class, NotBlank.class, NotEmpty.class);

    private Violations() {}

    static Problem problem(ConstraintViolationException e) {
        List<FieldError> errors = errors(e.getConstraintViolations());
        return Problem.of(errors.get(0).code(), sentence(errors), errors);
    }

    /** The faulty fields of an object that was validated by itself, or as the body of a request. */
    public static List<FieldError> errors(Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(Violations::error)
                .distinct()
                .sorted(Comparator.comparing(FieldError::pointer))
                .toList();
    }

    private static String sentence(List<FieldError> errors) {
        FieldError first = errors.get(0);
        String where = first.pointer().isEmpty() ? "The body" : "`" + first.pointer() + "`";
        String more = errors.size() == 1 ? "." : "; " + (errors.size() - 1) + " more in `errors`.";
        return where + " " + first.detail() + more;
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        Class<?> constraint =
                violation.getConstraintDescriptor().getAnnotation().annotationType();
        ErrorCode code = PRESENCE.contains(constraint) ? ErrorCode.MISSING_VALUE : ErrorCode.INVALID_VALUE;
        return new FieldError(pointer(violation.getPropertyPath()), code, violation.getMessage());
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getKind() == ElementKind.METHOD || node.getKind() == ElementKind.PARAMETER) {
                continue;
            }
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }
}
