package org.crosstally.comparison.conditional;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.crosstally.api.Revised;

/**
 * Dresses every answer that is one record: its revision as a strong ETag, and 201 with Location when a POST to a collection
 * made it. What a reader sees depends on who asks, so that a present ETag alone does not answer 304.
 */
@Provider
class RevisionFilter implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != 200
                || !(response.getEntity() instanceof Revised record)
                || record.revision() == null) {
            return;
        }
        response.getHeaders().putSingle(HttpHeaders.ETAG, Preconditions.tag(record.revision()));
        String path = request.getUriInfo().getPath();
        if (request.getMethod().equals("POST") && path.indexOf(':') < 0) {
            response.setStatus(201);
            response.getHeaders().putSingle(HttpHeaders.LOCATION, path + "/" + record.id());
        }
    }
}
