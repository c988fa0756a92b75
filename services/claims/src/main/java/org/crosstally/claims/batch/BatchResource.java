package org.crosstally.claims.batch;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import org.crosstally.access.Caller;
import org.crosstally.claims.api.BatchApi;
import org.crosstally.claims.claim.Recording;
import org.crosstally.claims.idempotency.Idempotent;
import org.crosstally.problem.ErrorCode;
import org.crosstally.problem.ProblemException;
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
    private final Semaphore running;
    /** A batch outlives the method that takes it, and has nothing to do with the request's transaction or scope. */
    private final ManagedExecutor threads = ManagedExecutor.builder()
            .propagated()
            .cleared(ThreadContext.ALL_REMAINING)
            .build();

    BatchResource(Recording recording, BatchConfig config, ObjectMapper json, Caller caller) {
        this.recording = recording;
        this.config = config;
        this.json = json;
        this.caller = caller;
        this.running = new Semaphore(config.atATime());
    }

    @Override
    public InputStream record(InputStream lines, Boolean dryRun) {
        if (!running.tryAcquire()) {
            throw new ProblemException(ErrorCode.TOO_MANY_REQUESTS, config.atATime() + " batches run already.");
        }
        Spool results = new Spool(config.resultsInMemory());
        Chunks chunks = new Chunks(recording, caller.subject(), Boolean.TRUE.equals(dryRun), config.retryAfter());
        BatchRun run = new BatchRun(new Lines(lines, config.maxLineBytes()), chunks, results, config, json);
        threads.execute(() -> {
            try {
                run.run(threads);
            } finally {
                running.release();
            }
        });
        return results.stream();
    }
}
