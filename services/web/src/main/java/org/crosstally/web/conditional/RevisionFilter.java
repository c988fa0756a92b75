package org.crosstally.web.conditional;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import org.crosstally.api.Recorded;
import org.crosstally.api.Revised;
import org.crosstally.web.problem.Prefer;

/**
 * Sets the headers of an answer that is one record: its revision as strong ETag, and 201 with Location if a POST to a
 * collection made it. For a {@link Recorded} it also answers 304 to If-None-Match, and leaves the body out if a writer
 * prefers that (RFC 7240). A {@link Revised} differs by caller, so an equal ETag does not mean an equal body.
 */
@Provider
class RevisionFilter implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != 200) {
            return;
        }
        if (response.getEntity() instanceof Recorded record) {
            identify(request, response, record.id(), record.revision());
            skipKnown(request, response, record);
            skipUnwanted(request, response, record);
        } else if (response.getEntity() instanceof Revised record && record.revision() != null) {
            identify(request, response, record.id(), record.revision());
        }
    }

    private static void identify(
            ContainerRequestContext request, ContainerResponseContext response, UUID id, int revision) {
        response.getHeaders().putSingle(HttpHeaders.ETAG, Preconditions.tag(revision));
        String path = request.getUriInfo().getPath();
        boolean collection = path.indexOf(':') < 0;
        if (request.getMethod().equals("POST") && collection) {
            response.setStatus(201);
            response.getHeaders().putSingle(HttpHeaders.LOCATION, path + "/" + id);
        }
    }

    private static void skipKnown(ContainerRequestContext request, ContainerResponseContext response, Recorded record) {
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (request.getMethod().equals("GET")
                && known != null
                && Preconditions.names(known.replace("W/", ""), record.revision())) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }

    private static void skipUnwanted(
            ContainerRequestContext request, ContainerResponseContext response, Recorded record) {
        if (!request.getMethod().equals("GET") && !record.hasAddedContent() && prefersMinimal(request)) {
            response.getHeaders().putSingle("Preference-Applied", "return=minimal");
            response.setStatus(response.getStatus() == 200 ? 204 : response.getStatus());
            response.setEntity(null);
        }
    }

    private static boolean prefersMinimal(ContainerRequestContext request) {
        return Prefer.returns("minimal", request.getHeaders().get(Prefer.HEADER));
    }
}
