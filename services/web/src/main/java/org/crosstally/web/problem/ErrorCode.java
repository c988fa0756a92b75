package org.crosstally.web.problem;

/**
 * The vocabulary of errors, one row each: HTTP status, title and a hint that tells a client what to do about it. The
 * name of the constant is the {@code code} on the wire; it never changes its meaning.
 */
public enum ErrorCode {
    // 400: the request cannot be read.
    MALFORMED_REQUEST(
            400,
            "The request is not well-formed HTTP",
            "Check the path and the headers; a percent sign stands before two hexadecimal digits."),
    MALFORMED_JSON(
            400, "The body is not valid JSON", "Send one JSON value, UTF-8, as described in the OpenAPI document."),
    BAD_ENCODING(400, "The body is not valid UTF-8", "Encode the body as UTF-8."),
    UNKNOWN_FIELD(
            400,
            "The body has a field that does not exist",
            "Remove the field or correct its name; the pointer names it."),
    WRONG_TYPE(
            400,
            "A field has the wrong type",
            "Look up the field's type in the OpenAPI document; the pointer names it."),
    UNKNOWN_PARAMETER(
            400, "The query has a parameter that does not exist", "Remove the parameter or correct its name."),
    BAD_PARAMETER(
            400, "A query parameter has a value that cannot be read", "Look up the parameter in the OpenAPI document."),
    BAD_PAGE_TOKEN(400, "The page token is not one of ours", "Start again without pageToken and follow nextPageToken."),
    BAD_HEADER(400, "A header has a value that cannot be read", "Look up the header in the OpenAPI document."),

    // 401, 403: who asks.
    UNAUTHENTICATED(401, "No valid token", "Send a bearer token of the configured issuer in the Authorization header."),
    FORBIDDEN(403, "The token lacks the role", "Ask an administrator for the role named in the detail."),
    FOUR_EYES(403, "Another person has to do this", "Ask a colleague: who signs off is not who proposed."),

    // 404, 405, 406, 409, 410: what is there.
    NOT_FOUND(404, "There is no such record", "Check the id; nothing is ever deleted, so it never existed here."),
    METHOD_NOT_ALLOWED(405, "The method is not offered here", "Look up the path in the OpenAPI document."),
    NOT_ACCEPTABLE(406, "None of the accepted media types is offered", "Accept application/json."),
    ALREADY_EXISTS(409, "A record with this name or URL exists", "Use the existing record, named in the detail."),
    CLIENT_REF_TAKEN(
            409, "The clientRef was used for another claim", "Choose another clientRef, or revise the existing claim."),
    IN_FLIGHT(409, "A request with this Idempotency-Key is being answered", "Wait and repeat the same request."),
    WRONG_STATE(
            409,
            "The record's state does not allow this step",
            "Read the record; its state tells which steps are open."),

    // 412, 413, 415, 428, 429: the terms of the request.
    STALE_REVISION(
            412, "The record has changed meanwhile", "Read the record again and repeat the change on its new ETag."),
    TOO_LARGE(413, "The body is too large", "Send a smaller body, or use the batch or import operations."),
    LINE_TOO_LONG(413, "A line is too long", "Keep each line below the limit named in the detail."),
    UNSUPPORTED_MEDIA_TYPE(
            415, "The body's media type is not read here", "Send the media type named in the OpenAPI document."),
    PRECONDITION_REQUIRED(428, "If-Match is required", "Read the record and send its ETag as If-Match."),
    TOO_MANY_REQUESTS(429, "Too many requests", "Wait for the time told in Retry-After."),

    // 422: the request can be read, and makes no sense.
    INVALID_VALUE(422, "A value is not allowed here", "The pointer names the field, the detail what is allowed."),
    MISSING_VALUE(422, "A required value is missing", "The pointer names the field."),
    UNREADABLE_AMOUNT(422, "The words of the amount cannot be read as a number", "Give low and high beside the text."),
    UNKNOWN_UNIT(
            422,
            "The unit is not known",
            "Use a UCUM code, a counted noun in braces such as {casualty}, or see GET /v1/units."),
    UNKNOWN_CURRENCY(422, "The currency is not known", "Use an ISO 4217 code such as USD."),
    WRONG_DIMENSION(
            422, "The unit does not fit the measure", "Use a unit of the measure's dimension, or another measure."),
    LOW_ABOVE_HIGH(422, "The lower bound is above the upper bound", "Swap the bounds, or correct them."),
    NEGATIVE_COUNT(422, "A count cannot be negative", "Correct the amount, or use a measure that is not a count."),
    BAD_DATE(422, "The date cannot be read", "Write 2023-12-01, 2023-12, 2023-Q4, 2023 or 2023-06-01/2023-06-10."),
    AS_OF_IN_FUTURE(
            422,
            "The as-of date is after the recording",
            "A figure cannot be as of a day to come; give it as a projection."),
    PERIOD_REVERSED(422, "The period ends before it starts", "Swap the dates, or correct them."),
    QUOTE_NOT_IN_SNAPSHOT(
            422,
            "The quote does not stand in the article's text",
            "Copy the quote from the snapshot, or add the snapshot that holds it."),
    UNKNOWN_REFERENCE(422, "A referenced record does not exist", "Give the id of an existing record, or its name."),
    CIRCULAR_REFERENCE(422, "A record would be part of itself", "Choose another parent."),
    IDEMPOTENCY_KEY_REUSED(422, "The Idempotency-Key was used for another request", "Use a new key for a new request."),

    // 5xx: ours.
    INTERNAL(500, "Something went wrong here", "Repeat the request; if it fails again, report the request id."),
    NOT_CONFIGURED(
            503,
            "The service lacks a setting that this needs",
            "Ask who runs the service to set what the detail names."),
    DATABASE_UNAVAILABLE(
            503, "The database cannot be reached", "Nothing was lost that was acknowledged. Repeat the request later.");

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
