package org.crosstally.web.problem;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The id of the request: the caller's X-Request-Id where it is a plain token, else one made here. */
@RequestScoped
public class RequestId {

    /** The header, in and out. */
    public static final String HEADER = "X-Request-Id";

    // What is written back and into logs must not carry line breaks or markup.
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

    private final String value;

    RequestId(HttpServerRequest request) {
        value = of(request);
    }

    /** The id for a request that has no scope yet. */
    static String of(HttpServerRequest request) {
        String given = request.getHeader(HEADER);
        return given != null && PLAIN.matcher(given).matches() ? given : made();
    }

    /** Unique, and no secret: the generator of secrets would make requests wait for each other. */
    private static String made() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /** The id, for answers, logs and audit. */
    public String value() {
        return value;
    }
}
