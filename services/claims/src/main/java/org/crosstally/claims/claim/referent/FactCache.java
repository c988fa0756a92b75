package org.crosstally.claims.claim.referent;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.crosstally.claims.register.Names;

/**
 * Caches facts about records, which are read many at once, as long as names are cached. They are read outside of the
 * transaction that may create them, or put after its commit, so that nothing is cached that is rolled back.
 */
final class FactCache<K, V> {

    private final Cache<K, V> known = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Names.REMEMBERED)
            .build();
    private final Function<Set<K>, Map<K, V>> read;

    /** @param read reads the facts of those that exist */
    FactCache(Function<Set<K>, Map<K, V>> read) {
        this.read = read;
    }

    /** Caches a fact that is committed. */
    void put(K key, V fact) {
        known.put(key, fact);
    }

    /** The facts of those of {@code keys} that exist. */
    Map<K, V> of(Collection<K> keys) {
        Map<K, V> found = new HashMap<>(known.getAllPresent(keys));
        if (found.size() < keys.size()) {
            Set<K> missing = new HashSet<>(keys);
            missing.removeAll(found.keySet());
            if (!missing.isEmpty()) {
                Map<K, V> fresh = read.apply(missing);
                known.putAll(fresh);
                found.putAll(fresh);
            }
        }
        return found;
    }
}
