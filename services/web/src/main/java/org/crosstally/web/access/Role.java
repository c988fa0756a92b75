package org.crosstally.web.access;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The roles, each including those before it. A service account is given {@link #RECORDER} and no more: it records, and
 * never decides.
 */
public enum Role {
    READER,
    RECORDER,
    REVIEWER,
    EDITOR,
    ADMIN;

    /** The role's name in a token: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The roles named in a token and all they include; names that are none of ours are passed over. */
    static Set<String> including(Collection<String> named) {
        Set<String> roles = new TreeSet<>();
        named.stream().map(Role::parse).flatMap(Optional::stream).forEach(given -> {
            for (Role role : values()) {
                if (role.compareTo(given) <= 0) {
                    roles.add(role.code());
                }
            }
        });
        return roles;
    }

    private static Optional<Role> parse(String name) {
        for (Role role : values()) {
            if (role.code().equals(name)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
