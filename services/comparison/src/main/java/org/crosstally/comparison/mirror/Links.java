package org.crosstally.comparison.mirror;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.crosstally.api.Ref;

/** Follows merges and part-of links. */
final class Links {

    private Links() {}

    /** Everything that is reached from {@code start} over any number of steps, itself included. */
    static Set<String> closure(String start, Map<String, Set<String>> next) {
        Set<String> found = new LinkedHashSet<>(Set.of(start));
        List<String> open = new ArrayList<>(found);
        while (!open.isEmpty()) {
            for (String each : next.getOrDefault(open.remove(open.size() - 1), Set.of())) {
                if (found.add(each)) {
                    open.add(each);
                }
            }
        }
        return found;
    }

    /** The direct links of everything that is reached from {@code ids}; what has no links is left out. */
    static Map<String, Set<String>> from(Collection<String> ids, Function<String, Set<String>> next) {
        Map<String, Set<String>> links = new HashMap<>();
        Set<String> open = new LinkedHashSet<>(ids);
        while (!open.isEmpty()) {
            String id = open.iterator().next();
            open.remove(id);
            if (!links.containsKey(id)) {
                Set<String> wholes = next.apply(id);
                links.put(id, wholes);
                open.addAll(wholes);
            }
        }
        links.values().removeIf(Set::isEmpty);
        return links;
    }

    /** The record at the end of the merges. */
    static UUID survivor(UUID id, Function<UUID, Ref> mergedInto) {
        Set<UUID> seen = new HashSet<>();
        UUID at = id;
        for (Ref into = mergedInto.apply(at); into != null && seen.add(at); into = mergedInto.apply(at)) {
            at = into.id();
        }
        return at;
    }
}
