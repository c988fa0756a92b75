package org.crosstally.claims.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.crosstally.claims.api.claim.NewClaim;
import org.crosstally.claims.api.extraction.Reading;
import org.crosstally.claims.draft.DraftRevisionRepository.Stored;
import org.crosstally.jdbc.Database;
import org.crosstally.jdbc.Restrictions;
import org.crosstally.jdbc.Session;

/** Reads and writes revisions of drafts, with their JSON. */
@ApplicationScoped
class DraftTable {

    private static final String BY_ID = "d.id";

    private final DraftRepository drafts;
    private final DraftRevisionRepository revisions;
    private final Database database;
    private final ObjectMapper json;

    DraftTable(DraftRepository drafts, DraftRevisionRepository revisions, Database database, ObjectMapper json) {
        this.drafts = drafts;
        this.revisions = revisions;
        this.database = database;
        this.json = json;
    }

    /** Returns the conditions for every draft at its newest revision. */
    static Restrictions now() {
        return new Restrictions().and("r.revision = d.revision");
    }

    /** Returns the conditions for every draft as it was known at {@code instant}. */
    static Restrictions at(Instant instant) {
        return new Restrictions().and("""
                r.revision = (select max(one.revision) from DraftRevisionRow one
                  where one.draft = d.id and one.recordedAt <= :instant)""", "instant", instant);
    }

    /** Returns those of the drafts that exist, as they are now, in the order of their ids. */
    @Transactional
    List<DraftRevision> read(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : all(now().and("d.id in :ids", "ids", ids));
    }

    /** Returns a draft as it was known at {@code instant}. */
    @Transactional
    Optional<DraftRevision> read(UUID id, Instant instant) {
        return all(at(instant).and("d.id = :id", "id", id)).stream().findFirst();
    }

    /**
     * Reads as {@link #read(Collection)} does, and locks the drafts until the end of the transaction; in one order, so that two
     * callers cannot wait in a circle.
     */
    List<DraftRevision> lock(Collection<UUID> ids) {
        database.join(session -> session.list(
                "select id from draft where id = any (?) order by id for update",
                row -> Session.uuid(row, "id"),
                (Object) Session.uuids(ids)));
        // A statement of its own: it sees what was committed while this one waited for the lock.
        return read(ids);
    }

    /** Returns all drafts of an article as they are now. */
    @Transactional
    List<DraftRevision> ofArticle(UUID article) {
        return all(now().and("d.article = :article", "article", article));
    }

    /** Returns up to {@code limit} drafts in the order of their ids. */
    @Transactional
    List<DraftRevision> page(Restrictions restrictions, int limit) {
        return revisions.page(restrictions, BY_ID, limit).stream()
                .map(this::revision)
                .toList();
    }

    /** Counts the drafts that the restrictions leave. */
    @Transactional
    long count(Restrictions restrictions) {
        return revisions.count(restrictions);
    }

    /** Returns up to {@code limit} revisions of a draft with a number below {@code below}, newest first. */
    @Transactional
    List<DraftRevision> revisions(UUID id, long below, int limit) {
        Restrictions those = new Restrictions()
                .and("d.id = :id", "id", id)
                .and("r.revision < :below", "below", Math.toIntExact(below));
        return revisions.page(those, "r.revision desc", limit).stream()
                .map(this::revision)
                .toList();
    }

    /** Writes new drafts with their first revisions. Needs a transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void insert(List<DraftRevision> fresh) {
        drafts.persist(fresh.stream().map(this::draftRow));
        append(fresh);
    }

    /** Writes the next revisions of drafts that are locked. Needs a transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void revise(List<DraftRevision> next) {
        Map<UUID, DraftRow> rows = drafts
                .list("id in ?1", next.stream().map(DraftRevision::id).toList())
                .stream()
                .collect(Collectors.toMap(row -> row.id, Function.identity()));
        for (DraftRevision one : next) {
            DraftRow row = rows.get(one.id());
            row.revision = one.revision();
            row.state = one.state();
        }
        append(next);
    }

    private void append(List<DraftRevision> all) {
        revisions.persist(all.stream().map(this::revisionRow));
        revisions.flush();
    }

    private List<DraftRevision> all(Restrictions restrictions) {
        return revisions.all(restrictions, BY_ID).stream().map(this::revision).toList();
    }

    private DraftRow draftRow(DraftRevision one) {
        DraftRow row = new DraftRow();
        row.id = one.id();
        row.article = one.article();
        row.snapshot = one.snapshot();
        row.extractor = one.extractor();
        row.place = one.place();
        row.numberStart = one.reading().number().start();
        row.numberEnd = one.reading().number().end();
        row.confidence = one.reading().confidence().score();
        row.reading = written(one.reading());
        row.revision = one.revision();
        row.state = one.state();
        return row;
    }

    private DraftRevisionRow revisionRow(DraftRevision one) {
        DraftRevisionRow row = new DraftRevisionRow();
        row.draft = one.id();
        row.revision = one.revision();
        row.recordedAt = one.recordedAt();
        row.recordedBy = one.recordedBy();
        row.state = one.state();
        row.edited = one.edited();
        row.reason = one.reason();
        row.claim = one.claim();
        row.content = written(one.content());
        return row;
    }

    private DraftRevision revision(Stored stored) {
        DraftRow draft = stored.draft();
        DraftRevisionRow row = stored.revision();
        return new DraftRevision(
                draft.id,
                draft.article,
                draft.snapshot,
                draft.extractor,
                draft.place,
                read(draft.reading, Reading.class),
                row.revision,
                row.recordedAt,
                row.recordedBy,
                row.state,
                row.edited,
                row.reason,
                row.claim,
                read(row.content, NewClaim.class));
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
