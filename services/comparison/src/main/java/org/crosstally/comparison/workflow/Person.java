package org.crosstally.comparison.workflow;

import java.util.Set;
import org.crosstally.web.access.Role;

/**
 * Who takes a step.
 *
 * @param name the subject of the token
 * @param roles with all they include, as they stand in tokens
 * @param requestId of the request, for the audit
 */
public record Person(String name, Set<String> roles, String requestId) {

    /** Whether they have the role, or one that includes it. */
    public boolean is(Role role) {
        return roles.contains(role.code());
    }
}
