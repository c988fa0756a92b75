package org.crosstally.comparison.mirror;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crosstally.api.Recorded;
import org.crosstally.claims.api.register.Spelling;

/** Index of the records of one register by name, independent of spelling. Immutable, as {@link Registers} is. */
final class NamesInUse {

    static final NamesInUse NONE = new NamesInUse(PersistentMap.empty());

    private final PersistentMap<String, Set<UUID>> byFolded;

    private NamesInUse(PersistentMap<String, Set<UUID>> byFolded) {
        this.byFolded = byFolded;
    }

    /** With {@code newer} revisions in place of those that are {@code known}. */
    <T extends Recorded> NamesInUse with(
            Collection<T> newer, Function<UUID, T> known, Function<T, Stream<String>> names) {
        Map<String, Set<UUID>> changed = new HashMap<>();
        for (T each : newer) {
            T old = known.apply(each.id());
            if (old != null) {
                change(changed, names.apply(old), users -> users.remove(each.id()));
            }
            change(changed, names.apply(each), users -> users.add(each.id()));
        }
        return new NamesInUse(byFolded.with(changed));
    }

    private void change(Map<String, Set<UUID>> changed, Stream<String> names, Consumer<Set<UUID>> how) {
        names.map(Spelling::folded)
                .forEach(name -> how.accept(
                        changed.computeIfAbsent(name, first -> new HashSet<>(byFolded.getOrDefault(first, Set.of())))));
    }

    /** Returns the records with this name or alias. */
    Set<UUID> of(String name) {
        return byFolded.getOrDefault(Spelling.folded(name), Set.of());
    }

    /** The least id of them; null when there is none. */
    UUID first(String name) {
        return of(name).stream().min(UUID::compareTo).orElse(null);
    }
}
