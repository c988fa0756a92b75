package org.crosstally.claims.register;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.crosstally.claims.api.claim.Claim.Created;
import org.crosstally.claims.feed.ChangeSets;
import org.crosstally.claims.register.Register.Newcomer;
import org.crosstally.claims.register.Resolution.Key;

/**
 * Resolves references to outlets, parties, measures and places, given by id, key, name or alias. An unknown name that is known
 * to mean one place, however it is spelled, is that place; any other becomes a new, unconfirmed record in the same
 * transaction: it is never matched by guess. A record that was merged keeps its id and its
 * names: a reference leads to the record it names, and readers follow the merge, so that undoing it undoes it for every
 * claim.
 *
 * <p>Hits are remembered for {@link #REMEMBERED}, each replica for itself. Records are never deleted, so a remembered hit
 * can only be wrong when an editor took the name away from its record within that time.
 */
@ApplicationScoped
public class Names {

    /** How long a replica uses a name that an editor removed through another replica. */
    public static final Duration REMEMBERED = Duration.ofSeconds(10);

    static final int LONGEST = 300;

    private final Cache<Key, UUID> known = Caffeine.newBuilder()
            .maximumSize(200_000)
            .expireAfterWrite(REMEMBERED)
            .build();
    private final NameTable table;
    private final Identities identities;
    private final Hierarchy hierarchy;
    private final ChangeSets changeSets;
    private final Map<Kind, Register> registers = new EnumMap<>(Kind.class);
    private final Afterwards afterwards;

    Names(
            NameTable table,
            Identities identities,
            Hierarchy hierarchy,
            ChangeSets changeSets,
            Afterwards afterwards,
            @All List<Register> registers) {
        this.table = table;
        this.identities = identities;
        this.hierarchy = hierarchy;
        this.changeSets = changeSets;
        this.afterwards = afterwards;
        registers.forEach(register -> this.registers.put(register.kind(), register));
    }

    /** The id of one record, by id, name or alias; creates nothing. */
    public Optional<UUID> find(Kind kind, String reference) {
        return lookUp(List.of(new Wanted(kind, reference))).find(kind, reference);
    }

    /** As {@link #resolve}, but creates nothing: for filters and dry runs. */
    public Resolution lookUp(Collection<Wanted> wanted) {
        return new Resolution(existing(distinct(wanted)), Map.of());
    }

    /**
     * Resolves many references at once, and creates what is missing. Call it once a transaction with everything the
     * transaction needs: names are locked in one order, so that two batches with the same new names cannot wait for each
     * other in a circle.
     *
     * @param wanted any number of references, repeated ones are resolved once; blank ones and unknown ids stay unresolved
     * @param recordedBy who records
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Resolution resolve(Collection<Wanted> wanted, String recordedBy) {
        Map<Key, Wanted> distinct = distinct(wanted);
        Map<Key, UUID> ids = existing(distinct);
        TreeMap<Key, Wanted> missing = new TreeMap<>(NameTable.IN_LOCKING_ORDER);
        distinct.forEach((key, one) -> {
            if (!ids.containsKey(key) && canBeName(key, one)) {
                missing.put(key, one);
            }
        });
        Map<UUID, Created> created = missing.isEmpty() ? Map.of() : create(missing, recordedBy, ids);
        return new Resolution(ids, created);
    }

    /** Forgets names that were taken away from a record, once the transaction is committed. */
    void forget(Collection<Key> keys) {
        List<Key> taken = List.copyOf(keys);
        known.invalidateAll(taken);
        afterwards.committed(() -> known.invalidateAll(taken));
    }

    private static Map<Key, Wanted> distinct(Collection<Wanted> wanted) {
        Map<Key, Wanted> distinct = new LinkedHashMap<>();
        wanted.forEach(one -> distinct.putIfAbsent(Key.of(one.kind(), one.reference()), one));
        return distinct;
    }

