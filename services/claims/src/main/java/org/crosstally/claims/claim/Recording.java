package org.crosstally.claims.claim;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.crosstally.claims.api.batch.BatchResult.Outcome;
import org.crosstally.claims.api.claim.Claim;
import org.crosstally.claims.api.claim.Claim.Created;
import org.crosstally.claims.api.claim.ClaimState;
import org.crosstally.claims.api.claim.NewClaim;
import org.crosstally.claims.claim.table.ClaimRow;
import org.crosstally.claims.claim.table.ClaimRow.Key;
import org.crosstally.claims.claim.table.ClaimRow.Stamp;
import org.crosstally.claims.claim.table.ClaimTable;
import org.crosstally.claims.claim.table.ClaimTable.Known;
import org.crosstally.claims.claim.table.ClaimWriter;
import org.crosstally.claims.claim.table.GroupedInserts;
import org.crosstally.claims.feed.ChangeSet;
import org.crosstally.claims.feed.ChangeSets;
import org.crosstally.claims.feed.ChangeSignal;
import org.crosstally.claims.register.Ids;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.Problem;
import org.crosstally.web.problem.ProblemException;

/** Records claims: one, or many that are independent of each other. */
@ApplicationScoped
public class Recording {

    private final Preparation preparation;
    private final ClaimWriter writer;
    private final GroupedInserts single;
    private final ClaimTable table;
    private final ClaimView view;
    private final ChangeSets changeSets;
    private final ChangeSignal signal;
    private final AgroalDataSource database;

    Recording(
            Preparation preparation,
            ClaimWriter writer,
            GroupedInserts single,
            ClaimTable table,
            ClaimView view,
            ChangeSets changeSets,
            ChangeSignal signal,
            AgroalDataSource database) {
        this.database = database;
        this.preparation = preparation;
        this.writer = writer;
        this.single = single;
        this.table = table;
        this.view = view;
        this.changeSets = changeSets;
        this.signal = signal;
    }

    /**
     * The result of one claim of many.
     *
     * @param id of the claim, or of the one recorded before; {@code null} if it was refused or this is a dry run
     * @param problem why it was refused; {@code null} if it was not
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
        PendingClaim pending = new PendingClaim(claim);
        preparation.run(List.of(pending), recorder, true);
        refuse(pending);
        ClaimRow row = row(pending, recorder, now());
        if (single.insert(row)) {
            signal.committed();
            return view.of(row, pending.created);
        }
        Known known = table.known(recorder, List.of(claim.clientRef())).get(claim.clientRef());
        if (!known.hash().equals(pending.hash)) {
            throw new ProblemException(taken(claim.clientRef(), known.id()));
        }
        return view.of(table.current(known.id()).orElseThrow(), List.of());
    }

    /** Checks a claim and finds its content, for a new revision. */
    PendingClaim prepared(NewClaim claim, String recorder) {
        PendingClaim pending = new PendingClaim(claim);
        preparation.run(List.of(pending), recorder, true);
        refuse(pending);
        return pending;
    }

    private static void refuse(PendingClaim pending) {
        if (!pending.faults.none()) {
            throw new ProblemException(pending.faults.problem());
        }
    }

    /** Claims that are checked and ready to be written. */
    public static final class Chunk {

        private final String recorder;
        private final List<PendingClaim> pendingClaims;
        private final Map<PendingClaim, ClaimRow> rows;

        private Chunk(String recorder, List<PendingClaim> pendingClaims, Map<PendingClaim, ClaimRow> rows) {
            this.recorder = recorder;
            this.pendingClaims = pendingClaims;
            this.rows = rows;
        }

        /** How many claims these are. */
        public int size() {
            return pendingClaims.size();
        }

        /** The claims from {@code first} on and before {@code end}, as a chunk. */
        public Chunk part(int first, int end) {
            List<PendingClaim> those = pendingClaims.subList(first, end);
            Map<PendingClaim, ClaimRow> theirs = new LinkedHashMap<>();
            those.stream().filter(rows::containsKey).forEach(pending -> theirs.put(pending, rows.get(pending)));
            return new Chunk(recorder, those, theirs);
        }

        /** The results when nothing can be written: each claim without a fault of its own is refused for {@code problem}. */
        public List<Result> refused(Problem problem) {
            return pendingClaims.stream()
                    .map(pending -> Result.refused(pending.faults.none() ? problem : pending.faults.problem()))
                    .toList();
        }
    }

    /**
     * Checks many claims that are independent of each other, and creates what they refer to.
     *
     * @param dryRun whether to stop there: nothing is created, and nothing will be written
     */
    public Chunk prepare(List<NewClaim> claims, String recorder, boolean dryRun) {
        List<PendingClaim> pendingClaims = new ArrayList<>(claims.size());
        claims.forEach(claim -> pendingClaims.add(new PendingClaim(claim)));
        preparation.run(pendingClaims, recorder, !dryRun);
        Instant now = now();
        Map<PendingClaim, ClaimRow> rows = new LinkedHashMap<>();
        for (PendingClaim pending : pendingClaims) {
            if (pending.content != null) {
                rows.put(pending, row(pending, recorder, now));
            }
        }
        return new Chunk(recorder, pendingClaims, rows);
    }

