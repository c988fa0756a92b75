package org.crosstally.comparison.mirror;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * An immutable map. {@link #with} returns a new map that shares the bulk of the entries, so that its cost depends on the
 * number of new entries: a small map of changes overlays a large one and is merged into it when it has grown.
 */
final class PersistentMap<K, V> {

    private static final int THIN = 256;

    private final Map<K, V> bulk;
    private final Map<K, V> news;

    private PersistentMap(Map<K, V> bulk, Map<K, V> news) {
        this.bulk = bulk;
        this.news = news;
    }

    static <K, V> PersistentMap<K, V> empty() {
        return new PersistentMap<>(Map.of(), Map.of());
    }

    /** The value of {@code key}, or null. */
    V get(K key) {
        V value = news.get(key);
        return value == null ? bulk.get(key) : value;
    }

    V getOrDefault(K key, V other) {
        V value = get(key);
        return value == null ? other : value;
    }

    /** This map with {@code more} in it, in place of what was there under the same keys. */
    PersistentMap<K, V> with(Map<K, V> more) {
        if (more.isEmpty()) {
            return this;
        }
        Map<K, V> above = new HashMap<>(news);
        above.putAll(more);
        // The layer grows with the square root of the map below: neither copying nor merging it then costs much for one
        // more.
        if ((long) above.size() * above.size() <= Math.max((long) THIN * THIN, 16L * bulk.size())) {
            return new PersistentMap<>(bulk, above);
        }
        Map<K, V> all = new HashMap<>(bulk);
        all.putAll(above);
        return new PersistentMap<>(all, Map.of());
    }

    /** Every entry once, in no order. */
    void forEach(BiConsumer<K, V> what) {
        news.forEach(what);
        bulk.forEach((key, value) -> {
            if (!news.containsKey(key)) {
                what.accept(key, value);
            }
        });
    }
}
