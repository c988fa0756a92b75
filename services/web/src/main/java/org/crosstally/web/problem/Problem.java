package org.crosstally.web.problem;

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
 * @param changed with STALE_REVISION, where it is known: the fields that others changed since the caller's revision
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
        List<FieldError> errors,
        List<Changed> changed) {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = errors == null ? List.of() : List.copyOf(errors);
        changed = changed == null ? List.of() : List.copyOf(changed);
    }

    /** A problem without faulty fields. */
    public static Problem of(ErrorCode code, String detail) {
        return of(code, detail, List.of());
    }

    /** A problem with faulty fields. */
    public static Problem of(ErrorCode code, String detail, List<FieldError> errors) {
        URI type = URI.create("urn:crosstally:problem:"
                + code.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        return new Problem(type, code.title(), code.status(), detail, code, code.hint(), null, errors, null);
    }

    /** The same problem with the id of the request it answers. */
    public Problem withRequestId(String id) {
        return new Problem(type, title, status, detail, code, hint, id, errors, changed);
    }

    /** The same problem with what others changed meanwhile. */
    public Problem withChanged(List<Changed> fields) {
        return new Problem(type, title, status, detail, code, hint, requestId, errors, fields);
    }

    /**
     * One faulty field.
     *
     * @param pointer JSON pointer into the body, e.g. {@code /amount/low}; or the name of a query parameter
     * @param code what is wrong with it
     * @param detail what is wrong with this value, and what is allowed
     */
    public record FieldError(String pointer, ErrorCode code, String detail) {}

    /** A field that others changed: its value as the caller knew it, and as it is; absent where there is none. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Changed(String field, String before, String after) {}
}
