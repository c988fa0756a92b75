package org.crosstally.claims.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.crosstally.jdbc.Database;
import org.crosstally.jdbc.Session;

/**
 * Follows the merges of records in both directions. It is plain SQL for its recursion; Hibernate must have flushed changes
 * of {@code mergedInto} that a query shall see.
 */
@ApplicationScoped
public class Hierarchy {

    private final Database database;

    Hierarchy(Database database) {
        this.database = database;
    }

    /** Holds the register until the commit: changes of its records go one after the other, recording goes on. */
    public void lock(Kind kind) {
        database.join(session -> session.first(
                "select kind from register_lock where kind = ? for update", row -> row.getString(1), kind.code()));
    }

    /** The record and all that are merged into it, directly or through others. */
    public Set<UUID> family(Kind kind, UUID id) {
        return new HashSet<>(ids("""
                with recursive family (id) as (
                  select cast(? as uuid)
                  union all
                  select r.id from %s r join family on r.merged_into = family.id)
                select id from family""".formatted(kind.code()), id));
    }

    /** The records that the record is merged into, from the nearest to the one that is not merged. */
    public List<UUID> above(Kind kind, UUID id) {
        return ids("""
                with recursive above (id, height) as (
                  select merged_into, 1 from %1$s where id = ? and merged_into is not null
                  union all
                  select r.merged_into, height + 1 from %1$s r join above on r.id = above.id
                  where r.merged_into is not null)
                select id from above order by height""".formatted(kind.code()), id);
    }

    /**
     * Every record that is merged with one of {@code ids}: those above each, and all that are merged into these. A filter by
     * Kyiv then finds the claims that name Kiev too.
     */
    public Set<UUID> mergedWith(Kind kind, Collection<UUID> ids) {
        Set<UUID> all = new HashSet<>();
        for (UUID id : ids) {
            List<UUID> above = above(kind, id);
            all.addAll(family(kind, above.isEmpty() ? id : above.get(above.size() - 1)));
        }
        return all;
    }

    private List<UUID> ids(String sql, UUID id) {
        return database.read(session -> session.list(sql, row -> Session.uuid(row, "id"), id));
    }
}
