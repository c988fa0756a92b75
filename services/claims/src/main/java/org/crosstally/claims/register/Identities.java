package org.crosstally.claims.register;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.crosstally.claims.register.Resolution.Key;

/** Finds records by what a reference is known to mean, whatever its spelling, and by their keys. */
@ApplicationScoped
class Identities {

    private final KeyTable table;
    private final Map<Kind, Register> registers = new EnumMap<>(Kind.class);

    Identities(KeyTable table, @All List<Register> registers) {
        this.table = table;
        registers.forEach(register -> this.registers.put(register.kind(), register));
    }

    /** What the references mean, for those of which it is known. */
    Map<Key, Identity> of(Collection<Wanted> wanted) {
        Map<Key, Identity> known = new HashMap<>();
        for (Wanted one : wanted) {
            if (one.kind().hasKeys() && !one.reference().isBlank()) {
                registers
                        .get(one.kind())
                        .identify(one.reference())
                        .ifPresent(identity -> known.put(Key.of(one.kind(), one.reference()), identity));
            }
        }
        return known;
    }

    /** The records that references mean or have for key. */
    Map<Key, UUID> recorded(Collection<Wanted> wanted) {
        Map<Key, Identity> known = of(wanted);
        Map<Kind, Map<Key, String>> keys = new EnumMap<>(Kind.class);
        for (Wanted one : wanted) {
            Key key = Key.of(one.kind(), one.reference());
            Identity identity = known.get(key);
            keys.computeIfAbsent(one.kind(), kind -> new HashMap<>())
                    .put(key, identity == null ? one.reference().strip() : identity.key());
        }
        Map<Key, UUID> ids = new HashMap<>();
        keys.forEach((kind, those) -> {
            Map<String, UUID> found = table.read(kind, new HashSet<>(those.values()));
            those.forEach((key, text) -> {
                if (found.containsKey(text)) {
                    ids.put(key, found.get(text));
                }
            });
        });
        return ids;
    }

    /** The records of these identities and of what contains them, by key. */
    Map<String, UUID> recorded(Kind kind, Collection<Identity> identities) {
        Set<String> keys = new HashSet<>();
        for (Identity each : identities) {
            for (Identity at = each; at != null; at = at.parent()) {
                keys.add(at.key());
            }
        }
        return table.read(kind, keys);
    }
}
