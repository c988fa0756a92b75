package org.crosstally.claims.claim;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.crosstally.claims.api.BatchResult.Outcome;
import org.crosstally.claims.api.Claim;
import org.crosstally.claims.api.Claim.Created;
import org.crosstally.claims.api.ClaimState;
import org.crosstally.claims.api.NewClaim;
import org.crosstally.claims.claim.ClaimRow.Stamp;
import org.crosstally.claims.claim.ClaimTable.Known;
import org.crosstally.claims.feed.ChangeSets;
import org.crosstally.claims.feed.ChangeSignal;
import org.crosstally.claims.register.Ids;
import org.crosstally.problem.DatabaseException;
import org.crosstally.problem.ErrorCode;
import org.crosstally.problem.Problem;
import org.crosstally.problem.ProblemException;

/** Records claims: one, or many of which each stands for itself. */
@ApplicationScoped
public class Recording {

    private final Preparation preparation;
    private final ClaimWriter writer;
    private final ClaimTable table;
    private final ClaimView view;
    private final ChangeSets changeSets;
    private final ChangeSignal signal;

    Recording(
            Preparation preparation,
            ClaimWriter writer,
            ClaimTable table,
            ClaimView view,
            ChangeSets changeSets,
            ChangeSignal signal) {
        this.preparation = preparation;
        this.writer = writer;
        this.table = table;
        this.view = view;
        this.changeSets = changeSets;
        this.signal = signal;
    }

    /**
     * What became of one claim of many.
     *
     * @param id of the claim, or of the one known before; {@code null} when refused or only tried
     * @param problem why it was refused, else {@code null}
     */
    public record Result(UUID id, Outcome outcome, List<Created> created, Problem problem) {

        /** A claim that was refused. */
        public static Result refused(Problem problem) {
            return new Result(null, Outcome.REFUSED, List.of(), problem);
        }
    }

    /**
     * Records one claim.
     *
     * @return the claim, or the one recorded before under its clientRef with the same content
     * @throws ProblemException with every fault found; CLIENT_REF_TAKEN
     */
    public Claim record(NewClaim claim, String recorder) {
        Draft draft = new Draft(claim);
        preparation.run(List.of(draft), recorder, true);
        refuse(draft);
        ClaimRow row = row(draft, recorder, now());
        try {
            if (writer.insertAlone(row)) {
                signal.committed();
                return view.of(row, draft.created);
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
        Known known = table.known(recorder, List.of(claim.clientRef())).get(claim.clientRef());
        if (!known.hash().equals(draft.hash)) {
            throw new ProblemException(taken(claim.clientRef(), known.id()));
        }
        return view.of(table.current(known.id()).orElseThrow(), List.of());
    }

    /** Checks a claim and finds its content, for a new revision. */
    Draft prepared(NewClaim claim, String recorder) {
        Draft draft = new Draft(claim);
        preparation.run(List.of(draft), recorder, true);
        refuse(draft);
        return draft;
    }

    private static void refuse(Draft draft) {
        if (!draft.faults.none()) {
            throw new ProblemException(draft.faults.problem());
        }
    }

    /**
     * Records many claims in one transaction; one that is refused harms no other.
     *
     * @param dryRun whether to stop before anything is written
     * @return a result for each claim, in their order
     */
    public List<Result> record(List<NewClaim> claims, String recorder, boolean dryRun) {
        List<Draft> drafts = new ArrayList<>(claims.size());
        claims.forEach(claim -> drafts.add(new Draft(claim)));
        preparation.run(drafts, recorder, !dryRun);
        Map<Draft, ClaimRow> rows = dryRun ? Map.of() : rows(drafts, recorder);
        Set<UUID> passedOver = rows.isEmpty() ? Set.of() : write(List.copyOf(rows.values()));
        Map<String, Known> known = passedOver.isEmpty() ? Map.of() : known(rows, passedOver, recorder);
        List<Result> results = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            results.add(result(draft, rows.get(draft), passedOver, known));
        }
        return results;
    }

    private Map<Draft, ClaimRow> rows(List<Draft> drafts, String recorder) {
        Instant now = now();
        Map<Draft, ClaimRow> rows = new java.util.LinkedHashMap<>();
        for (Draft draft : drafts) {
            if (draft.content != null) {
                rows.put(draft, row(draft, recorder, now));
            }
        }
        return rows;
    }

    private Set<UUID> write(List<ClaimRow> rows) {
        Set<UUID> passedOver = QuarkusTransaction.requiringNew().call(() -> {
            var changeSet = changeSets.current();
            List<ClaimRow> placed = new ArrayList<>(rows.size());
            rows.forEach(row -> placed.add(row.withOrdinal(changeSet.nextOrdinal())));
            try {
                return writer.insert(placed, changeSet.id());
            } catch (SQLException e) {
                throw new DatabaseException(e);
            }
        });
        signal.committed();
        return passedOver;
    }

    private Map<String, Known> known(Map<Draft, ClaimRow> rows, Set<UUID> passedOver, String recorder) {
        List<String> refs = new ArrayList<>();
        rows.forEach((draft, row) -> {
            if (passedOver.contains(row.stamp().id())) {
                refs.add(draft.request.clientRef());
            }
        });
        return new HashMap<>(table.known(recorder, refs));
    }

    private static Result result(Draft draft, ClaimRow row, Set<UUID> passedOver, Map<String, Known> known) {
        if (!draft.faults.none()) {
            return Result.refused(draft.faults.problem());
        }
        if (row == null) {
            return new Result(null, Outcome.VALID, List.of(), null);
        }
        if (!passedOver.contains(row.stamp().id())) {
            return new Result(row.stamp().id(), Outcome.RECORDED, draft.created, null);
        }
        Known before = known.get(draft.request.clientRef());
        return before.hash().equals(draft.hash)
                ? new Result(before.id(), Outcome.KNOWN, draft.created, null)
                : Result.refused(taken(draft.request.clientRef(), before.id()));
    }

    private static Problem taken(String clientRef, UUID id) {
        return Problem.of(ErrorCode.CLIENT_REF_TAKEN, "'" + clientRef + "' is claim " + id + " with other content.");
    }

    private static ClaimRow row(Draft draft, String recorder, Instant now) {
        ClaimState state = draft.request.state() == null ? ClaimState.RECORDED : draft.request.state();
        return new ClaimRow(new Stamp(Ids.next(), 1, now, recorder, recorder, 0, state, null), draft.content);
    }

    /** The present, as finely as the database keeps it. */
    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
