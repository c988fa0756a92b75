package org.crosstally.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every failure on its way out: always a problem, never a class name or a stack trace. */
@ApplicationScoped
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger("org.crosstally.web.problem");

    private final RequestId requestId;

    ProblemMappers(RequestId requestId) {
        this.requestId = requestId;
    }

    @ServerExceptionMapper(ProblemException.class)
    Response found(ProblemException e) {
        return answer(e.problem());
    }

    @ServerExceptionMapper(ConstraintViolationException.class)
    Response invalid(ConstraintViolationException e) {
        return answer(Violations.problem(e));
    }

    @ServerExceptionMapper(MismatchedInputException.class)
    Response unreadable(MismatchedInputException e) {
        return answer(JsonFaults.problem(e));
    }

    @ServerExceptionMapper(JsonProcessingException.class)
    Response unreadable(JsonProcessingException e) {
        return answer(JsonFaults.problem(e));
    }

    @ServerExceptionMapper(AuthenticationFailedException.class)
    Response unknown(AuthenticationFailedException e) {
        return answer(
                Problem.of(ErrorCode.UNAUTHENTICATED, "The access token is expired, or not valid for this service."));
    }

    @ServerExceptionMapper(UnauthorizedException.class)
    Response unknown(UnauthorizedException e) {
        return answer(Problem.of(ErrorCode.UNAUTHENTICATED, "The request needs an access token."));
    }

    @ServerExceptionMapper(ForbiddenException.class)
    Response forbidden(ForbiddenException e) {
        return answer(Problem.of(ErrorCode.FORBIDDEN, "None of the caller's roles allows this request."));
    }

    @ServerExceptionMapper(WebApplicationException.class)
    Response refused(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return answer(JsonFaults.problem(json));
        }
        if (e.getCause() instanceof ProblemException problem) {
            return answer(problem.problem());
        }
        Response given = e.getResponse();
        if (given.getStatus() < 400) {
            return given;
        }
        if (given.getStatus() >= 500) {
            return unexpected(e);
        }
        ErrorCode known = codeOf(given.getStatus());
        ErrorCode code = known == null ? ErrorCode.MALFORMED_REQUEST : known;
        return answer(Problem.of(code, code.title()));
    }

    @ServerExceptionMapper(Throwable.class)
    Response unexpected(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return answer(problem.problem());
            }
        }
        // The parser of media types has no exception of its own.
        if (e instanceof IllegalArgumentException
                && String.valueOf(e.getMessage()).startsWith("Failed to parse media type")) {
            return answer(Problem.of(ErrorCode.BAD_HEADER, "`Accept` or `Content-Type` is not a valid media type."));
        }
        if (LostDatabase.isBehind(e)) {
            LOG.warnf("request %s: the database cannot be reached: %s", requestId.value(), e.getMessage());
            return answer(Problem.of(ErrorCode.DATABASE_UNAVAILABLE, "The database cannot be reached."));
        }
        return answer(RefusedValue.problem(e).orElseGet(() -> {
            LOG.errorf(e, "request %s failed", requestId.value());
            return Problem.of(ErrorCode.INTERNAL, "The request could not be completed.");
        }));
    }

    /** What a status means where the server itself answers with it; {@code null} for one that it never answers. */
    static ErrorCode codeOf(int status) {
        return switch (status) {
            case 400 -> ErrorCode.MALFORMED_REQUEST;
            case 401 -> ErrorCode.UNAUTHENTICATED;
            case 403 -> ErrorCode.FORBIDDEN;
            case 404 -> ErrorCode.NOT_FOUND;
            case 405 -> ErrorCode.METHOD_NOT_ALLOWED;
            case 406 -> ErrorCode.NOT_ACCEPTABLE;
            case 413 -> ErrorCode.TOO_LARGE;
            case 415 -> ErrorCode.UNSUPPORTED_MEDIA_TYPE;
            default -> null;
        };
    }

    private Response answer(Problem problem) {
        Response.ResponseBuilder response = Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem.withRequestId(requestId.value()));
        switch (problem.status()) {
            case 401 -> response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case 429, 503 -> response.header(HttpHeaders.RETRY_AFTER, 5);
            default -> {}
        }
        return response.build();
    }
}
