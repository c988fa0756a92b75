package org.crosstally.claims.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.crosstally.claims.register.Register.Newcomer;
import org.crosstally.claims.register.Resolution.Key;
import org.crosstally.jdbc.Database;
import org.crosstally.jdbc.Session;

/** The table record_name, read and written with whole arrays: one round trip however many names. */
@ApplicationScoped
class NameTable {

    /** Every transaction takes its names in this order. */
    static final Comparator<Key> IN_LOCKING_ORDER =
            Comparator.comparing(Key::kind).thenComparing(Key::folded);

    private final Database database;

    NameTable(Database database) {
        this.database = database;
    }

    /** The ids of those that exist; a key may be a folded name or an id. */
    Map<Key, UUID> read(Collection<Key> keys) {
        Map<Key, UUID> found = new HashMap<>();
        List<Key> names =
                keys.stream().filter(key -> Ids.parse(key.folded()).isEmpty()).toList();
        collect(found, names, """
                select n.kind, n.folded, n.record_id
                from record_name n join unnest(?, ?) as wanted (kind, folded)
                  on n.kind = wanted.kind and n.folded = wanted.folded""");
        List<Key> ids =
                keys.stream().filter(key -> Ids.parse(key.folded()).isPresent()).toList();
        collect(found, ids, """
                select wanted.kind, wanted.id, wanted.id::uuid
                from unnest(?, ?) as wanted (kind, id)
                where case wanted.kind
                  when 'outlet' then exists (select from outlet where id = wanted.id::uuid)
                  when 'party' then exists (select from party where id = wanted.id::uuid)
                  when 'place' then exists (select from place where id = wanted.id::uuid)
                  when 'event' then exists (select from event where id = wanted.id::uuid)
                  when 'measure' then exists (select from measure where id = wanted.id::uuid)
                  end""");
        return found;
    }

    /** Takes the names that are free; returns those that belong to the newcomers now. */
    Map<Key, UUID> take(Map<Key, Newcomer> newcomers) {
        return collected(database.join(session -> session.list(
                """
                insert into record_name (kind, folded, record_id, name)
                select kind, folded, id, name from unnest(?, ?, ?, ?) with ordinality as t (kind, folded, id, name, nr)
                order by nr
                on conflict (kind, folded) do nothing
                returning kind, folded, record_id""",
                NameTable::owned,
                kinds(newcomers.keySet()),
                folded(newcomers.keySet()),
                ids(newcomers.values()),
                names(newcomers.values()))));
    }

    /** Returns the names of the records and of all that are merged into them. */
    List<Entry> ofFamilies(Kind kind, Collection<UUID> ids) {
        String sql = """
                with recursive family (root, id) as (
                  select id, id from %1$s where id = any (?)
                  union all
                  select family.root, r.id from %1$s r join family on r.merged_into = family.id)
                select family.root, n.record_id, n.folded, n.name
                from family join record_name n on n.record_id = family.id and n.kind = ?""".formatted(kind.code());
        return database.read(session -> session.list(
                sql,
                row -> new Entry(
                        Session.uuid(row, "root"),
                        Session.uuid(row, "record_id"),
                        row.getString("folded"),
                        row.getString("name")),
                Session.uuids(ids),
                kind.code()));
    }

    /** Takes names away from a record. */
    void drop(UUID record, Collection<Key> keys) {
        if (!keys.isEmpty()) {
            database.join(session -> session.update("""
                    delete from record_name n using unnest(?, ?) as t (kind, folded)
                    where n.kind = t.kind and n.folded = t.folded and n.record_id = ?""", kinds(keys), folded(keys), record));
        }
    }

    /** Writes names as they are spelled now, where they belong to the record already. */
    void respell(Map<Key, Newcomer> names) {
        database.join(session -> session.update(
                """
                update record_name n set name = t.name
                from unnest(?, ?, ?, ?) as t (kind, folded, id, name)
                where n.kind = t.kind and n.folded = t.folded and n.record_id = t.id and n.name <> t.name""", kinds(names.keySet()), folded(names.keySet()), ids(names.values()), names(names.values())));
    }

    /**
     * A name.
     *
     * @param root the record asked for
     * @param owner the record that has the name: the root, or one merged into it
     */
    record Entry(UUID root, UUID owner, String folded, String name) {}

    private record Owned(Key key, UUID owner) {}

    private void collect(Map<Key, UUID> found, List<Key> keys, String sql) {
        if (!keys.isEmpty()) {
            found.putAll(collected(
                    database.read(session -> session.list(sql, NameTable::owned, kinds(keys), folded(keys)))));
        }
    }

    private static Owned owned(ResultSet row) throws SQLException {
        Kind kind = Kind.valueOf(row.getString(1).toUpperCase(Locale.ROOT));
        return new Owned(new Key(kind, row.getString(2)), row.getObject(3, UUID.class));
    }

    private static Map<Key, UUID> collected(List<Owned> all) {
        Map<Key, UUID> found = new HashMap<>();
        all.forEach(one -> found.put(one.key(), one.owner()));
        return found;
    }

    private static String[] kinds(Collection<Key> keys) {
        return keys.stream().map(key -> key.kind().code()).toArray(String[]::new);
    }

    private static String[] folded(Collection<Key> keys) {
        return keys.stream().map(Key::folded).toArray(String[]::new);
    }

    private static UUID[] ids(Collection<Newcomer> newcomers) {
        return newcomers.stream().map(Newcomer::id).toArray(UUID[]::new);
    }

    private static String[] names(Collection<Newcomer> newcomers) {
        return newcomers.stream().map(Newcomer::name).toArray(String[]::new);
    }
}
