package org.crosstally.claims.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.crosstally.jdbc.Database;
import org.crosstally.jdbc.Session;

/** The keys of records, for the registers that have them. */
@ApplicationScoped
class KeyTable {

    private final Database database;

    KeyTable(Database database) {
        this.database = database;
    }

    /** The ids of the records with these keys. */
    Map<String, UUID> read(Kind kind, Collection<String> keys) {
        Map<String, UUID> ids = new HashMap<>();
        if (kind.hasKeys() && !keys.isEmpty()) {
            database.read(session -> session.list(
                            "select key, id from %s where key = any (?)".formatted(kind.code()),
                            row -> Map.entry(row.getString("key"), Session.uuid(row, "id")),
                            (Object) Session.texts(keys)))
                    .forEach(found -> ids.put(found.getKey(), found.getValue()));
        }
        return ids;
    }
}
