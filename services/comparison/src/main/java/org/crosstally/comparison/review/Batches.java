package org.crosstally.comparison.review;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.crosstally.comparison.api.discrepancy.Action;
import org.crosstally.comparison.api.review.Batch;
import org.crosstally.comparison.api.review.BatchAnswer;
import org.crosstally.comparison.api.review.StepContent;
import org.crosstally.comparison.audit.Events;
import org.crosstally.comparison.discrepancy.ReviewStates;
import org.crosstally.comparison.workflow.Person;
import org.crosstally.comparison.workflow.ReviewState;
import org.crosstally.jdbc.Database;
import org.crosstally.jdbc.Session;
import org.crosstally.web.conditional.Preconditions;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.Problem.FieldError;
import org.crosstally.web.problem.ProblemException;

/** One step on many discrepancies, each in a transaction of its own: what is refused stops no other. */
@ApplicationScoped
class Batches {

    private final Database database;
    private final StepTaker steps;
    private final ReviewStates states;
    private final Events events;
    private final ObjectMapper json;

    Batches(Database database, StepTaker steps, ReviewStates states, Events events, ObjectMapper json) {
        this.database = database;
        this.steps = steps;
        this.states = states;
        this.events = events;
        this.json = json;
    }

    BatchAnswer run(Batch batch, Person person) {
        if (batch.action() == Action.UNDO) {
            throw new ProblemException(new FieldError(
                    "/action",
                    ErrorCode.INVALID_VALUE,
                    "A batch cannot take the step `undo`. Use POST /v1/batches/{id}:undo."));
        }
        boolean dryRun = Boolean.TRUE.equals(batch.dryRun());
        UUID id = UUID.randomUUID();
        StepContent with = batch.with() == null ? StepContent.because(null) : batch.with();
        List<BatchAnswer.Result> results = inOrder(batch.items(), Batch.Item::id, item -> {
            String tag = Preconditions.tag(item.revision());
            return take(new StepTaker.Step(item.id(), tag, batch.action(), with, person, id), dryRun);
        });
        return answer(dryRun ? null : id, dryRun, results);
    }

    /** Undoes every step of the batch that is still the last one of its discrepancy, the latest first. */
    BatchAnswer undo(UUID batch, String reason, Person person) {
        List<Events.BatchStep> taken = events.ofBatch(batch);
        if (taken.isEmpty()) {
            throw new ProblemException(ErrorCode.NOT_FOUND, "There is no batch " + batch + ".");
        }
        UUID id = UUID.randomUUID();
        List<BatchAnswer.Result> results = inOrder(
                taken,
                Events.BatchStep::record,
                step -> attempt(
                        step.record(),
                        session -> {
                            ReviewState now =
                                    states.hold(session, step.record()).orElseThrow();
                            if (now.lastStep() == null || now.lastStep() != step.id()) {
                                throw new ProblemException(
                                        ErrorCode.WRONG_STATE,
                                        "The batch's step is not the last step of this discrepancy, so it cannot be undone.");
                            }
                            String tag = Preconditions.tag(now.revision());
                            StepContent with = StepContent.because(reason);
                            steps.take(session, new StepTaker.Step(step.record(), tag, Action.UNDO, with, person, id));
                        },
                        false));
        return answer(id, false, results);
    }

    /**
     * Does {@code work} on each by the id of its discrepancy, as a round holds them: a batch with an Idempotency-Key is one
     * transaction, and two that go through the same ones in other orders would wait for each other in a circle.
     *
     * @return results in the order of {@code asked}
     */
    private static <T> List<BatchAnswer.Result> inOrder(
            List<T> asked, Function<T, UUID> id, Function<T, BatchAnswer.Result> work) {
        SortedMap<Integer, BatchAnswer.Result> results = new TreeMap<>();
        IntStream.range(0, asked.size())
                .boxed()
                // By their text, which is how the database sorts ids; UUID compares numbers with a sign.
                .sorted(Comparator.comparing(at -> id.apply(asked.get(at)).toString()))
                .forEachOrdered(at -> results.put(at, work.apply(asked.get(at))));
        return List.copyOf(results.values());
    }

    private static BatchAnswer answer(UUID id, boolean dryRun, List<BatchAnswer.Result> results) {
        int done = (int) results.stream().filter(BatchAnswer.Result::ok).count();
        return new BatchAnswer(id, dryRun, done, results.size() - done, results);
    }

    private BatchAnswer.Result take(StepTaker.Step step, boolean dryRun) {
        return attempt(step.discrepancy(), session -> steps.take(session, step), dryRun);
    }

    /** What is done to one discrepancy. */
    private interface Work {
        void on(Session session);
    }

    /** Ends the transaction of a preview, which leaves nothing behind. */
    private static final class Previewed extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient BatchAnswer.Result result;

        Previewed(BatchAnswer.Result result) {
            super(null, null, false, false);
            this.result = result;
        }
    }

    private BatchAnswer.Result attempt(UUID id, Work work, boolean dryRun) {
        try {
            return database.jtaTransaction(session -> {
                work.on(session);
                ReviewState now = states.hold(session, id).orElseThrow();
                BatchAnswer.Result result = new BatchAnswer.Result(id, true, now.state(), now.revision(), null);
                if (dryRun) {
                    throw new Previewed(result);
                }
                return result;
            });
        } catch (Previewed preview) {
            return preview.result;
        } catch (ProblemException e) {
            return new BatchAnswer.Result(id, false, null, null, json.valueToTree(e.problem()));
        }
    }
}
