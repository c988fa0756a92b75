package org.crosstally.claims.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
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

/** Stores every revision of an outlet, party, measure or article in the form of the API; the feed reads them. */
@ApplicationScoped
public class Revisions {

    private final RevisionRepository rows;
    private final ObjectMapper json;

    Revisions(RevisionRepository rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    /** Appends {@code record} as it is now. The record's row must be locked, see {@link ChangeSet}. */
    public void append(Kind kind, Recorded record, ChangeSet changeSet) {
        RevisionRow row = new RevisionRow();
        row.record = record.id();
        row.revision = record.revision();
        row.kind = kind.code();
        row.recordedAt = record.recordedAt();
        row.changeSet = changeSet.id();
        row.ordinal = changeSet.nextOrdinal();
        row.body = written(record);
        rows.persist(row);
    }

    /** The record as it was known at {@code instant}; empty when it was not known yet. */
    public <W extends Recorded> Optional<W> at(Kind kind, UUID id, Instant instant, Class<W> type) {
        return rows.at(kind, id, instant).map(row -> read(row.body, type));
    }

    /**
     * Every revision, newest first.
     *
     * @throws ProblemException NOT_FOUND, BAD_PAGE_TOKEN
     */
    public <W extends Recorded> Page<W> of(Kind kind, UUID id, PageParams params, Class<W> type) {
        Paging paging = Paging.of(params, "revisions", id, params.asOf, params.updatedAfter);
        int before = paging.isFirst()
                ? Integer.MAX_VALUE
                : Integer.parseInt(paging.position().get(0));
        List<W> found = rows.newest(kind, id, before, params.asOf, params.updatedAfter, paging.limit()).stream()
                .map(row -> read(row.body, type))
                .toList();
        long total = rows.count(kind, id);
        if (total == 0) {
            throw new ProblemException(ErrorCode.NOT_FOUND, "There is no " + kind.code() + " " + id + ".");
        }
        return paging.page(found, paging.total(() -> total), last -> List.of(last.revision()));
    }

    /** Whether every revision of a record was recorded by {@code person}. */
    public boolean areAllBy(Kind kind, UUID id, String person) {
        return rows.countByOthers(kind, id, person) == 0;
    }

    /** Reads a record from its stored form. */
    public <W> W read(String body, Class<W> type) {
        try {
            return json.readValue(body, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String written(Recorded record) {
        try {
            return json.writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
