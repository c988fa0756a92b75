package org.crosstally.claims.claim;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.crosstally.claims.api.claim.Claim;
import org.crosstally.claims.api.claim.ClaimState;
import org.crosstally.claims.api.claim.NewClaim;
import org.crosstally.claims.claim.table.ClaimRow;
import org.crosstally.claims.claim.table.ClaimRow.Content;
import org.crosstally.claims.claim.table.ClaimRow.Stamp;
import org.crosstally.claims.claim.table.ClaimTable;
import org.crosstally.claims.claim.table.ClaimWriter;
import org.crosstally.claims.feed.ChangeSets;
import org.crosstally.claims.feed.ChangeSignal;
import org.crosstally.web.conditional.Preconditions;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.Problem.FieldError;
import org.crosstally.web.problem.ProblemException;

/** The collection of claims: reading one, and each step that makes a new revision of one. */
@ApplicationScoped
class Claims {

    private final ClaimTable table;
    private final ClaimWriter writer;
    private final ClaimView view;
    private final Recording recording;
    private final ChangeSets changeSets;
    private final ChangeSignal signal;

    Claims(
            ClaimTable table,
            ClaimWriter writer,
            ClaimView view,
            Recording recording,
            ChangeSets changeSets,
            ChangeSignal signal) {
        this.table = table;
        this.writer = writer;
        this.view = view;
        this.recording = recording;
        this.changeSets = changeSets;
        this.signal = signal;
    }

    /** @param asOf {@code null} for the present */
    Claim read(UUID id, Instant asOf) {
        return view.of(
                (asOf == null ? table.current(id) : table.asOf(id, asOf)).orElseThrow(() -> absent(id, asOf)),
                List.of());
    }

    private static ProblemException absent(UUID id, Instant asOf) {
        String detail = "There is no claim " + id + (asOf == null ? "." : " as of " + asOf + ".");
        return new ProblemException(ErrorCode.NOT_FOUND, detail);
    }

    /** A new revision with other content. A verification or dispute was about the former content and ends. */
    Claim revise(UUID id, String ifMatch, NewClaim claim, Editor by) {
        // Once before names are created for it, and again with the row locked.
        Preconditions.check(
                ifMatch,
                table.current(id).orElseThrow(() -> absent(id, null)).stamp().revision());
        PendingClaim pending = recording.prepared(claim, by.subject());
        ClaimState wanted = claim.state();
        return change(id, ifMatch, ClaimSteps.REVISE, wanted, null, by, before -> {
            keepsRef(claim.clientRef(), before.key().clientRef());
            return pending.content;
        });
    }

    /** The clientRef identifies the claim in all revisions; a request may leave it out. */
    private static void keepsRef(String clientRef, String before) {
        if (clientRef != null && !clientRef.equals(before)) {
            throw new ProblemException(new FieldError(
                    "/clientRef",
                    ErrorCode.INVALID_VALUE,
                    "`clientRef` cannot be changed. Send the claim's own `clientRef`, or leave it out."));
        }
    }

    /** A new revision in another state. */
    Claim step(UUID id, String ifMatch, ClaimSteps step, String reason, Editor by) {
        return change(id, ifMatch, step, null, reason, by, ClaimRow::content);
    }

    private Claim change(
            UUID id,
            String ifMatch,
            ClaimSteps step,
            ClaimState state,
            String reason,
            Editor by,
            Function<ClaimRow, Content> content) {
        ClaimRow changed = QuarkusTransaction.joiningExisting().call(() -> {
            ClaimRow before = table.lock(id).orElseThrow(() -> absent(id, null));
            Stamp old = before.stamp();
            Preconditions.check(ifMatch, old.revision());
            by.mustBeAllowed(before.key().recorder());
            step.mustBeOpen(old.state());
            Instant now = later(old.recordedAt());
            var changeSet = changeSets.current();
            ClaimRow row = new ClaimRow(
                    before.key(),
                    new Stamp(old.revision() + 1, now, by.subject(), next(step, old.state(), state), reason),
                    changeSet.nextOrdinal(),
                    content.apply(before));
            table.supersede(id, old.revision(), now);
            writer.insert(row, changeSet.id());
            return row;
        });
        signal.committed();
        return view.of(changed, List.of());
    }

    /** A draft stays a draft until its new content says otherwise. */
    private static ClaimState next(ClaimSteps step, ClaimState old, ClaimState wanted) {
        if (wanted != null) {
            return wanted;
        }
        return step == ClaimSteps.REVISE && old == ClaimState.DRAFT ? ClaimState.DRAFT : step.to();
    }

    /** A revision is later than the one before, whatever the clock says: time travel depends on it. */
    static Instant later(Instant before) {
        Instant now = Recording.now();
        return now.isAfter(before) ? now : before.plus(1, ChronoUnit.MICROS);
    }

    /** Revisions below {@code below}, newest first. */
    List<Claim> revisions(UUID id, long below, int limit) {
        return view.of(table.revisions(id, below, limit));
    }
}
