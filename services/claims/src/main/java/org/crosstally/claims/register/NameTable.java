package org.crosstally.claims.register;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crosstally.claims.register.Register.Newcomer;
import org.crosstally.claims.register.Resolution.Key;
import org.crosstally.jdbc.DatabaseException;

/** The table record_name, read and written with whole arrays: one round trip however many names. */
@ApplicationScoped
class NameTable {

    /** Every transaction takes its names in this order. */
    static final Comparator<Key> IN_LOCKING_ORDER =
            Comparator.comparing(Key::kind).thenComparing(Key::folded);

    private final AgroalDataSource database;

    NameTable(AgroalDataSource database) {
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
                  when 'measure' then exists (select from measure where id = wanted.id::uuid)
                  end""");
        return found;
    }

    /** Takes the names that are free; answers those that are the newcomers' now. */
    Map<Key, UUID> take(Map<Key, Newcomer> newcomers) {
        Map<Key, UUID> taken = new HashMap<>();
        String sql = """
                insert into record_name (kind, folded, record_id, name)
                select kind, folded, id, name from unnest(?, ?, ?, ?) with ordinality as t (kind, folded, id, name, nr)
                order by nr
                on conflict (kind, folded) do nothing
                returning kind, folded, record_id""";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, texts(connection, kinds(newcomers.keySet())));
            statement.setArray(2, texts(connection, folded(newcomers.keySet())));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "uuid",
                            newcomers.values().stream().map(Newcomer::id).toArray()));
            statement.setArray(
                    4,
                    texts(
                            connection,
                            newcomers.values().stream().map(Newcomer::name).toArray()));
            collect(taken, statement);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
        return taken;
    }

    /** The names of the records and of all that are merged into them. */
    List<Entry> ofFamilies(Kind kind, Collection<UUID> ids) {
        List<Entry> entries = new ArrayList<>();
        String sql = """
                with recursive family (root, id) as (
                  select id, id from %1$s where id = any (?)
                  union all
                  select family.root, r.id from %1$s r join family on r.merged_into = family.id)
                select family.root, n.record_id, n.folded, n.name
                from family join record_name n on n.record_id = family.id and n.kind = ?""".formatted(kind.code());
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            statement.setString(2, kind.code());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    entries.add(new Entry(
                            rows.getObject(1, UUID.class),
                            rows.getObject(2, UUID.class),
                            rows.getString(3),
                            rows.getString(4)));
                }
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
        return entries;
    }

    /** Takes names away from a record. */
    void drop(UUID record, Collection<Key> keys) {
        change("""
                delete from record_name n using unnest(?, ?) as t (kind, folded)
                where n.kind = t.kind and n.folded = t.folded and n.record_id = ?""", keys, record);
    }

    /** Writes names as they are spelled now, where they are the record's already. */
    void respell(Map<Key, Newcomer> names) {
        names.forEach((key, one) -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement statement = connection.prepareStatement("""
                            update record_name set name = ?
                            where kind = ? and folded = ? and record_id = ? and name <> ?""")) {
                statement.setString(1, one.name());
                statement.setString(2, key.kind().code());
                statement.setString(3, key.folded());
                statement.setObject(4, one.id());
                statement.setString(5, one.name());
                statement.executeUpdate();
            } catch (SQLException e) {
                throw new DatabaseException(e);
            }
        });
    }

    /**
     * A name.
     *
     * @param root the record asked for
     * @param owner the record that has the name: the root, or one merged into it
     */
    record Entry(UUID root, UUID owner, String folded, String name) {}

    private void change(String sql, Collection<Key> keys, UUID record) {
        if (keys.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, texts(connection, kinds(keys)));
            statement.setArray(2, texts(connection, folded(keys)));
            statement.setObject(3, record);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private void collect(Map<Key, UUID> found, List<Key> keys, String sql) {
        if (keys.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, texts(connection, kinds(keys)));
            statement.setArray(2, texts(connection, folded(keys)));
            collect(found, statement);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static void collect(Map<Key, UUID> found, PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                Kind kind = Kind.valueOf(rows.getString(1).toUpperCase(java.util.Locale.ROOT));
                found.put(new Key(kind, rows.getString(2)), rows.getObject(3, UUID.class));
            }
        }
    }

    private static Object[] kinds(Collection<Key> keys) {
        return keys.stream().map(key -> key.kind().code()).toArray();
    }

    private static Object[] folded(Collection<Key> keys) {
        return keys.stream().map(Key::folded).toArray();
    }

    private static java.sql.Array texts(Connection connection, Object[] values) throws SQLException {
        return connection.createArrayOf("text", values);
    }
}
