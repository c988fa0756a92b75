package org.crosstally.access;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Gives each caller the roles that its roles include, and the local caller all of them. */
@ApplicationScoped
class Roles implements SecurityIdentityAugmentor {

    static final String LOCAL = "local";

    private final Login login;

    Roles(Login login) {
        this.login = login;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(augmented(identity));
    }

    private SecurityIdentity augmented(SecurityIdentity identity) {
        if (!identity.isAnonymous()) {
            return QuarkusSecurityIdentity.builder(identity)
                    .addRoles(Role.including(identity.getRoles()))
                    .build();
        }
        if (login.isRequired()) {
            return identity;
        }
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(LOCAL))
                .addRoles(Role.including(Set.of(Role.ADMINISTERS)))
                .build();
    }
}
