package org.crosstally.desk.peer;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import org.crosstally.desk.door.Visitor;

/** Every call is made in the name of who asked: with their token, under the id of their request. */
public class PassOn implements ClientRequestFilter {

    private final Visitor visitor;

    PassOn(Visitor visitor) {
        this.visitor = visitor;
    }

    @Override
    public void filter(ClientRequestContext request) {
        visitor.authorization().ifPresent(it -> request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, it));
        request.getHeaders().putSingle("X-Request-Id", visitor.requestId());
    }
}
