package org.crosstally.desk.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.crosstally.desk.client.ApiException;
import org.crosstally.desk.client.Problem;
import org.crosstally.desk.security.Visitor;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every failure into an error page without class names or stack traces. */
@ApplicationScoped
class ErrorPages {

    private static final Logger LOG = Logger.getLogger("org.crosstally.desk");
    private static final String LATER = "Try again in a minute. Saved data are not lost.";

    private final Visitor visitor;

    ErrorPages(Visitor visitor) {
        this.visitor = visitor;
    }

    @ServerExceptionMapper(ApiException.class)
    Response refused(ApiException error) {
        Problem problem = error.problem();
        return answer(
                problem.status() == 401 || problem.status() == 403 || problem.status() < 500 ? problem.status() : 502,
                problem.title(),
                problem.detail(),
                problem.hint(),
                problem.errors());
    }

    @ServerExceptionMapper(NotFoundException.class)
    Response missing(NotFoundException e) {
        return answer(404, "Page not found", null, "Check the address, or start from the queue.", List.of());
    }

    @ServerExceptionMapper(WebApplicationException.class)
    Response refused(WebApplicationException e) {
        if (e.getResponse().getStatus() < 400) {
            return e.getResponse();
        }
        return answer(
                e.getResponse().getStatus(),
                "The desk cannot process this request",
                e.getMessage(),
                "Go back and correct the form.",
                List.of());
    }

    @ServerExceptionMapper(ProcessingException.class)
    Response unreachable(ProcessingException e) {
        LOG.warnf("Request %s: cannot reach a service: %s", visitor.requestId(), e.getMessage());
        return answer(503, "A service that the desk needs is not reachable", null, LATER, List.of());
    }

    @ServerExceptionMapper(Throwable.class)
    Response unexpected(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ApiException error) {
                return refused(error);
            }
            if (cause instanceof ProcessingException lost && cause != e) {
                return unreachable(lost);
            }
        }
        LOG.errorf(e, "Request %s failed", visitor.requestId());
        return answer(500, "Internal error of the desk", null, LATER, List.of());
    }

    private Response answer(int status, String title, String detail, String hint, List<Problem.FieldError> errors) {
        TemplateInstance page = new ErrorPage(status, title, detail, hint, errors, visitor.requestId());
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page.render())
                .build();
    }
}
