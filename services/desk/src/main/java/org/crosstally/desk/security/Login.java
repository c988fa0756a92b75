package org.crosstally.desk.security;

import io.quarkus.oidc.Oidc;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.oidc.runtime.OidcTenantConfig.Authentication.CookieSameSite;
import io.quarkus.vertx.http.security.HttpSecurity;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The desk's own login with OpenID Connect (authorization code flow with PKCE), active where an issuer is configured. The
 * access token is kept in an encrypted HttpOnly cookie and sent to both services, which check it and its roles.
 */
@Singleton
class Login {

    /** Shortest secret for the cookies: 256 bits written in hex have 64 characters, in full bytes 32. */
    private static final int MIN_SECRET_LENGTH = 32;

    private final Optional<String> issuer;
    private final String client;
    private final Optional<String> secret;
    private final Optional<String> secretForCookies;

    Login(
            @ConfigProperty(name = "crosstally.desk.issuer") Optional<String> issuer,
            @ConfigProperty(name = "crosstally.desk.client-id", defaultValue = "crosstally-desk") String client,
            @ConfigProperty(name = "crosstally.desk.client-secret") Optional<String> secret,
            @ConfigProperty(name = "crosstally.desk.cookie-secret") Optional<String> cookieSecret) {
        this.issuer = issuer.filter(it -> !it.isBlank());
        this.client = client;
        this.secret = secret.filter(it -> !it.isBlank());
        this.secretForCookies = cookieSecret
                .filter(it -> !it.isBlank())
                .or(() -> this.secret)
                .filter(it -> it.length() >= MIN_SECRET_LENGTH);
    }

    /** Without a configured secret each process would create its own, and cookies would fail on other replicas and restarts. */
    @PostConstruct
    void requireCookieSecret() {
        if (isOn() && secretForCookies.isEmpty()) {
            throw new IllegalStateException(
                    "The desk logs visitors in at " + issuer.get() + ", but has no secret to encrypt their"
                            + " cookies. Set CROSSTALLY_DESK_COOKIE_SECRET to " + MIN_SECRET_LENGTH
                            + " characters or more, the same on every replica (for example from openssl rand -hex 32), or set a"
                            + " CROSSTALLY_DESK_CLIENT_SECRET of that length.");
        }
    }

    /** Whether visitors log in here. */
    boolean isOn() {
        return issuer.isPresent();
    }

    void configure(@Observes Oidc oidc) {
        oidc.create(issuer.map(this::settings)
                .orElseGet(() -> OidcTenantConfig.builder().disableTenant().build()));
    }

    OidcTenantConfig settings(String url) {
        var settings = OidcTenantConfig.authServerUrl(url)
                .applicationType(ApplicationType.WEB_APP)
                .clientId(client)
                .authentication()
                .pkceRequired()
                .redirectPath("/login")
                .restorePathAfterRedirect()
                .cookieSameSite(CookieSameSite.LAX)
                .stateSecret(secretForCookies.orElseThrow())
                .end()
                .tokenStateManager()
                .encryptionSecret(secretForCookies.orElseThrow())
                .end()
                .token()
                .refreshExpired()
                .end()
                .logout()
                .path("/logout")
                .postLogoutPath("/help")
                .end();
        secret.ifPresent(settings::credentials);
        return settings.build();
    }

    /** Requires a login for pages and metrics; health, the list of keys, style and scripts are public. */
    void guard(@Observes HttpSecurity security) {
        if (isOn()) {
            security.path("/q/health/*", "/help", "/desk.css", "/desk.js", "/webjars/*")
                    .permit();
            security.path("/*").authorizationCodeFlow().authenticated();
        }
    }
}
