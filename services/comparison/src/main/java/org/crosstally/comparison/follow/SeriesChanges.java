package org.crosstally.comparison.follow;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.crosstally.consensus.model.SeriesKey;

/**
 * What one page does to series: which gained a claim, which lost one.
 *
 * @param keys keys of the series that are involved, as far as they are known
 * @param gained series with a new or changed claim
 * @param left series that a claim left
 */
record SeriesChanges(Map<UUID, SeriesKey> keys, Set<UUID> gained, Set<UUID> left) {

    static SeriesChanges none() {
        return new SeriesChanges(new HashMap<>(), new HashSet<>(), new HashSet<>());
    }

    void into(UUID series, SeriesKey key) {
        keys.put(series, key);
        gained.add(series);
    }

    void outOf(UUID series) {
        left.add(series);
    }

    Set<UUID> touched() {
        Set<UUID> all = new HashSet<>(gained);
        all.addAll(left);
        return all;
    }
}
