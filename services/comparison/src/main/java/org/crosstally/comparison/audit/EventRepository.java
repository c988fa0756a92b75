package org.crosstally.comparison.audit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crosstally.comparison.api.review.AuditFilter;
import org.crosstally.jdbc.Restrictions;

/** Reads events; they are never changed. */
@ApplicationScoped
class EventRepository implements PanacheRepositoryBase<EventRow, Long> {

    private static final String LAST_STEP_BEFORE = """
            from EventRow e
            where e.record = ?1 and e.id < ?2 and e.type not in ('undo', 'comment')
              and not exists (select 1 from EventRow u where u.undoes = e.id)
            order by e.id desc
            """;

    /** Returns up to {@code limit} events that pass the filter, newest first, with an id below {@code before} if given. */
    List<EventRow> newest(AuditFilter filter, Long before, int limit) {
        Restrictions all = restrictions(filter).and("e.id < :before", "before", before);
        return find("from EventRow e" + all.where() + " order by e.id desc", all.parameters())
                .range(0, limit - 1)
                .list();
    }

    /** Counts the events that pass the filter. */
    long count(AuditFilter filter) {
        Restrictions all = restrictions(filter);
        return count("from EventRow e" + all.where(), all.parameters());
    }

    private static Restrictions restrictions(AuditFilter filter) {
        return new Restrictions()
                .and("e.actor in :actor", "actor", filter.actor)
                .and("e.type in :type", "type", filter.type)
                .and("e.about in :about", "about", filter.about)
                .and("e.record = :record", "record", filter.record)
                .and("e.batch = :batch", "batch", filter.batch)
                .and("e.at >= :since", "since", filter.since)
                .and("e.at < :until", "until", filter.until);
    }

    /** Returns the events of a record after one of its revisions, oldest first. */
    List<EventRow> after(UUID record, int revision) {
        return list("from EventRow e where e.record = ?1 and e.revision > ?2 order by e.id", record, revision);
    }

    /** Returns up to {@code limit} events of the feed after {@code position}. */
    List<EventRow> feed(long position, int limit) {
        return find("from EventRow e where e.position > ?1 order by e.position", position)
                .range(0, limit - 1)
                .list();
    }

    /** Returns the events of a batch, newest first. */
    List<EventRow> ofBatch(UUID batch) {
        return list("from EventRow e where e.batch = ?1 order by e.id desc", batch);
    }

    /** Returns the last event of the record before {@code id} that is a step and is not undone. */
    Optional<EventRow> lastStepBefore(UUID record, long id) {
        return find(LAST_STEP_BEFORE, record, id).range(0, 0).firstResultOptional();
    }
}
