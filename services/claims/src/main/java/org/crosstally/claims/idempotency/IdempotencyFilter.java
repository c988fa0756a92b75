package org.crosstally.claims.idempotency;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.crosstally.access.Caller;
import org.crosstally.claims.idempotency.IdempotencyKeys.Noted;
import org.crosstally.problem.ErrorCode;
import org.crosstally.problem.ProblemException;

/**
 * Answers a POST with an Idempotency-Key once: the same request again gets the same answer for 24 hours, another request
 * with the key is refused. Streams of lines are not covered, since their answers are not kept: a clientRef on every line
 * makes them repeatable.
 */
@Provider
@Priority(Priorities.USER + 100)
class IdempotencyFilter implements ContainerRequestFilter {

    static final String HEADER = "Idempotency-Key";
    static final String TAKEN = "org.crosstally.idempotency-key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final IdempotencyKeys keys;
    private final Caller caller;

    IdempotencyFilter(IdempotencyKeys keys, Caller caller) {
        this.keys = keys;
        this.caller = caller;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String key = request.getHeaderString(HEADER);
        if (key == null || !request.getMethod().equals("POST")) {
            return;
        }
        if (!KEY.matcher(key).matches()) {
            throw new ProblemException(ErrorCode.BAD_HEADER, "Idempotency-Key has 1 to 255 visible ASCII characters");
        }
        MediaType type = request.getMediaType();
        if (type != null && !type.getSubtype().equals("json")) {
            throw new ProblemException(
                    ErrorCode.BAD_HEADER,
                    "Idempotency-Key is for JSON bodies; in a stream each line has its clientRef");
        }
        String hash = hash(request);
        keys.take(caller.subject(), key, hash)
                .ifPresentOrElse(noted -> request.abortWith(again(noted, hash)), () -> request.setProperty(TAKEN, key));
    }

    private static Response again(Noted noted, String hash) {
        if (!noted.requestHash().equals(hash)) {
            throw new ProblemException(
                    ErrorCode.IDEMPOTENCY_KEY_REUSED, "The key was sent with another path or body within 24 hours");
        }
        if (noted.status() == null) {
            throw new ProblemException(ErrorCode.IN_FLIGHT, "The first request with this key has no answer yet");
        }
        Response.ResponseBuilder response = Response.status(noted.status()).entity(noted.body());
        noted.headers().forEach(response::header);
        return response.header("Idempotency-Replayed", "true").build();
    }

    /** Digest of what the request asks for. */
    private static String hash(ContainerRequestContext request) throws IOException {
        byte[] body = request.hasEntity() ? request.getEntityStream().readAllBytes() : new byte[0];
        request.setEntityStream(new ByteArrayInputStream(body));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(request.getUriInfo().getRequestUri().getRawPath().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(String.valueOf(request.getHeaderString("If-Match")).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
