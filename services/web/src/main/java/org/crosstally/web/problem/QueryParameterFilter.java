package org.crosstally.web.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.crosstally.web.problem.Problem.FieldError;

/**
 * Refuses what would else pass in silence or as a 404: query parameters that do not exist, values that cannot be read,
 * and a second value where one is taken.
 */
@Provider
class QueryParameterFilter implements ContainerRequestFilter {

    private final Map<Method, QueryParameters> declared = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Map<String, List<String>> given = request.getUriInfo().getQueryParameters();
        if (given.isEmpty() || resource.getResourceMethod() == null) {
            return;
        }
        QueryParameters known = declared.computeIfAbsent(resource.getResourceMethod(), QueryParameters::of);
        List<FieldError> errors = new ArrayList<>();
        given.forEach((name, values) -> check(name, values, known, errors));
        if (!errors.isEmpty()) {
            throw new ProblemException(errors);
        }
    }

    private static void check(String name, List<String> values, QueryParameters known, List<FieldError> errors) {
        Class<?> type = known.types().get(name);
        if (type == null) {
            String offered = String.join(", ", known.types().keySet());
            errors.add(new FieldError(
                    name,
                    ErrorCode.UNKNOWN_PARAMETER,
                    "There is no parameter `" + name + "`."
                            + (offered.isEmpty() ? " This path has no parameters." : " Allowed: " + offered + ".")));
            return;
        }
        if (values.size() > 1 && !known.repeatable().get(name)) {
            errors.add(
                    new FieldError(name, ErrorCode.BAD_PARAMETER, "Parameter `" + name + "` may be given only once."));
        }
        for (String value : values) {
            String expected = faultOf(type, value);
            if (expected != null) {
                errors.add(new FieldError(
                        name, ErrorCode.BAD_PARAMETER, "Parameter `" + name + "` must be " + expected + "."));
            }
        }
    }

    /** What the value should be; {@code null} when it is fine. */
    private static String faultOf(Class<?> type, String value) {
        if (type == Boolean.class || type == boolean.class) {
            return Set.of("true", "false").contains(value) ? null : "true or false";
        }
        if (type.isEnum()) {
            String allowed =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
            return List.of(allowed.split(", ")).contains(value) ? null : "one of " + allowed;
        }
        try {
            if (type == Integer.class || type == int.class) {
                Integer.parseInt(value);
            } else if (type == Long.class || type == long.class) {
                Long.parseLong(value);
            } else if (type == BigDecimal.class && (value.length() > 100 || new BigDecimal(value).scale() > 60)) {
                return "a decimal number of reasonable length";
            } else if (type == UUID.class) {
                UUID.fromString(value);
            } else if (type == Instant.class) {
                Instant.parse(value);
            } else if (type == LocalDate.class) {
                LocalDate.parse(value);
            } else if (value.indexOf('\0') >= 0) {
                return "text without the character NUL";
            }
            return null;
        } catch (DateTimeException e) {
            return type == LocalDate.class ? "a date such as 2024-03-05" : "an instant such as 2024-03-05T12:00:00Z";
        } catch (IllegalArgumentException e) {
            return type == UUID.class ? "a UUID" : "a number";
        }
    }
}
