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
 * The desk's own login, on where an issuer is configured: OpenID Connect's code flow with PKCE. The token that the issuer
 * gives stays in a sealed cookie that no script can read, and goes along to both services, which decide what it may do.
 */
@Singleton
class Login {

    /** Characters from which on the seal is as strong as its cipher. */
    private static final int SEAL = 32;

    private final Optional<String> issuer;
    private final String client;
    private final Optional<String> secret;
    private final Optional<String> seal;

    Login(
            @ConfigProperty(name = "crosstally.desk.issuer") Optional<String> issuer,
            @ConfigProperty(name = "crosstally.desk.client-id", defaultValue = "crosstally-desk") String client,
            @ConfigProperty(name = "crosstally.desk.client-secret") Optional<String> secret,
            @ConfigProperty(name = "crosstally.desk.cookie-secret") Optional<String> cookieSecret) {
        this.issuer = issuer.filter(it -> !it.isBlank());
        this.client = client;
        this.secret = secret.filter(it -> !it.isBlank());
        this.seal =
                cookieSecret.filter(it -> !it.isBlank()).or(() -> this.secret).filter(it -> it.length() >= SEAL);
    }

    /** A seal that each process drew for itself would open neither on another replica nor after a restart. */
    @PostConstruct
    void refuseToForget() {
        if (isOn() && seal.isEmpty()) {
            throw new IllegalStateException(
                    "The desk logs visitors in at " + issuer.get() + ", and nothing says what seals"
                            + " their cookies alike on every replica. Set CROSSTALLY_DESK_COOKIE_SECRET to " + SEAL
                            + " characters or more, the same everywhere (openssl rand -hex 32 makes one), or give the client a"
                            + " CROSSTALLY_DESK_CLIENT_SECRET of that length.");
        }
    }

    /** Whether visitors log in here. */
    boolean isOn() {
        return issuer.isPresent();
    }

    void ask(@Observes Oidc oidc) {
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
                .stateSecret(seal.orElseThrow())
                .end()
                .tokenStateManager()
                .encryptionSecret(seal.orElseThrow())
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

    /**
     * Pages are for who is logged in, and so are the metrics, since the one port is for all; the keys, what every page
     * looks like, and whether the desk lives are for all.
     */
    void guard(@Observes HttpSecurity security) {
        if (isOn()) {
            security.path("/q/health/*", "/help", "/desk.css", "/desk.js", "/webjars/*")
                    .permit();
            security.path("/*").authorizationCodeFlow().authenticated();
        }
    }
}
