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
 * Checks every request first: sets a Content-Security-Policy that allows only the desk's own scripts and styles, and
 * refuses forms from other sites (cross-site request forgery). The check uses the browser's Sec-Fetch-Site header, or
 * Origin where that is missing; another site cannot forge either, so forms need no token and the desk no session.
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

    /** @param login whether the desk or a proxy before it requires visitors to log in */
    RequestGuard(String host, boolean login) {
        this.host = host;
        this.login = login;
    }

    @PostConstruct
    void requireLoginUnlessLoopback() {
        if (!login && !isLoopback(host)) {
            throw new IllegalStateException(
                    "The desk is bound to " + host + ", which other machines can reach, but no login is"
                            + " configured. Set CROSSTALLY_DESK_ISSUER to let the desk log visitors in; or set"
                            + " CROSSTALLY_DESK_BEHIND_LOGIN=true if a proxy logs them in and sends their bearer token in the"
                            + " header Authorization; or bind the desk to 127.0.0.1.");
        }
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::check);
    }

    private void check(RoutingContext context) {
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
            // DNS rebinding: a web page can point its own host name to 127.0.0.1; its requests carry that name.
            refuse(context, "Without a login the desk accepts only the host names 127.0.0.1 and localhost.");
        } else if (!isReading(request) && !isOwn(request)) {
            refuse(
                    context,
                    "This form was not sent from a page of the desk. Open the page in the desk and send it again.");
        } else {
            context.next();
        }
    }

    /** Whether the method is safe: GET, HEAD or OPTIONS. */
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
            return false; // a host name may resolve to another address later
        }
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
