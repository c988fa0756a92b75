package org.crosstally.claims.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.crosstally.claims.api.register.Spelling;
import org.crosstally.claims.register.Register.Newcomer;
import org.crosstally.claims.register.Resolution.Key;

/** The records to create in one register, each once however often and however it is spelled, with the names they take. */
final class Newcomers {

    private final Kind kind;
    private final Map<String, UUID> recorded;
    private final Map<Key, UUID> owners;
    private final BiPredicate<UUID, Identity> canBe;
    private final Map<Key, Newcomer> names = new TreeMap<>(NameTable.IN_LOCKING_ORDER);
    private final List<Newcomer> all = new ArrayList<>();

    /**
     * @param recorded ids of records by key
     * @param owners ids of records by name
     * @param canBe whether the owner of a name may be what an identity says
     */
    Newcomers(Kind kind, Map<String, UUID> recorded, Map<Key, UUID> owners, BiPredicate<UUID, Identity> canBe) {
        this.kind = kind;
        this.recorded = new HashMap<>(recorded);
        this.owners = owners;
        this.canBe = canBe;
    }

    /** The names that the new records take, in the order in which they are locked. */
    Map<Key, Newcomer> names() {
        return names;
    }

    /** The new records; one that contains another comes before it. */
    List<Newcomer> all() {
        return all;
    }

    /** Adds a record of which only the name is known. */
    void add(Key key, Wanted wanted) {
        Newcomer newcomer = new Newcomer(Ids.next(), Spelling.tidy(wanted.reference()), wanted.hint(), null, null);
        all.add(newcomer);
        names.put(key, newcomer);
    }

    /** Returns the record of a reference that is known to mean one; adds it, and what contains it, if it is new. */
    UUID add(Wanted wanted, Identity identity) {
        int before = all.size();
        UUID id = add(identity);
        if (all.size() > before && !wanted.reference().strip().equals(identity.key())) {
            take(id, wanted.reference());
        }
        return id;
    }

    private UUID add(Identity identity) {
        UUID known = recorded.get(identity.key());
        if (known == null) {
            known = namesake(identity).orElseGet(() -> create(identity));
            recorded.put(identity.key(), known);
        }
        return known;
    }

    private Optional<UUID> namesake(Identity identity) {
        return names(identity).stream()
                .map(name -> owners.get(Key.of(kind, name)))
                .filter(owner -> owner != null && canBe.test(owner, identity))
                .findFirst();
    }

    private UUID create(Identity identity) {
        UUID parent = identity.parent() == null ? null : add(identity.parent());
        String name = identity.names().stream()
                .filter(each -> isFree(Key.of(kind, each)))
                .findFirst()
                .orElse(identity.key());
        Newcomer newcomer = new Newcomer(Ids.next(), name, null, identity, parent);
        all.add(newcomer);
        take(newcomer.id(), name);
        identity.aliases().forEach(alias -> take(newcomer.id(), alias));
        return newcomer.id();
    }

    private void take(UUID id, String name) {
        Key key = Key.of(kind, name);
        if (isFree(key)) {
            names.put(key, new Newcomer(id, Spelling.tidy(name)));
        }
    }

    private boolean isFree(Key key) {
        return !owners.containsKey(key) && !names.containsKey(key);
    }

    /** All names of an identity. */
    static List<String> names(Identity identity) {
        List<String> all = new ArrayList<>(identity.names());
        all.addAll(identity.aliases());
        return all;
    }
}
