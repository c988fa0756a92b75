package org.crosstally.claims.conditional;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.crosstally.api.Recorded;
import org.crosstally.web.problem.Prefer;

/**
 * Dresses every answer that is one record: its revision as a strong ETag, 201 and Location when a POST to a collection
 * made it, 304 when the reader has this revision already, no body when a writer prefers that (RFC 7240).
 */
@Provider
class RevisionFilter implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != 200 || !(response.getEntity() instanceof Recorded record)) {
            return;
        }
        response.getHeaders().putSingle(HttpHeaders.ETAG, Preconditions.tag(record.revision()));
        String path = request.getUriInfo().getPath();
        boolean collection = path.indexOf(':') < 0;
        if (request.getMethod().equals("POST") && collection) {
            response.setStatus(201);
            response.getHeaders().putSingle(HttpHeaders.LOCATION, path + "/" + record.id());
        }
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (request.getMethod().equals("GET")
                && known != null
                && Preconditions.names(known.replace("W/", ""), record.revision())) {
            response.setStatus(304);
            response.setEntity(null);
        }
        if (!request.getMethod().equals("GET") && !record.tellsMore() && prefersMinimal(request)) {
            response.getHeaders().putSingle("Preference-Applied", "return=minimal");
            response.setStatus(response.getStatus() == 200 ? 204 : response.getStatus());
            response.setEntity(null);
        }
    }

    private static boolean prefersMinimal(ContainerRequestContext request) {
        return Prefer.returns("minimal", request.getHeaders().get(Prefer.HEADER));
    }
}