    /**
     * Writes what was prepared, in one transaction. May be called again after a failure: rows that were
     * committed although the answer was lost are recognised by their ids.
     *
     * @return a result for each claim, in their order
     */
    public List<Result> write(Chunk chunk) {
        Set<UUID> skipped = chunk.rows.isEmpty() ? Set.of() : insert(List.copyOf(chunk.rows.values()));
        Map<String, Known> known = skipped.isEmpty() ? Map.of() : known(chunk, skipped);
        List<Result> results = new ArrayList<>(chunk.pendingClaims.size());
        for (PendingClaim pending : chunk.pendingClaims) {
            results.add(result(pending, chunk.rows.get(pending), skipped, known));
        }
        return results;
    }

    /**
     * Writes what was prepared within the caller's transaction, so that both commit or roll back together. The caller locks
     * its own rows first and wakes the feed's readers after the commit.
     *
     * @param which of the claims, by their places
     * @return a result for each claim in their order, {@code null} for those skipped
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Result> writeAlong(Chunk chunk, IntPredicate which) {
        List<ClaimRow> rows = new ArrayList<>();
        for (int i = 0; i < chunk.pendingClaims.size(); i++) {
            ClaimRow row = chunk.rows.get(chunk.pendingClaims.get(i));
            if (row != null && which.test(i)) {
                rows.add(row);
            }
        }
        Set<UUID> skipped = rows.isEmpty() ? Set.of() : inThisChangeSet(rows, writer::insert);
        Map<String, Known> known = skipped.isEmpty() ? Map.of() : known(chunk, skipped);
        List<Result> results = new ArrayList<>(chunk.pendingClaims.size());
        for (int i = 0; i < chunk.pendingClaims.size(); i++) {
            PendingClaim pending = chunk.pendingClaims.get(i);
            results.add(which.test(i) ? result(pending, chunk.rows.get(pending), skipped, known) : null);
        }
        return results;
    }

    /** Closes idle connections, which are broken after the database was away. */
    public void reconnect() {
        database.flush(AgroalDataSource.FlushMode.IDLE);
    }

    private Set<UUID> insert(List<ClaimRow> rows) {
        Set<UUID> skipped;
        try {
            skipped = inChangeSet(rows, (placed, changeSet) -> {
                writer.copy(placed, changeSet);
                return Set.of();
            });
        } catch (RuntimeException e) {
            if (!ClaimWriter.isThereAlready(e)) {
                throw e;
            }
            skipped = inChangeSet(rows, writer::insert);
        }
        signal.committed();
        return skipped;
    }

    /** Writes rows and answers which were skipped. */
    private interface Writing {
        Set<UUID> write(List<ClaimRow> placed, long changeSet);
    }

    private Set<UUID> inChangeSet(List<ClaimRow> rows, Writing writing) {
        return QuarkusTransaction.requiringNew().call(() -> inThisChangeSet(rows, writing));
    }

    private Set<UUID> inThisChangeSet(List<ClaimRow> rows, Writing writing) {
        ChangeSet changeSet = changeSets.current();
        List<ClaimRow> placed = new ArrayList<>(rows.size());
        rows.forEach(row -> placed.add(row.at(changeSet.nextOrdinal())));
        return writing.write(placed, changeSet.id());
    }

    private Map<String, Known> known(Chunk chunk, Set<UUID> skipped) {
        List<String> refs = new ArrayList<>();
        chunk.rows.forEach((pending, row) -> {
            if (skipped.contains(row.key().id())) {
                refs.add(pending.request.clientRef());
            }
        });
        return table.known(chunk.recorder, refs);
    }

    private static Result result(PendingClaim pending, ClaimRow row, Set<UUID> skipped, Map<String, Known> known) {
        if (!pending.faults.none()) {
            return Result.refused(pending.faults.problem());
        }
        if (row == null) {
            return new Result(null, Outcome.VALID, List.of(), null);
        }
        if (!skipped.contains(row.key().id())) {
            return new Result(row.key().id(), Outcome.RECORDED, pending.created, null);
        }
        Known before = known.get(pending.request.clientRef());
        return before.hash().equals(pending.hash)
                ? new Result(before.id(), Outcome.KNOWN, pending.created, null)
                : Result.refused(taken(pending.request.clientRef(), before.id()));
    }

    private static Problem taken(String clientRef, UUID id) {
        return Problem.of(
                ErrorCode.CLIENT_REF_TAKEN,
                "`clientRef` '" + clientRef + "' belongs to claim " + id + ", whose content differs.");
    }

    private static ClaimRow row(PendingClaim pending, String recorder, Instant now) {
        ClaimState state = pending.request.state() == null ? ClaimState.RECORDED : pending.request.state();
        return new ClaimRow(
                new Key(Ids.next(), recorder, pending.request.clientRef()),
                new Stamp(1, now, recorder, state, null),
                0,
                pending.content);
    }

    /** The present, as finely as the database keeps it. */
    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
