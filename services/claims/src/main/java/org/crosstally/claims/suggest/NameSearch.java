package org.crosstally.claims.suggest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.crosstally.claims.register.Kind;
import org.crosstally.jdbc.Database;
import org.crosstally.jdbc.Session;

/** Looks up names in the order of the alphabet, of which an index serves any beginning. */
@ApplicationScoped
class NameSearch {

    private static final String BEGINNING = """
            select r.id, r.name, r.confirmed, %2$s as key, n.name as matched, n.folded
            from (
              select record_id, name, folded from record_name
              where kind = '%1$s' and folded collate "C" >= ? and folded collate "C" < ?
                and (cast(? as int) is null or length(folded) >= ?)
              order by folded collate "C" limit ?) n
            join %1$s m on m.id = n.record_id
            join %1$s r on r.id = coalesce(m.merged_into, m.id)""";

    /** Above every letter. */
    private static final String END = Character.toString(Character.MAX_CODE_POINT);

    private final Database database;

    NameSearch(Database database) {
        this.database = database;
    }

    /**
     * A name with its record.
     *
     * @param name what the record is called
     * @param matched the name found
     * @param folded the same, as names are compared
     */
    record Found(UUID id, String name, boolean confirmed, String key, String matched, String folded) {}

    /**
     * Returns names that begin with {@code folded}.
     *
     * @param shortest the least length of a name, or null
     * @param limit how many names are read at most, in the order of the alphabet
     */
    List<Found> beginningWith(Kind kind, String folded, Integer shortest, int limit) {
        String sql = BEGINNING.formatted(kind.code(), kind.hasKeys() ? "r.key" : "cast(null as text)");
        return database.read(session -> session.list(
                sql,
                row -> new Found(
                        Session.uuid(row, "id"),
                        row.getString("name"),
                        row.getBoolean("confirmed"),
                        row.getString("key"),
                        row.getString("matched"),
                        row.getString("folded")),
                folded,
                folded + END,
                shortest,
                shortest,
                limit));
    }
}
