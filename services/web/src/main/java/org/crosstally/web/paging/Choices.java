package org.crosstally.web.paging;

import java.util.List;
import java.util.Map;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.Problem.FieldError;
import org.crosstally.web.problem.ProblemException;

/** Query parameters whose value is one word, or several, of a fixed list: {@code sort}, {@code facets}, {@code has}. */
public final class Choices {

    private Choices() {}

    /**
     * Returns the meaning of a parameter's value.
     *
     * @param parameter name of the parameter
     * @param value {@code null} if it is not given
     * @param choices the allowed values and their meaning
     * @param otherwise meaning of a parameter that is not given
     * @throws ProblemException BAD_PARAMETER
     */
    public static <T> T one(String parameter, String value, Map<String, T> choices, T otherwise) {
        if (value == null) {
            return otherwise;
        }
        T chosen = choices.get(value);
        if (chosen == null) {
            throw new ProblemException(new FieldError(
                    parameter,
                    ErrorCode.BAD_PARAMETER,
                    "`" + parameter + "` has the value `" + value + "`. Allowed: "
                            + String.join(
                                    ", ", choices.keySet().stream().sorted().toList()) + "."));
        }
        return chosen;
    }

    /**
     * Returns the meaning of each value in a comma-separated list, without duplicates; empty without the parameter.
     *
     * @throws ProblemException BAD_PARAMETER
     */
    public static <T> List<T> several(String parameter, String values, Map<String, T> choices) {
        if (values == null || values.isBlank()) {
            return List.of();
        }
        return List.of(values.strip().split("\\s*,\\s*")).stream()
                .map(value -> one(parameter, value, choices, null))
                .distinct()
                .toList();
    }
}
