package org.crosstally.desk.door;

import io.quarkus.oidc.Oidc;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.oidc.runtime.OidcTenantConfig.Authentication.CookieSameSite;
import io.quarkus.vertx.http.security.HttpSecurity;
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

    private final Optional<String> issuer;
    private final String client;
    private final Optional<String> secret;

    Login(
            @ConfigProperty(name = "crosstally.desk.issuer") Optional<String> issuer,
            @ConfigProperty(name = "crosstally.desk.client-id", defaultValue = "crosstally-desk") String client,
            @ConfigProperty(name = "crosstally.desk.client-secret") Optional<String> secret) {
        this.issuer = issuer.filter(it -> !it.isBlank());
        this.client = client;
        this.secret = secret.filter(it -> !it.isBlank());
    }

    /** Whether visitors log in here. */
    boolean isOn() {
        return issuer.isPresent();
    }

    void ask(@Observes Oidc oidc) {
        oidc.create(issuer.map(this::settings)
                .orElseGet(() -> OidcTenantConfig.builder().disableTenant().build()));
    }

    private OidcTenantConfig settings(String url) {
        var settings = OidcTenantConfig.authServerUrl(url)
                .applicationType(ApplicationType.WEB_APP)
                .clientId(client)
                .authentication()
                .pkceRequired()
                .redirectPath("/login")
                .restorePathAfterRedirect()
                .cookieSameSite(CookieSameSite.LAX)
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

    /** Pages are for who is logged in; the keys, what every page looks like, and whether the desk lives are for all. */
    void guard(@Observes HttpSecurity security) {
        if (isOn()) {
            security.path("/q/*", "/help", "/desk.css", "/desk.js", "/webjars/*")
                    .permit();
            security.path("/*").authorizationCodeFlow().authenticated();
        }
    }
}
