package org.crosstally.web.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.crosstally.web.access.Caller;
import org.crosstally.web.idempotency.IdempotencyKeys.Noted;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.ProblemException;

/**
 * Runs a POST with an Idempotency-Key once, however often it is sent: for 24 hours the same request gets the same
 * answer, and another request with the key is refused. The work and its answer are one transaction, so that a crash
 * leaves both or neither; a refused request leaves the key free. Streams of lines are not covered, because their answers are not
 * stored: a clientRef on every line makes them repeatable.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotencyInterceptor {

    private static final String HEADER = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final int MOST_AT_ONCE = 6;

    private final IdempotencyKeys keys;
    private final Caller caller;
    private final HttpServerRequest request;
    private final ObjectMapper json;
    private final AnswerSeal seal;
    private final Event<Committed> committed;
    private final Room room;

    IdempotencyInterceptor(
            IdempotencyKeys keys,
            Caller caller,
            HttpServerRequest request,
            ObjectMapper json,
            AnswerSeal seal,
            Event<Committed> committed,
            Room room) {
        this.keys = keys;
        this.caller = caller;
        this.request = request;
        this.json = json;
        this.seal = seal;
        this.committed = committed;
        this.room = room;
    }

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        String key = request.getHeader(HEADER);
        if (key == null || !HttpMethod.POST.equals(request.method())) {
            return call.proceed();
        }
        if (!KEY.matcher(key).matches()) {
            throw new ProblemException(
                    ErrorCode.BAD_HEADER, "`" + HEADER + "` must have 1 to 255 visible ASCII characters.");
        }
        if (Arrays.stream(call.getParameters()).anyMatch(one -> one instanceof InputStream || one instanceof File)) {
            throw new ProblemException(
                    ErrorCode.BAD_HEADER,
                    "`" + HEADER + "` applies to JSON bodies only. In a stream, send a `clientRef` in each line.");
        }
        room.enter();
        try {
            String subject = caller.subject();
            keys.note(subject, key);
            Object answer = QuarkusTransaction.requiringNew().call(() -> answer(call, subject, key));
            committed.fire(new Committed());
            return answer;
        } finally {
            room.leave();
        }
    }

    private Object answer(InvocationContext call, String subject, String key) throws Exception {
        String hash = hash(call);
        Noted noted = keys.lock(subject, key)
                .orElseThrow(() -> new ProblemException(
                        ErrorCode.IN_FLIGHT,
                        "The first request with this key is still running. Wait, then repeat the request."));
        if (noted.answer() == null) {
            Object answer = call.proceed();
            keys.answered(subject, key, hash, seal.seal(json.writeValueAsBytes(answer), about(subject, key)));
            return answer;
        }
        if (!noted.requestHash().equals(hash)) {
            throw new ProblemException(
                    ErrorCode.IDEMPOTENCY_KEY_REUSED,
                    "The key was used within the last 24 hours for a request with another path or body.");
        }
        request.response().putHeader(REPLAYED, "true");
        return json.readerFor(json.constructType(call.getMethod().getGenericReturnType()))
                .readValue(seal.open(noted.answer(), about(subject, key)));
    }

    private static String about(String subject, String key) {
        return subject + ' ' + key;
    }

    /** SHA-256 of the operation and its parameters, in hexadecimal digits. */
    private String hash(InvocationContext call) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(json.writeValueAsBytes(call.getMethod().toString()));
            return HexFormat.of().formatHex(digest.digest(json.writeValueAsBytes(call.getParameters())));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Limits how many requests with a key run at a time. Each holds a connection and may need a second one to create
     * the records that it names: if such requests filled the pool, each would wait for the others.
     */
    @jakarta.inject.Singleton
    static class Room {

        private final Semaphore free = new Semaphore(MOST_AT_ONCE, true);

        void enter() throws InterruptedException {
            if (!free.tryAcquire(10, TimeUnit.SECONDS)) {
                throw new ProblemException(
                        ErrorCode.TOO_MANY_REQUESTS, "Too many requests with an `" + HEADER + "` are waiting.");
            }
        }

        void leave() {
            free.release();
        }
    }
}
