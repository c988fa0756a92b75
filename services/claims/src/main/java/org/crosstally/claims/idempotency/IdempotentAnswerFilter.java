package org.crosstally.claims.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crosstally.access.Caller;
import org.jboss.logging.Logger;

/**
 * Notes the answer to a request with an Idempotency-Key. Only successes are kept: a refused request recorded nothing, so
 * the key is given back and the corrected request may use it.
 */
@Provider
@Priority(1) // the last of the response filters: status and headers are final
class IdempotentAnswerFilter implements ContainerResponseFilter {

    private static final Logger LOG = Logger.getLogger(IdempotentAnswerFilter.class);
    private static final List<String> KEPT = List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG);

    private final IdempotencyKeys keys;
    private final Caller caller;
    private final ObjectMapper json;

    IdempotentAnswerFilter(IdempotencyKeys keys, Caller caller, ObjectMapper json) {
        this.keys = keys;
        this.caller = caller;
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        String key = (String) request.getProperty(IdempotencyFilter.TAKEN);
        if (key == null) {
            return;
        }
        try {
            if (response.getStatus() >= 400) {
                keys.giveBack(caller.subject(), key);
            } else {
                keys.answered(caller.subject(), key, response.getStatus(), headers(response), body(response));
            }
        } catch (RuntimeException e) {
            // The work is done; its answer must not fail because it cannot be kept. A retry is told IN_FLIGHT.
            LOG.warnf("the answer to Idempotency-Key %s could not be kept: %s", key, e.getMessage());
        }
    }

    private byte[] body(ContainerResponseContext response) throws IOException {
        return response.hasEntity() ? json.writeValueAsBytes(response.getEntity()) : new byte[0];
    }

    private static Map<String, String> headers(ContainerResponseContext response) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (response.hasEntity()) {
            headers.put(HttpHeaders.CONTENT_TYPE, "application/json");
        }
        KEPT.forEach(name -> {
            String value = response.getHeaderString(name);
            if (value != null) {
                headers.put(name, value);
            }
        });
        return headers;
    }
}
