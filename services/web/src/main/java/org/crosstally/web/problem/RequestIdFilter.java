package org.crosstally.web.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.MDC;

/** Adds the request id to every answer, and to every log line of the request. */
@Provider
@PreMatching
class RequestIdFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private final RequestId id;

    RequestIdFilter(RequestId id) {
        this.id = id;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        MDC.put("requestId", id.value());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(RequestId.HEADER, id.value());
    }
}
