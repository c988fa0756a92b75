package org.crosstally.web.problem;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Reads short JSON bodies before a thread is given to their request: no thread waits for what its client has yet to send, and
 * none is woken twice for one request. Long bodies, and streams of lines, are read by the thread that uses them.
 */
@ApplicationScoped
class ShortBodies {

    /** A claim with its quote has half a kilobyte; an article of a newspaper some ten. */
    private static final int SHORT = 64 << 10;

    private final Handler<RoutingContext> reader = BodyHandler.create(false);

    void install(@Observes Router router) {
        router.route().order(EarlyProblems.EARLY).handler(this::read);
    }

    private void read(RoutingContext request) {
        if (isShort(request.request())) {
            reader.handle(request);
        } else {
            request.next();
        }
    }

    private static boolean isShort(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        // A client that sends Expect: 100-continue gets its answer from the thread that reads. An HTTP/2 request that
        // was
        // read early cannot be passed on, because it cannot be paused.
        return length != null
                && request.version() != HttpVersion.HTTP_2
                && type != null
                && type.startsWith("application/json")
                && request.getHeader(HttpHeaders.EXPECT) == null
                && isShort(length);
    }

    /** The server has refused what is no number; nothing at all needs no reading. */
    private static boolean isShort(String length) {
        return length.length() <= 5 && Integer.parseInt(length) > 0 && Integer.parseInt(length) <= SHORT;
    }
}
