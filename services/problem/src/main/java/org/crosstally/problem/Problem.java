package org.crosstally.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;

/**
 * An error as every service answers it: {@code application/problem+json} of RFC 9457.
 *
 * @param type a URN of the code, stable
 * @param title what is wrong, the same for every occurrence of the code
 * @param status HTTP status
 * @param detail what is wrong in this request
 * @param code the {@link ErrorCode}
 * @param hint what to do about it
 * @param requestId the id of the request, also in the header X-Request-Id; {@code null} on a line of a batch
 * @param errors every fault found in the body, each with its JSON pointer; empty when the fault is not in a field
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        URI type,
        String title,
        int status,
        String detail,
        ErrorCode code,
        String hint,
        String requestId,
        List<FieldError> errors) {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = errors == null ? List.of() : List.copyOf(errors);
    }

    /** A problem without faulty fields. */
    public static Problem of(ErrorCode code, String detail) {
        return of(code, detail, List.of());
    }

    /** A problem with faulty fields. */
    public static Problem of(ErrorCode code, String detail, List<FieldError> errors) {
        URI type = URI.create("urn:crosstally:problem:"
                + code.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        return new Problem(type, code.title(), code.status(), detail, code, code.hint(), null, errors);
    }

    /** The same problem with the id of the request it answers. */
    public Problem withRequestId(String id) {
        return new Problem(type, title, status, detail, code, hint, id, errors);
    }

    /**
     * One faulty field.
     *
     * @param pointer JSON pointer into the body, e.g. {@code /amount/low}; or the name of a query parameter
     * @param code what is wrong with it
     * @param detail what is wrong with this value, and what is allowed
     */
    public record FieldError(String pointer, ErrorCode code, String detail) {}
}
