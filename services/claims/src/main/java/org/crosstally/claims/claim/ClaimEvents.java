package org.crosstally.claims.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.crosstally.claims.api.claim.ClaimState;
import org.crosstally.claims.claim.table.ClaimRow;
import org.crosstally.claims.claim.table.ClaimRow.Stamp;
import org.crosstally.claims.claim.table.ClaimTable;
import org.crosstally.claims.claim.table.ClaimWriter;
import org.crosstally.claims.feed.ChangeSet;
import org.crosstally.claims.feed.ChangeSets;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.Problem.FieldError;
import org.crosstally.web.problem.ProblemException;

/** Moves claims from one event to another. Each gets a revision that differs from the one before in its event only. */
@ApplicationScoped
public class ClaimEvents {

    private final ClaimTable table;
    private final ClaimWriter writer;
    private final ChangeSets changeSets;

    ClaimEvents(ClaimTable table, ClaimWriter writer, ChangeSets changeSets) {
        this.table = table;
        this.writer = writer;
        this.changeSets = changeSets;
    }

    /**
     * Moves claims, all or none.
     *
     * @param claims their ids
     * @param from the events that each of them must be of
     * @param to the other event
     * @param reason kept with each revision; may be null
     * @param by who moves them
     * @throws ProblemException UNKNOWN_REFERENCE, INVALID_VALUE, with the position of each claim that cannot be moved
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void move(List<UUID> claims, Set<UUID> from, UUID to, String reason, String by) {
        List<FieldError> errors = new ArrayList<>();
        // In one order, so that two callers cannot wait for each other in a circle.
        for (UUID id : claims.stream().distinct().sorted().toList()) {
            String pointer = "/claims/" + claims.indexOf(id);
            ClaimRow row = table.lock(id).orElse(null);
            if (row == null) {
                errors.add(new FieldError(pointer, ErrorCode.UNKNOWN_REFERENCE, "There is no claim " + id + "."));
            } else if (row.stamp().state() == ClaimState.RETRACTED
                    || !from.contains(row.content().topic().event())) {
                errors.add(new FieldError(
                        pointer,
                        ErrorCode.INVALID_VALUE,
                        "Claim " + id + " is retracted or not a claim of the event."));
            } else if (errors.isEmpty()) {
                write(row, to, reason, by);
            }
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(errors);
        }
    }

    private void write(ClaimRow before, UUID event, String reason, String by) {
        Stamp old = before.stamp();
        Instant now = Claims.later(old.recordedAt());
        ChangeSet changeSet = changeSets.current();
        table.supersede(before.key().id(), old.revision(), now);
        writer.insert(
                new ClaimRow(
                        before.key(),
                        new Stamp(old.revision() + 1, now, by, old.state(), reason),
                        changeSet.nextOrdinal(),
                        before.content().ofEvent(event)),
                changeSet.id());
    }
}
