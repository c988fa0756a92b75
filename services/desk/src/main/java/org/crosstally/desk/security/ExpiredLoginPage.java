package org.crosstally.desk.security;

import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.util.Set;

/**
 * Answers a form that is sent after the session expired with a page, not with a redirect to the issuer: the redirect would
 * lose what was written, while the page lets the visitor log in again and go back.
 */
@Decorator
@Priority(1)
abstract class ExpiredLoginPage implements HttpAuthenticationMechanism {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><title>Your login has ended · Crosstally</title><link rel="stylesheet" href="/desk.css"></head>
            <body><main>
            <h1>Your login has ended</h1>
            <p>Your form was not saved. What you wrote is still on the previous page.</p>
            <p><strong>What to do:</strong> <a href="/" target="_blank">log in in another tab</a>, then go back and send the form again.</p>
            </main></body>
            </html>
            """;

    @Inject
    @Any
    @Delegate
    HttpAuthenticationMechanism login;

    // The interface has defaults for the next three, which would hide the delegate's.

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return login.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return login.getCredentialTransport(context);
    }

    @Override
    public int getPriority() {
        return login.getPriority();
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        if (RequestGuard.isReading(context.request())) {
            return login.sendChallenge(context);
        }
        return Uni.createFrom()
                .completionStage(context.response()
                        .setStatusCode(401)
                        .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                        .end(PAGE)
                        .toCompletionStage())
                .replaceWith(true);
    }
}
