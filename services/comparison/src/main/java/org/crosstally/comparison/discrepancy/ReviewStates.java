package org.crosstally.comparison.discrepancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crosstally.comparison.workflow.Progress;
import org.crosstally.comparison.workflow.ReviewState;
import org.crosstally.jdbc.Session;

/** Reads the review state of discrepancies under a row lock and writes it after a step. */
@ApplicationScoped
public class ReviewStates {

    private final DiscrepancyStore store;

    ReviewStates(DiscrepancyStore store) {
        this.store = store;
    }

    /** Reads one and locks its row until the transaction ends. */
    public Optional<ReviewState> hold(Session session, UUID id) {
        return session.first("select * from discrepancy where id = ? for update", store::reviewState, id);
    }

    /** Returns up to {@code most} discrepancies that are due to wake, and locks them; rows that others hold are skipped. */
    public List<ReviewState> due(Session session, int most) {
        return session.list("""
                select * from discrepancy where wake_at <= clock_timestamp() order by wake_at limit ?
                for update skip locked
                """, store::reviewState, most);
    }

    /**
     * Writes where it stands now; its revision is one more than before.
     *
     * @param lastStep the event that undo would undo, or null
     */
    public void save(
            Session session, ReviewState before, Progress now, Long lastStep, String lastStepBy, Instant changedAt) {
        session.update(
                """
                update discrepancy set revision = ?, state = ?, review = ?::jsonb, wake_at = ?::timestamptz,
                  last_step = ?::bigint, last_step_by = ?, last_changed = ?, state_since = coalesce(?::timestamptz, state_since)
                where id = ?
                """,
                before.revision() + 1,
                now.state().name(),
                store.review(now),
                now.review().wakeAt(),
                lastStep,
                lastStepBy,
                changedAt,
                now.review().since(),
                before.id());
    }
}
