package org.crosstally.desk.security;

import io.quarkus.runtime.Startup;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Checks every request: the browser may run only the desk's own scripts, and forms are accepted from the
 * desk's own pages only. The check is the browser's word on where a form came from (Sec-Fetch-Site, else Origin), which a
 * foreign page cannot forge; it needs no token in every form and no session.
 */
@Startup
@Singleton
class RequestGuard {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final String host;
    private final boolean login;

    @Inject
    RequestGuard(
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "crosstally.desk.behind-login", defaultValue = "false") boolean behindLogin,
            Login own) {
        this(host, behindLogin || own.isOn());
    }

    /** @param login whether nobody comes in without a token: the desk, or something before it, logs visitors in */
    RequestGuard(String host, boolean login) {
        this.host = host;
        this.login = login;
    }

    @PostConstruct
    void refuseToBeOpen() {
        if (!login && !isLoopback(host)) {
            throw new IllegalStateException(
                    "The desk is bound to " + host + ", which other machines can reach, and nothing"
                            + " says that visitors are logged in. Let it log them in by CROSSTALLY_DESK_ISSUER; or put it behind a"
                            + " proxy that does and sends their bearer token in the header Authorization, and set"
                            + " CROSSTALLY_DESK_BEHIND_LOGIN=true; or bind it to 127.0.0.1.");
        }
    }

    void stand(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::meet);
    }

    private void meet(RoutingContext context) {
        HttpServerRequest request = context.request();
        var headers = context.response().headers();
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (!login
                && !isLoopback(
                        request.authority() == null ? "" : request.authority().host())) {
            // A web page can make its own name point to 127.0.0.1; its requests carry that name.
            refuse(context, "Without a login the desk answers to 127.0.0.1 and localhost only.");
        } else if (!isReading(request) && !isOwn(request)) {
            refuse(context, "This form was not sent from a page of the desk. Open the page here and send it again.");
        } else {
            context.next();
        }
    }

    /** Whether the request changes nothing, and may be asked again. */
    static boolean isReading(HttpServerRequest request) {
        return READING.contains(request.method());
    }

    private boolean isOwn(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return false;
        }
        try {
            return URI.create(origin).getAuthority() != null
                    && URI.create(origin).getAuthority().equalsIgnoreCase(String.valueOf(request.authority()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void refuse(RoutingContext context, String why) {
        context.response()
                .setStatusCode(403)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                .end(why + "\n");
    }

    static boolean isLoopback(String host) {
        if (host.equalsIgnoreCase("localhost")) {
            return true;
        }
        if (!host.matches("[0-9.]+|\\[?[0-9a-fA-F:]+]?")) {
            return false; // a name could be made to point here later
        }
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
