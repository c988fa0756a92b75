package org.crosstally.claims.batch;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;
import org.crosstally.claims.api.batch.BatchApi;
import org.crosstally.claims.api.batch.BatchResult;
import org.crosstally.claims.api.batch.BatchResult.Outcome;
import org.crosstally.claims.claim.Recording;
import org.crosstally.web.access.Caller;
import org.crosstally.web.idempotency.Idempotent;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.Problem;
import org.crosstally.web.problem.ProblemException;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.context.ThreadContext;

/** Batches over REST: lines in and results out at the same time. */
@Singleton
@Idempotent
class BatchResource implements BatchApi {

    private final Recording recording;
    private final BatchConfig config;
    private final ObjectMapper json;
    private final Caller caller;
    private final Beyond beyond;
    private final Semaphore running;
    /** A batch outlives the method that takes it, and has nothing to do with the request's transaction or scope. */
    private final ManagedExecutor threads = ManagedExecutor.builder()
            .propagated()
            .cleared(ThreadContext.ALL_REMAINING)
            .build();

    BatchResource(Recording recording, BatchConfig config, ObjectMapper json, Caller caller, Beyond beyond) {
        this.beyond = beyond;
        this.recording = recording;
        this.config = config;
        this.json = json;
        this.caller = caller;
        this.running = new Semaphore(config.atATime());
    }

    @Override
    public InputStream record(InputStream lines, Boolean dryRun) {
        if (!running.tryAcquire()) {
            throw new ProblemException(
                    ErrorCode.TOO_MANY_REQUESTS,
                    config.atATime() + " batches are running already. Repeat the request later.");
        }
        Spool results = new Spool(config.resultsInMemory());
        boolean dry = Boolean.TRUE.equals(dryRun);
        String recorder = caller.subject();
        Chunks chunks = new Chunks(recording, recorder, dry, config.retryAfter());
        BatchRun.Rest rest = dry ? this::refused : (line, more) -> continued(line, beyond.take(more, recorder));
        BatchRun run = new BatchRun(new Lines(lines, config.maxLineBytes()), chunks, results, config, json, rest);
        threads.execute(() -> {
            try {
                run.run(threads);
            } finally {
                running.release();
            }
        });
        return results.stream();
    }

    /** The result of the first line beyond the limit, with the path of the import that continues with it. */
    static BatchResult continued(long line, String operation) {
        return new BatchResult(line, null, Outcome.CONTINUED, null, null, null, operation);
    }

    private BatchResult refused(long line, InputStream rest) throws IOException {
        rest.transferTo(OutputStream.nullOutputStream());
        String detail = "A dry run may have " + config.mostLines()
                + " lines. This line and the following ones were not checked.";
        return new BatchResult(
                line,
                null,
                Outcome.REFUSED,
                null,
                null,
                json.valueToTree(Problem.of(ErrorCode.TOO_LARGE, detail)),
                null);
    }
}
