package org.crosstally.claims.batch;

import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.crosstally.claims.api.NewClaim;
import org.crosstally.claims.claim.Recording;
import org.crosstally.claims.claim.Recording.Chunk;
import org.crosstally.claims.claim.Recording.Result;
import org.crosstally.problem.ErrorCode;
import org.crosstally.problem.LostDatabase;
import org.crosstally.problem.Problem;
import org.jboss.logging.Logger;

/** Records chunk after chunk for one recorder, and rides out a database that goes away for a moment. */
public final class Chunks {

    private static final Logger LOG = Logger.getLogger(Chunks.class);

    private final Recording recording;
    private final String recorder;
    private final boolean dryRun;
    private final List<Duration> pauses;

    /** @param pauses between attempts when the database is away */
    public Chunks(Recording recording, String recorder, boolean dryRun, List<Duration> pauses) {
        this.recording = recording;
        this.recorder = recorder;
        this.dryRun = dryRun;
        this.pauses = pauses;
    }

    /** A chunk that is ready to be written, or known to be refused as a whole. */
    record Prepared(int size, Chunk chunk, Problem refusal) {}

    /** Prepares and writes. */
    public List<Result> record(List<NewClaim> claims) {
        return write(prepare(claims));
    }

    Prepared prepare(List<NewClaim> claims) {
        try {
            return new Prepared(claims.size(), patiently(() -> recording.prepare(claims, recorder, dryRun)), null);
        } catch (RuntimeException e) {
            return new Prepared(claims.size(), null, refusal(e));
        }
    }

    List<Result> write(Prepared prepared) {
        if (prepared.refusal() != null) {
            return Collections.nCopies(prepared.size(), Result.refused(prepared.refusal()));
        }
        try {
            return patiently(() -> recording.write(prepared.chunk()));
        } catch (RuntimeException e) {
            return prepared.chunk().refused(refusal(e));
        }
    }

    private <T> T patiently(Supplier<T> step) {
        Iterator<Duration> left = pauses.iterator();
        while (true) {
            try {
                return step.get();
            } catch (RuntimeException e) {
                if (!LostDatabase.isBehind(e) || !left.hasNext()) {
                    throw e;
                }
                recording.reconnect();
                pause(left.next(), e);
            }
        }
    }

    private static void pause(Duration pause, RuntimeException reason) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw reason;
        }
    }

    private static Problem refusal(RuntimeException e) {
        if (LostDatabase.isBehind(e)) {
            LOG.warnf("a chunk is refused, the database cannot be reached: %s", e.getMessage());
            return Problem.of(
                    ErrorCode.DATABASE_UNAVAILABLE, "The database could not be reached; send the line again.");
        }
        LOG.error("a chunk is refused", e);
        return Problem.of(ErrorCode.INTERNAL, "The line could not be recorded.");
    }
}
