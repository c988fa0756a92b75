package org.crosstally.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Faults that never reach the API: the server finds them before it looks for an operation, or finds no operation at all.
 * Its own answers to them have no body. They are problems here like all others, but for one: an address that is no URI
 * (RFC 3986, as {@link java.net.URI} reads it) is refused by Quarkus before there is a router, with a bare 400. Only a system
 * property of the whole process would let it through to here, and then past every check of the frameworks after it.
 */
@ApplicationScoped
class EarlyProblems {

    // Before the server's own check of the length, which is at -2 and answers without a word.
    static final int EARLY = -3;

    private final long longest;
    private final ObjectMapper json;

    EarlyProblems(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize longest, ObjectMapper json) {
        this.longest = longest.asLongValue();
        this.json = json;
    }

    void install(@Observes Router router) {
        router.route().order(EARLY).handler(this::refuseTooLarge).failureHandler(this::failed);
        for (int status : new int[] {400, 404, 405, 406, 415}) {
            // What no route took, or could be matched with: no status is set then.
            ErrorCode code = ProblemMappers.codeOf(status);
            router.errorHandler(status, request -> answer(request, Problem.of(code, code.title())));
        }
    }

    private void refuseTooLarge(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        // A number, or the server had refused it; one with more digits than a long has is too large as well.
        if (length != null && (length.length() > 18 || Long.parseLong(length) > longest)) {
            // Nobody reads the body: the connection cannot be used again.
            request.response()
                    .putHeader(HttpHeaders.CONNECTION, "close")
                    .endHandler(done -> request.request().connection().close());
            answer(request, Problem.of(ErrorCode.TOO_LARGE, "The body may have at most " + longest + " bytes."));
        } else {
            request.next();
        }
    }

    private void failed(RoutingContext request) {
        if (request.failure() instanceof HttpClosedException) {
            // The client has disconnected, so no answer can be sent.
            return;
        }
        ErrorCode code = ProblemMappers.codeOf(request.statusCode());
        if (code == null) {
            // Not the request's fault: the server knows what to log and answer.
            request.next();
        } else {
            answer(request, Problem.of(code, code.title()));
        }
    }

    private void answer(RoutingContext request, Problem problem) {
        HttpServerResponse response = request.response();
        if (response.headWritten()) {
            return;
        }
        String id = RequestId.of(request.request());
        try {
            response.setStatusCode(problem.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .putHeader(RequestId.HEADER, id)
                    .end(json.writeValueAsString(problem.withRequestId(id)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
