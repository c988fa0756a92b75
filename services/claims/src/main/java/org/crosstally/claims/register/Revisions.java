package org.crosstally.claims.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.crosstally.claims.api.Recorded;
import org.crosstally.claims.feed.ChangeSet;

/** Keeps every revision of an outlet, party, measure or article as it went out on the wire; the feed reads them. */
@ApplicationScoped
public class Revisions {

    private final EntityManager database;
    private final ObjectMapper json;

    Revisions(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Appends {@code record} as it is now. The record's row must be locked, see {@link ChangeSet}. */
    public void append(Kind kind, Recorded record, ChangeSet changeSet) {
        database.createNativeQuery("""
                        insert into record_revision (record_id, revision, kind, recorded_at, change_set, ordinal, body)
                        values (?, ?, ?, ?, ?, ?, cast(? as jsonb))""")
                .setParameter(1, record.id())
                .setParameter(2, record.revision())
                .setParameter(3, kind.code())
                .setParameter(4, record.recordedAt())
                .setParameter(5, changeSet.id())
                .setParameter(6, changeSet.nextOrdinal())
                .setParameter(7, written(record))
                .executeUpdate();
    }

    private String written(Recorded record) {
        try {
            return json.writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
