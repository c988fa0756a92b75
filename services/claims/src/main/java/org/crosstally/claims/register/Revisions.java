package org.crosstally.claims.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crosstally.api.Page;
import org.crosstally.api.PageParams;
import org.crosstally.api.Recorded;
import org.crosstally.claims.feed.ChangeSet;
import org.crosstally.web.paging.Paging;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.ProblemException;

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

    /** The record as it was known at {@code instant}; empty when it was not known yet. */
    public <W extends Recorded> Optional<W> at(Kind kind, UUID id, Instant instant, Class<W> type) {
        return database.createNativeQuery("""
                        select cast(body as text) from record_revision
                        where record_id = ? and kind = ? and recorded_at <= ?
                        order by revision desc limit 1""", String.class)
                .setParameter(1, id)
                .setParameter(2, kind.code())
                .setParameter(3, instant)
                .getResultStream()
                .findFirst()
                .map(body -> read((String) body, type));
    }

    /**
     * Every revision, newest first.
     *
     * @throws ProblemException NOT_FOUND, BAD_PAGE_TOKEN
     */
    public <W extends Recorded> Page<W> of(Kind kind, UUID id, PageParams params, Class<W> type) {
        Paging paging = Paging.of(params, "revisions", id, params.asOf, params.updatedAfter);
        List<W> found = new ArrayList<>();
        for (Object body : database.createNativeQuery("""
                        select cast(body as text) from record_revision
                        where record_id = ? and kind = ? and revision < ?
                          and recorded_at <= coalesce(cast(? as timestamptz), 'infinity')
                          and recorded_at > coalesce(cast(? as timestamptz), '-infinity')
                        order by revision desc limit ?""", String.class)
                .setParameter(1, id)
                .setParameter(2, kind.code())
                .setParameter(
                        3,
                        paging.isFirst()
                                ? Integer.MAX_VALUE
                                : Integer.parseInt(paging.position().get(0)))
                .setParameter(4, text(params.asOf))
                .setParameter(5, text(params.updatedAfter))
                .setParameter(6, paging.limit())
                .getResultList()) {
            found.add(read((String) body, type));
        }
        Long total = total(kind, id);
        if (total == 0) {
            throw new ProblemException(ErrorCode.NOT_FOUND, "There is no " + kind.code() + " " + id + ".");
        }
        return paging.page(found, paging.total(() -> total), last -> List.of(last.revision()));
    }

    /** A record from its kept form. */
    public <W> W read(String body, Class<W> type) {
        try {
            return json.readValue(body, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Long total(Kind kind, UUID id) {
        return (Long) database.createNativeQuery(
                        "select count(*) from record_revision where record_id = ? and kind = ?", Long.class)
                .setParameter(1, id)
                .setParameter(2, kind.code())
                .getSingleResult();
    }

    private static String text(Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private String written(Recorded record) {
        try {
            return json.writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
