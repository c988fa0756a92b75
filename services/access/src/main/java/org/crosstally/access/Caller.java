package org.crosstally.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import org.crosstally.problem.ErrorCode;
import org.crosstally.problem.ProblemException;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who asks. Lives as long as the request: take the subject along to work that goes on after it. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The subject of the token; {@code local} on a loopback service that runs without tokens. */
    public String subject() {
        if (identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null) {
            return token.getSubject();
        }
        return identity.getPrincipal().getName();
    }

    /** The caller's roles with all they include, as they stand in tokens. */
    public Set<String> roles() {
        return identity.getRoles();
    }

    /** Whether the caller has the role, or one that includes it. */
    public boolean is(Role role) {
        return identity.hasRole(role.code());
    }

    /**
     * Refuses a caller who lacks the role.
     *
     * @throws ProblemException UNAUTHENTICATED or FORBIDDEN
     */
    public void mustBe(Role role) {
        if (identity.isAnonymous()) {
            throw new ProblemException(ErrorCode.UNAUTHENTICATED, "This needs a token with the role " + role.code());
        }
        if (!is(role)) {
            throw new ProblemException(ErrorCode.FORBIDDEN, "This needs the role " + role.code());
        }
    }
}
