package org.crosstally.claims.draft;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crosstally.claims.api.article.ArticleContext;
import org.crosstally.claims.api.claim.ArticleRef;
import org.crosstally.claims.api.claim.Claim.Created;
import org.crosstally.claims.api.claim.Method;
import org.crosstally.claims.api.claim.NewClaim;
import org.crosstally.claims.api.claim.NewClaimBuilder;
import org.crosstally.claims.api.claim.Quote;
import org.crosstally.claims.api.draft.DraftResults.Outcome;
import org.crosstally.claims.api.draft.DraftState;
import org.crosstally.claims.claim.Recording;
import org.crosstally.claims.extract.ContentOfReading;
import org.crosstally.claims.feed.ChangeSignal;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.Problem;
import org.crosstally.web.problem.ProblemException;

/**
 * Makes claims of drafts, in the way that every claim is recorded. Claim and draft are written in one transaction, with the
 * draft's row locked: however often and by however many a draft is accepted, it becomes one claim.
 */
@ApplicationScoped
class Acceptance {

    private final DraftTable table;
    private final ArticleTexts texts;
    private final Inheritance inheritance;
    private final Recording recording;
    private final ChangeSignal signal;

    Acceptance(
            DraftTable table, ArticleTexts texts, Inheritance inheritance, Recording recording, ChangeSignal signal) {
        this.table = table;
        this.texts = texts;
        this.inheritance = inheritance;
        this.recording = recording;
        this.signal = signal;
    }

    /**
     * The result of one draft.
     *
     * @param row the draft after it; {@code null} when there is none
     * @param problem why it was refused, else {@code null}
     */
    record Result(DraftRevision row, Outcome outcome, List<Created> created, Problem problem) {

        static Result refused(DraftRevision row, Problem problem) {
            return new Result(row, Outcome.REFUSED, List.of(), problem);
        }
    }

    /** Accepts drafts independently of each other; returns a result for each id that has a draft. */
    Map<UUID, Result> accept(List<UUID> ids, String by, boolean dryRun) {
        Map<UUID, Result> results = new HashMap<>();
        List<DraftRevision> open = new ArrayList<>();
        for (DraftRevision row : table.read(ids)) {
            if (row.state() == DraftState.OPEN) {
                open.add(row);
            } else {
                results.put(row.id(), decided(row));
            }
        }
        if (!open.isEmpty()) {
            Recording.Chunk chunk = recording.prepare(claims(open), by, dryRun);
            results.putAll(dryRun ? tried(open, recording.write(chunk)) : write(open, chunk, by));
        }
        return results;
    }

    /** Checks the new content of a draft; a missing measure is no error yet. */
    void mustBeFit(NewClaim content, String by) {
        Recording.Chunk chunk = recording.prepare(List.of(content), by, true);
        Problem problem = recording.write(chunk).get(0).problem();
        boolean onlyMeasure = problem == null
                || problem.errors().stream()
                        .allMatch(
                                error -> error.pointer().equals("/measure") && error.code() == ErrorCode.MISSING_VALUE);
        if (!onlyMeasure) {
            throw new ProblemException(problem);
        }
    }

    private static Result decided(DraftRevision row) {
        return row.state() == DraftState.ACCEPTED
                ? new Result(row, Outcome.KNOWN, List.of(), null)
                : Result.refused(row, DraftSteps.ACCEPT.wrong(row.state()));
    }

    private List<NewClaim> claims(List<DraftRevision> rows) {
        Map<UUID, Integer> newest =
                texts.newest(rows.stream().map(DraftRevision::article).toList());
        Map<UUID, ArticleContext> contexts = inheritance.of(rows);
        return rows.stream()
                .map(row -> claim(
                        row,
                        "draft:" + row.id(),
                        Inheritance.content(row, contexts.get(row.article()), ref -> ref.id()
                                        .toString())
                                .content(),
                        newest.get(row.article())))
                .toList();
    }

    /** The content with what is the draft's own; the claim of a draft has its id for clientRef. */
    static NewClaim claim(DraftRevision row, String clientRef, NewClaim content, int newestSnapshot) {
        return NewClaimBuilder.builder(content)
                .clientRef(clientRef)
                .article(new ArticleRef(row.article(), null, null, null, null))
                .quote(newestSnapshot == row.snapshot() ? content.quote() : unplaced(content.quote()))
                .method(Method.EXTRACTED)
                .extractor(ContentOfReading.extractor(row.reading(), row.extractor()))
                .build();
    }

    /** In another snapshot the words may be elsewhere: they are searched for. */
    private static Quote unplaced(Quote quote) {
        return quote == null ? null : new Quote(quote.exact(), quote.prefix(), quote.suffix(), null, null);
    }

    private static Map<UUID, Result> tried(List<DraftRevision> rows, List<Recording.Result> tried) {
        Map<UUID, Result> results = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Problem problem = tried.get(i).problem();
            results.put(
                    rows.get(i).id(),
                    problem == null
                            ? new Result(rows.get(i), Outcome.VALID, List.of(), null)
                            : Result.refused(rows.get(i), problem));
        }
        return results;
    }

    private Map<UUID, Result> write(List<DraftRevision> seen, Recording.Chunk chunk, String by) {
        Map<UUID, Result> results = QuarkusTransaction.joiningExisting().call(() -> locked(seen, chunk, by));
        signal.committed();
        return results;
    }

    private Map<UUID, Result> locked(List<DraftRevision> seen, Recording.Chunk chunk, String by) {
        Map<UUID, DraftRevision> now = new HashMap<>();
        table.lock(seen.stream().map(DraftRevision::id).toList()).forEach(row -> now.put(row.id(), row));
        List<Recording.Result> recorded = recording.writeAlong(
                chunk, i -> now.get(seen.get(i).id()).revision() == seen.get(i).revision());
        Instant at = Drafts.now();
        Map<UUID, Result> results = new LinkedHashMap<>();
        List<DraftRevision> accepted = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            DraftRevision row = now.get(seen.get(i).id());
            Recording.Result result = recorded.get(i);
            if (result == null) {
                results.put(row.id(), overtaken(row));
            } else if (result.problem() != null) {
                results.put(row.id(), Result.refused(row, result.problem()));
            } else {
                DraftRevision next = row.next(DraftState.ACCEPTED, at, by, null, result.id());
                accepted.add(next);
                results.put(row.id(), new Result(next, Outcome.ACCEPTED, result.created(), null));
            }
        }
        table.revise(accepted);
        return results;
    }

    /** Another editor has accepted or dropped the draft meanwhile, or changed it to content that was not checked here. */
    private static Result overtaken(DraftRevision row) {
        return row.state() == DraftState.OPEN
                ? Result.refused(
                        row, Problem.of(ErrorCode.STALE_REVISION, "The draft was changed while it was being accepted."))
                : decided(row);
    }
}
