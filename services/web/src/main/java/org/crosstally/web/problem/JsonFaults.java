package org.crosstally.web.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crosstally.web.problem.Problem.FieldError;

/** What is wrong with a JSON body, in the client's terms: where, what, and what is expected. */
public final class JsonFaults {

    private JsonFaults() {}

    /** The problem with the JSON that {@code e} was thrown for. */
    public static Problem problem(JsonProcessingException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException ours) {
                return ours.problem();
            }
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            return field(unknown, ErrorCode.UNKNOWN_FIELD, "There is no field `" + unknown.getPropertyName() + "`.");
        }
        if (e instanceof InvalidFormatException format) {
            return field(format, ErrorCode.WRONG_TYPE, "The value must be " + expected(format.getTargetType()) + ".");
        }
        if (e instanceof MismatchedInputException mismatch) {
            if (mismatch.getPath().isEmpty() && mismatch.getMessage().startsWith("No content")) {
                return Problem.of(ErrorCode.MALFORMED_JSON, "The body is empty.");
            }
            if (mismatch.getMessage().startsWith("Trailing token")) {
                return Problem.of(ErrorCode.MALFORMED_JSON, "Unexpected content after the JSON value.");
            }
            return field(
                    mismatch, ErrorCode.WRONG_TYPE, "The value must be " + expected(mismatch.getTargetType()) + ".");
        }
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty() && mapping.getCause() == null) {
            return field(mapping, ErrorCode.WRONG_TYPE, "The value has the wrong type.");
        }
        if (String.valueOf(e.getMessage()).startsWith("Invalid UTF-8")) {
            return Problem.of(ErrorCode.BAD_ENCODING, "The body is not valid UTF-8" + place(e.getLocation()) + ".");
        }
        return Problem.of(ErrorCode.MALFORMED_JSON, "The body is not valid JSON" + place(e.getLocation()) + ".");
    }

    private static Problem field(JsonMappingException e, ErrorCode code, String detail) {
        String pointer = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "" + step.getIndex() : escaped(step.getFieldName()))
                .collect(Collectors.joining("/", "/", ""));
        FieldError error = new FieldError(e.getPath().isEmpty() ? "" : pointer, code, detail);
        return Problem.of(code, detail, List.of(error));
    }

    private static String escaped(String step) {
        return step.replace("~", "~0").replace("/", "~1");
    }

    private static String place(JsonLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static String expected(Class<?> type) {
        if (type == null) {
            return "of another type";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (type == BigDecimal.class) {
            return "a decimal string such as \"1250.5\"";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (Number.class.isAssignableFrom(type) || type == int.class || type == long.class) {
            return "a whole number";
        }
        if (type == String.class) {
            return "a string";
        }
        if (type == UUID.class) {
            return "a UUID";
        }
        if (type == Instant.class) {
            return "an instant such as \"2024-03-05T12:00:00Z\"";
        }
        if (type.isArray() || Iterable.class.isAssignableFrom(type)) {
            return "an array";
        }
        return "an object";
    }
}
