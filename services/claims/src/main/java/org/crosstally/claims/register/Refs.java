package org.crosstally.claims.register;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.crosstally.api.Ref;
import org.crosstally.jdbc.Database;
import org.crosstally.jdbc.Session;

/**
 * Reads and caches the present names of outlets, parties, measures, places and events, for references in answers. A name is cached
 * for {@link Names#REMEMBERED}: so long may an answer of another replica show the name before a renaming.
 */
@ApplicationScoped
public class Refs {

    private final Cache<Named, Ref> known = Caffeine.newBuilder()
            .maximumSize(200_000)
            .expireAfterWrite(Names.REMEMBERED)
            .build();
    private final Database database;
    private final Afterwards afterwards;

    Refs(Database database, Afterwards afterwards) {
        this.database = database;
        this.afterwards = afterwards;
    }

    /** The reference to one record; {@code null} for {@code null}. */
    public Ref of(Kind kind, UUID id) {
        return id == null ? null : of(kind, List.of(id)).get(id);
    }

    /** References to many records of one kind; {@code null}s are skipped. */
    public Map<UUID, Ref> of(Kind kind, Collection<UUID> ids) {
        List<UUID> wanted = ids.stream().filter(Objects::nonNull).distinct().toList();
        Map<UUID, Ref> refs = new HashMap<>();
        known.getAllPresent(wanted.stream().map(id -> new Named(kind, id)).toList())
                .forEach((named, ref) -> refs.put(named.id(), ref));
        List<UUID> unknown = wanted.stream().filter(id -> !refs.containsKey(id)).toList();
        if (!unknown.isEmpty()) {
            Map<UUID, Ref> read = read(kind, unknown);
            refs.putAll(read);
            afterwards.committed(() -> read.forEach((id, ref) -> known.put(new Named(kind, id), ref)));
        }
        return refs;
    }

    /** Forgets the name of a record that is being renamed. */
    void forget(Kind kind, UUID id) {
        Named named = new Named(kind, id);
        known.invalidate(named);
        afterwards.committed(() -> known.invalidate(named));
    }

    /** A place may have the id of a party. */
    private record Named(Kind kind, UUID id) {}

    private Map<UUID, Ref> read(Kind kind, List<UUID> ids) {
        String sql = "select id, name from " + kind.code() + " where id = any (?)";
        Map<UUID, Ref> refs = new HashMap<>();
        database.read(session ->
                        session.list(sql, row -> new Ref(Session.uuid(row, "id"), row.getString("name")), (Object)
                                Session.uuids(ids)))
                .forEach(ref -> refs.put(ref.id(), ref));
        return refs;
    }
}
