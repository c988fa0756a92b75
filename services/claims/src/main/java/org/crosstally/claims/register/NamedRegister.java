package org.crosstally.claims.register;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.crosstally.claims.api.Recorded;
import org.crosstally.claims.feed.ChangeSet;

/**
 * What the three named registers have in common.
 *
 * @param <R> the row
 * @param <W> the record on the wire
 */
public abstract class NamedRegister<R extends NamedRow, W extends Recorded> implements Register {

    @Inject
    protected EntityManager database;

    @Inject
    protected Revisions revisions;

    /** An empty row, with what a record has of which only the name is known. */
    protected abstract R newcomer(Newcomer newcomer);

    /** The records on the wire, in the order of the rows. */
    protected abstract List<W> wire(List<R> rows);

    @Override
    public void admit(List<Newcomer> newcomers, String recordedBy, ChangeSet changeSet) {
        List<R> rows = newcomers.stream()
                .map(one -> {
                    R row = newcomer(one);
                    row.id = one.id();
                    row.name = one.name();
                    row.revision = 1;
                    row.recordedAt = now();
                    row.recordedBy = recordedBy;
                    database.persist(row);
                    return row;
                })
                .toList();
        database.flush();
        wire(rows).forEach(record -> revisions.append(kind(), record, changeSet));
    }

    /** The present, as finely as the database keeps it. */
    protected static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
