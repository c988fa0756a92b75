package org.crosstally.claims.register;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crosstally.jdbc.Restrictions;

/** The table record_revision. */
@ApplicationScoped
class RevisionRepository implements PanacheRepositoryBase<RevisionRow, RevisionRow.Key> {

    /** Returns the newest revision that was recorded at {@code instant} or before. */
    Optional<RevisionRow> at(Kind kind, UUID record, Instant instant) {
        return find("""
                        record = ?1 and kind = ?2 and recordedAt <= ?3
                        order by revision desc limit 1""", record, kind.code(), instant).singleResultOptional();
    }

    /**
     * Returns up to {@code limit} revisions of a record, newest first.
     *
     * @param before a revision that comes after those returned
     * @param until the latest time of recording; null for any
     * @param after a time before those of the revisions returned; null for any
     */
    List<RevisionRow> newest(Kind kind, UUID record, int before, Instant until, Instant after, int limit) {
        Restrictions all = new Restrictions()
                .and("record = :record", "record", record)
                .and("kind = :kind", "kind", kind.code())
                .and("revision < :before", "before", before)
                .and("recordedAt <= :until", "until", until)
                .and("recordedAt > :after", "after", after);
        return find(all.where().strip() + " order by revision desc", all.parameters())
                .range(0, limit - 1)
                .list();
    }

    /** Counts all revisions of a record. */
    long count(Kind kind, UUID record) {
        return count("record = ?1 and kind = ?2", record, kind.code());
    }

    /** Counts the revisions of a record that somebody else than {@code person} recorded. */
    long countByOthers(Kind kind, UUID record, String person) {
        return ((Number) getEntityManager()
                        .createNativeQuery("""
                                select count(*) from record_revision
                                where record_id = ?1 and kind = ?2 and body ->> 'recordedBy' <> ?3""")
                        .setParameter(1, record)
                        .setParameter(2, kind.code())
                        .setParameter(3, person)
                        .getSingleResult())
                .longValue();
    }
}
