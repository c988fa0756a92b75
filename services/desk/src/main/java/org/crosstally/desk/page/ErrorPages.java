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

/** Every failure becomes a page in words; never a class name or a stack trace. */
@ApplicationScoped
class ErrorPages {

    private static final Logger LOG = Logger.getLogger("org.crosstally.desk");
    private static final String LATER = "Try again in a moment. Nothing that was confirmed is lost.";

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
        return answer(
                404, "There is no such page", null, "The address may be mistyped; start from the queue.", List.of());
    }

    @ServerExceptionMapper(WebApplicationException.class)
    Response refused(WebApplicationException e) {
        if (e.getResponse().getStatus() < 400) {
            return e.getResponse();
        }
        return answer(
                e.getResponse().getStatus(),
                "The desk could not do this",
                e.getMessage(),
                "Go back and check what was sent.",
                List.of());
    }

    @ServerExceptionMapper(ProcessingException.class)
    Response unreachable(ProcessingException e) {
        LOG.warnf("request %s: a service cannot be reached: %s", visitor.requestId(), e.getMessage());
        return answer(503, "A service behind the desk cannot be reached", null, LATER, List.of());
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
        LOG.errorf(e, "request %s failed", visitor.requestId());
        return answer(500, "Something went wrong here", null, LATER, List.of());
    }

    private Response answer(int status, String title, String detail, String hint, List<Problem.FieldError> errors) {
        TemplateInstance page = new ErrorPage(status, title, detail, hint, errors, visitor.requestId());
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page.render())
                .build();
    }
}
