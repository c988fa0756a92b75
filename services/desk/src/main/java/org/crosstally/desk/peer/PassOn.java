package org.crosstally.desk.peer;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import org.crosstally.desk.door.Visitor;

/** Every call is made in the name of who asked: with their token, under the id of their request. */
public class PassOn implements ClientRequestFilter {

    private final Visitor visitor;
    private final Once once;

    PassOn(Visitor visitor, Once once) {
        this.visitor = visitor;
        this.once = once;
    }

    @Override
    public void filter(ClientRequestContext request) {
        visitor.authorization().ifPresent(it -> request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, it));
        request.getHeaders().putSingle("X-Request-Id", visitor.requestId());
        if (once.present() != null && request.getMethod().equals("POST")) {
            request.getHeaders().putSingle("Idempotency-Key", once.present());
        }
    }
}
