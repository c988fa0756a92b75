package org.crosstally.claims.register;

import java.util.List;

/**
 * The one record that a reference is known to mean, however it is spelled.
 *
 * @param key unique in its register
 * @param names what to call it, the best first; the first is taken that no other record has
 * @param aliases its other names, all that clearly mean it
 * @param parent the record that contains it, or {@code null}
 */
public record Identity(String key, List<String> names, List<String> aliases, Identity parent) {}