    private static boolean canBeName(Key key, Wanted wanted) {
        return !key.folded().isEmpty()
                && key.folded().length() <= LONGEST
                && wanted.reference().length() <= LONGEST
                && Ids.parse(wanted.reference()).isEmpty();
    }

    private Map<Key, UUID> existing(Map<Key, Wanted> wanted) {
        Map<Key, UUID> ids = new HashMap<>(known.getAllPresent(wanted.keySet()));
        List<Key> unknown =
                wanted.keySet().stream().filter(key -> !ids.containsKey(key)).toList();
        if (!unknown.isEmpty()) {
            Map<Key, UUID> read = table.read(unknown);
            List<Wanted> unnamed = unknown.stream()
                    .filter(key -> !read.containsKey(key))
                    .map(wanted::get)
                    .toList();
            read.putAll(identities.recorded(unnamed));
            ids.putAll(read);
            // Not before the commit: a row of this very transaction may yet be rolled back.
            afterwards.committed(() -> known.putAll(read));
        }
        return ids;
    }

    private Map<UUID, Created> create(TreeMap<Key, Wanted> missing, String recordedBy, Map<Key, UUID> ids) {
        Map<Key, Identity> meant = identities.of(missing.values());
        // Whoever creates records with keys goes one after the other, so that two spellings do not become two records.
        Kind.NAMED.stream()
                .filter(kind -> meant.keySet().stream().anyMatch(key -> key.kind() == kind))
                .forEach(hierarchy::lock);
        Map<Kind, Newcomers> newcomers = new EnumMap<>(Kind.class);
        missing.forEach((key, wanted) -> {
            Newcomers those = newcomers.computeIfAbsent(key.kind(), kind -> newcomers(kind, meant));
            if (meant.containsKey(key)) {
                ids.put(key, those.add(wanted, meant.get(key)));
            } else {
                those.add(key, wanted);
            }
        });
        return admit(newcomers, missing, recordedBy, ids);
    }

    private Newcomers newcomers(Kind kind, Map<Key, Identity> meant) {
        List<Identity> identities = new ArrayList<>();
        meant.forEach((key, identity) -> {
            for (Identity at = key.kind() == kind ? identity : null; at != null; at = at.parent()) {
                identities.add(at);
            }
        });
        List<Key> keys = identities.stream()
                .flatMap(identity -> Newcomers.names(identity).stream())
                .map(name -> Key.of(kind, name))
                .distinct()
                .toList();
        return new Newcomers(
                kind, this.identities.recorded(kind, identities), table.read(keys), registers.get(kind)::canBe);
    }

    private Map<UUID, Created> admit(
            Map<Kind, Newcomers> newcomers, Map<Key, Wanted> missing, String recordedBy, Map<Key, UUID> ids) {
        Map<Key, Newcomer> names = new TreeMap<>(NameTable.IN_LOCKING_ORDER);
        newcomers.values().forEach(those -> names.putAll(those.names()));
        // Another transaction may be first with a name; then the insertion waits for it and ours is passed over.
        Map<Key, UUID> taken = names.isEmpty() ? Map.of() : table.take(names);
        ids.putAll(taken);
        List<Key> lost =
                missing.keySet().stream().filter(key -> !ids.containsKey(key)).toList();
        if (!lost.isEmpty()) {
            ids.putAll(table.read(lost));
        }
        Map<Key, UUID> found = new HashMap<>(ids);
        afterwards.committed(() -> known.putAll(found));
        Map<UUID, Created> created = new HashMap<>();
        Set<UUID> won = new HashSet<>(taken.values());
        newcomers.forEach((kind, those) -> {
            List<Newcomer> admitted =
                    those.all().stream().filter(one -> won.contains(one.id())).toList();
            admitted.forEach(one -> created.put(one.id(), new Created(kind.code(), one.id(), one.name())));
            if (!admitted.isEmpty()) {
                registers.get(kind).admit(admitted, recordedBy, changeSets.current());
            }
        });
        return created;
    }
}
