package org.crosstally.web.problem;

/**
 * The error codes of the REST APIs: HTTP status, title, and a hint that says what the client can do. The
 * name of the constant is the {@code code} on the wire; it never changes its meaning.
 */
public enum ErrorCode {
    // 400: the request cannot be read.
    MALFORMED_REQUEST(
            400,
            "The request is not valid HTTP",
            "Check the path and the headers. A percent sign must be followed by two hexadecimal digits."),
    MALFORMED_JSON(
            400, "The body is not valid JSON", "Send one JSON value in UTF-8, as described in the OpenAPI document."),
    BAD_ENCODING(400, "The body is not valid UTF-8", "Encode the body as UTF-8."),
    UNKNOWN_FIELD(
            400, "The body has an unknown field", "Remove the field or correct its name. `errors[].pointer` names it."),
    WRONG_TYPE(
            400,
            "A field has the wrong type",
            "Look up the field's type in the OpenAPI document. `errors[].pointer` names the field."),
    UNKNOWN_PARAMETER(400, "The query has an unknown parameter", "Remove the parameter or correct its name."),
    BAD_PARAMETER(400, "A query parameter has an invalid value", "Look up the parameter in the OpenAPI document."),
    BAD_PAGE_TOKEN(
            400,
            "The page token is not valid for this list",
            "Request the first page without `pageToken`, then follow `nextPageToken` with the same filters."),
    BAD_HEADER(400, "A header has an invalid value", "Look up the header in the OpenAPI document."),

    // 401, 403: access.
    UNAUTHENTICATED(
            401,
            "The access token is missing or not valid",
            "Send an access token of the configured issuer in the Authorization header: `Bearer` and the token."),
    FORBIDDEN(403, "The caller's role does not allow this", "Ask an administrator for the role that `detail` names."),
    FOUR_EYES(
            403,
            "Another person has to do this",
            "Ask a colleague: the person who proposed a verdict cannot sign it off."),

    // 404, 405, 406, 409: the record or path.
    NOT_FOUND(
            404,
            "The record does not exist",
            "Check the id. Records are never deleted, so this id was never used here."),
    METHOD_NOT_ALLOWED(405, "The path does not support this method", "Look up the path in the OpenAPI document."),
    NOT_ACCEPTABLE(406, "None of the accepted media types is available", "Accept application/json."),
    ALREADY_EXISTS(
            409, "A record with this name or URL exists already", "Use the existing record, which `detail` names."),
    CLIENT_REF_TAKEN(
            409, "The clientRef belongs to another claim", "Choose another `clientRef`, or revise the existing claim."),
    IN_FLIGHT(409, "A request with this Idempotency-Key is still running", "Wait, then repeat the same request."),
    WRONG_STATE(
            409,
            "The record's state does not allow this step",
            "Read the record again. Its `state` decides which steps are allowed."),

    // 412, 413, 415, 428, 429: limits and conditions of the request.
    STALE_REVISION(
            412,
            "The record has changed since it was read",
            "Read the record again and repeat the change with its new ETag."),
    TOO_LARGE(413, "The body is too large", "Send a smaller body, or use the batch or import operations."),
    LINE_TOO_LONG(413, "A line is too long", "Keep each line below the limit that `detail` names."),
    UNSUPPORTED_MEDIA_TYPE(
            415, "The media type of the body is not supported", "Send the media type that the OpenAPI document names."),
    PRECONDITION_REQUIRED(428, "The If-Match header is required", "Read the record and send its ETag as `If-Match`."),
    TOO_MANY_REQUESTS(
            429, "Too many requests", "Wait for the seconds that `Retry-After` names, then repeat the request."),

    // 422: the request can be parsed, but a value is wrong.
    INVALID_VALUE(
            422,
            "A value is not allowed",
            "Correct the value. `errors[].pointer` names the field, `detail` what is allowed."),
    MISSING_VALUE(422, "A required value is missing", "Add the value. `errors[].pointer` names the field."),
    UNREADABLE_AMOUNT(
            422, "The amount's text cannot be parsed as a number", "Send `low` and `high` together with `text`."),
    UNKNOWN_UNIT(
            422,
            "The unit is not known",
            "Use a UCUM code or a counted noun in braces such as {casualty}. GET /v1/units lists the units."),
    UNKNOWN_CURRENCY(422, "The currency is not known", "Use an ISO 4217 code such as USD."),
    WRONG_DIMENSION(
            422, "The unit does not fit the measure", "Use a unit of the measure's dimension, or another measure."),
    LOW_ABOVE_HIGH(422, "The lower bound is above the upper bound", "Swap the bounds, or correct them."),
    NEGATIVE_COUNT(422, "A count cannot be negative", "Correct the amount, or use a measure that is not a count."),
    BAD_DATE(422, "The date cannot be parsed", "Write 2023-12-01, 2023-12, 2023-Q4, 2023 or 2023-06-01/2023-06-10."),
    AS_OF_IN_FUTURE(422, "The as-of date is in the future", "Correct `asOf`, or record the claim as a projection."),
    PERIOD_REVERSED(422, "The period ends before it starts", "Swap the dates, or correct them."),
    QUOTE_NOT_IN_SNAPSHOT(
            422,
            "The quote is not in the article's text",
            "Copy the quote from the snapshot, or add the snapshot that contains it."),
    UNKNOWN_REFERENCE(422, "A referenced record does not exist", "Send the id or the name of an existing record."),
    CIRCULAR_REFERENCE(422, "A record cannot be part of itself", "Choose another record."),
    IDEMPOTENCY_KEY_REUSED(
            422, "The Idempotency-Key was used for another request", "Use a new key for each new request."),

    // 5xx: faults of the service.
    INTERNAL(500, "The service failed", "Repeat the request. If it fails again, report `requestId` to the operator."),
    NOT_CONFIGURED(
            503,
            "The service lacks a setting that this operation needs",
            "Ask the operator to set what `detail` names."),
    DATABASE_UNAVAILABLE(
            503,
            "The database cannot be reached",
            "Repeat the request later. Everything that was acknowledged is stored.");

    private final int status;
    private final String title;
    private final String hint;

    ErrorCode(int status, String title, String hint) {
        this.status = status;
        this.title = title;
        this.hint = hint;
    }

    /** HTTP status code. */
    public int status() {
        return status;
    }

    /** What is wrong, the same sentence for every occurrence. */
    public String title() {
        return title;
    }

    /** What a client can do about it. */
    public String hint() {
        return hint;
    }
}
