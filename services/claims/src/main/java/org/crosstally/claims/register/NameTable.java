package org.crosstally.claims.register;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crosstally.claims.register.Register.Newcomer;
import org.crosstally.claims.register.Resolution.Key;
import org.crosstally.problem.DatabaseException;

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
