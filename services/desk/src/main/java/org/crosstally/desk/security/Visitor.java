package org.crosstally.desk.security;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The current visitor, logged in by the desk or by a proxy. The desk grants nothing itself: it passes the token on, and the
 * services check what it allows.
 */
@Named("visitor")
@RequestScoped
public class Visitor {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._:-]{1,128}");
    private static final Pattern SUBJECT = Pattern.compile("\"sub\"\\s*:\\s*\"([^\"\\\\]{1,200})\"");

    private final String authorization;
    private final String requestId;
    private final boolean loggedIn;

    Visitor(HttpServerRequest request, SecurityIdentity identity, Login login) {
        // Where the desk logs visitors in, a token in the request header is ignored.
        AccessTokenCredential token = identity.getCredential(AccessTokenCredential.class);
        loggedIn = login.isOn() && token != null;
        authorization =
                loggedIn ? "Bearer " + token.getToken() : login.isOn() ? null : request.getHeader("Authorization");
        String given = request.getHeader("X-Request-Id");
        requestId = given != null && PLAIN.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }

    /** Whether the visitor logged in at the desk, and can log out. */
    public boolean loggedIn() {
        return loggedIn;
    }

    /** The value of the Authorization header for the services. */
    public Optional<String> authorization() {
        return Optional.ofNullable(authorization);
    }

    /** The id of this request; the services log the same id. */
    public String requestId() {
        return requestId;
    }

    /**
     * The visitor's name: the subject of the token, {@code local} without a token. The signature is not checked here (the
     * services do that), because the name is only shown and compared with owners.
     */
    public String name() {
        if (authorization == null) {
            return "local";
        }
        String[] parts = authorization.split("\\.");
        try {
            String payload =
                    new String(Base64.getUrlDecoder().decode(parts[parts.length > 1 ? 1 : 0]), StandardCharsets.UTF_8);
            Matcher subject = SUBJECT.matcher(payload);
            return subject.find() ? subject.group(1) : "someone";
        } catch (IllegalArgumentException e) {
            return "someone";
        }
    }
}
