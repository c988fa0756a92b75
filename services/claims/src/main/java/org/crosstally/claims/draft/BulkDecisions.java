package org.crosstally.claims.draft;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crosstally.claims.api.draft.DraftResults;
import org.crosstally.claims.api.draft.DraftResults.Outcome;
import org.crosstally.claims.api.draft.DraftSelection;
import org.crosstally.claims.api.draft.DraftState;
import org.crosstally.claims.draft.Acceptance.Result;
import org.crosstally.claims.extract.ExtractionConfig;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.Problem;
import org.crosstally.web.problem.Problem.FieldError;
import org.crosstally.web.problem.ProblemException;

/** Accepts or drops many drafts in one request, independently of each other. */
@ApplicationScoped
class BulkDecisions {

    private final DraftTable table;
    private final Acceptance acceptance;
    private final ExtractionConfig config;
    private final ObjectMapper json;

    BulkDecisions(DraftTable table, Acceptance acceptance, ExtractionConfig config, ObjectMapper json) {
        this.table = table;
        this.acceptance = acceptance;
        this.config = config;
        this.json = json;
    }

    DraftResults accept(DraftSelection selection, boolean dryRun, String by) {
        return results(selection, acceptance.accept(ids(selection), by, dryRun));
    }

    DraftResults drop(DraftSelection selection, boolean dryRun, String by) {
        List<UUID> ids = ids(selection);
        if (selection.reason() == null || selection.reason().isBlank()) {
            throw new ProblemException(new FieldError(
                    "/reason", ErrorCode.MISSING_VALUE, "`reason` is missing. It is stored with each dropped draft."));
        }
        return results(
                selection, QuarkusTransaction.joiningExisting().call(() -> drop(ids, selection.reason(), dryRun, by)));
    }

    private Map<UUID, Result> drop(List<UUID> ids, String reason, boolean dryRun, String by) {
        Map<UUID, Result> results = new HashMap<>();
        List<DraftRevision> dropped = new ArrayList<>();
        Instant now = Drafts.now();
        for (DraftRevision row : dryRun ? table.read(ids) : table.lock(ids)) {
            if (row.state() == DraftState.DROPPED) {
                results.put(row.id(), new Result(row, Outcome.KNOWN, List.of(), null));
            } else if (!DraftSteps.DROP.isOpen(row.state())) {
                results.put(row.id(), Result.refused(row, DraftSteps.DROP.wrong(row.state())));
            } else if (dryRun) {
                results.put(row.id(), new Result(row, Outcome.VALID, List.of(), null));
            } else {
                DraftRevision next = row.next(DraftState.DROPPED, now, by, reason, null);
                dropped.add(next);
                results.put(row.id(), new Result(next, Outcome.DROPPED, List.of(), null));
            }
        }
        table.revise(dropped);
        return results;
    }

    private List<UUID> ids(DraftSelection selection) {
        List<UUID> ids = selection.ids().stream().distinct().toList();
        if (ids.size() > config.maxTogether()) {
            throw new ProblemException(new FieldError(
                    "/ids", ErrorCode.INVALID_VALUE, "`ids` may have at most " + config.maxTogether() + " drafts."));
        }
        return ids;
    }

    private DraftResults results(DraftSelection selection, Map<UUID, Result> results) {
        return new DraftResults(
                selection.ids().stream().map(id -> result(id, results.get(id))).toList());
    }

    private DraftResults.Result result(UUID id, Result result) {
        Result known = result == null ? Result.refused(null, Drafts.absent(id).problem()) : result;
        Problem problem = known.problem();
        return new DraftResults.Result(
                id,
                known.outcome(),
                known.row() == null ? null : known.row().revision(),
                known.row() == null ? null : known.row().claim(),
                known.created() == null || known.created().isEmpty() ? null : known.created(),
                problem == null ? null : json.valueToTree(problem));
    }
}
