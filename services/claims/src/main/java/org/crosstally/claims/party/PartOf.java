package org.crosstally.claims.party;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.crosstally.jdbc.Database;
import org.crosstally.jdbc.Session;

/** Follows what parties are part of. It is plain SQL for its recursion. */
@ApplicationScoped
class PartOf {

    private final Database database;

    PartOf(Database database) {
        this.database = database;
    }

    /** Returns a party and every party that it is part of, directly or through others. */
    Set<UUID> above(UUID party) {
        return new HashSet<>(database.read(session -> session.list("""
                with recursive up (id) as (
                  select cast(? as uuid)
                  union
                  select p.whole_id from party_part_of p join up on p.party_id = up.id)
                select id from up""", row -> Session.uuid(row, "id"), party)));
    }
}
