package org.crosstally.desk.client;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import org.crosstally.desk.security.Visitor;

/** Sends the visitor's token, the request id and the form's idempotency key with every call to a service. */
public class ForwardedHeaders implements ClientRequestFilter {

    private final Visitor visitor;
    private final FormIdempotency idempotency;

    ForwardedHeaders(Visitor visitor, FormIdempotency idempotency) {
        this.visitor = visitor;
        this.idempotency = idempotency;
    }

    @Override
    public void filter(ClientRequestContext request) {
        visitor.authorization().ifPresent(it -> request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, it));
        request.getHeaders().putSingle("X-Request-Id", visitor.requestId());
        if (idempotency.key() != null && request.getMethod().equals("POST")) {
            request.getHeaders().putSingle("Idempotency-Key", idempotency.key());
        }
    }
}
