package org.crosstally.web.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.ProblemException;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who asks. Lives as long as the request: take the subject along to work that goes on after it. */
@RequestScoped
public class Caller {

    private static final String LOCAL = "local";

    private final SecurityIdentity identity;
    private final Login login;

    Caller(SecurityIdentity identity, Login login) {
        this.identity = identity;
        this.login = login;
    }

    /** The subject of the token; {@code local} on a loopback service that runs without tokens. */
    public String subject() {
        if (isLocal()) {
            return LOCAL;
        }
        if (identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null) {
            return token.getSubject();
        }
        return identity.getPrincipal().getName();
    }

    /** The caller's roles and all that they include, spelt as in a token. */
    public Set<String> roles() {
        return Role.including(isLocal() ? Set.of(Role.ADMIN.code()) : identity.getRoles());
    }

    /** Whether the caller has the role, or one that includes it. */
    public boolean is(Role role) {
        return roles().contains(role.code());
    }

    /**
     * Refuses a caller who lacks the role.
     *
     * @throws ProblemException UNAUTHENTICATED or FORBIDDEN
     */
    public void mustBe(Role role) {
        if (login.isRequired() && identity.isAnonymous()) {
            throw new ProblemException(
                    ErrorCode.UNAUTHENTICATED, "The request needs an access token with the role " + role.code() + ".");
        }
        if (!is(role)) {
            throw new ProblemException(ErrorCode.FORBIDDEN, "The request needs the role " + role.code() + ".");
        }
    }

    private boolean isLocal() {
        return !login.isRequired();
    }
}
