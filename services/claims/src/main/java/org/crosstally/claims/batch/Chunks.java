package org.crosstally.claims.batch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.crosstally.claims.api.claim.NewClaim;
import org.crosstally.claims.claim.Recording;
import org.crosstally.claims.claim.Recording.Chunk;
import org.crosstally.claims.claim.Recording.Result;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.LostDatabase;
import org.crosstally.web.problem.Problem;
import org.crosstally.web.problem.RefusedValue;
import org.jboss.logging.Logger;

/** Records chunk after chunk for one recorder, and retries when the database cannot be reached for a moment. */
public final class Chunks {

    private static final Logger LOG = Logger.getLogger(Chunks.class);

    private final Recording recording;
    private final String recorder;
    private final boolean dryRun;
    private final List<Duration> pauses;

    /** @param pauses between attempts when the database cannot be reached */
    public Chunks(Recording recording, String recorder, boolean dryRun, List<Duration> pauses) {
        this.recording = recording;
        this.recorder = recorder;
        this.dryRun = dryRun;
        this.pauses = pauses;
    }

    /** Claims that are ready to be written, or the reason why they are refused. */
    private record Piece(int size, Chunk chunk, Problem refusal) {}

    /** The pieces of a chunk in their order: one, unless the database refused a claim of it. */
    record Prepared(List<Piece> pieces) {}

    /** Prepares and writes. */
    public List<Result> record(List<NewClaim> claims) {
        return write(prepare(claims));
    }

    Prepared prepare(List<NewClaim> claims) {
        List<Piece> pieces = new ArrayList<>(1);
        prepare(claims, pieces);
        return new Prepared(pieces);
    }

    private void prepare(List<NewClaim> claims, List<Piece> into) {
        try {
            into.add(new Piece(claims.size(), patiently(() -> recording.prepare(claims, recorder, dryRun)), null));
        } catch (RuntimeException e) {
            if (claims.size() > 1 && mayBeOfOne(e)) {
                prepare(claims.subList(0, claims.size() / 2), into);
                prepare(claims.subList(claims.size() / 2, claims.size()), into);
            } else {
                into.add(new Piece(claims.size(), null, refusal(e)));
            }
        }
    }

    List<Result> write(Prepared prepared) {
        List<Result> results = new ArrayList<>();
        for (Piece piece : prepared.pieces()) {
            if (piece.refusal() != null) {
                results.addAll(Collections.nCopies(piece.size(), Result.refused(piece.refusal())));
            } else {
                write(piece.chunk(), results);
            }
        }
        return results;
    }

    private void write(Chunk chunk, List<Result> into) {
        try {
            into.addAll(patiently(() -> recording.write(chunk)));
        } catch (RuntimeException e) {
            if (chunk.size() > 1 && mayBeOfOne(e)) {
                write(chunk.part(0, chunk.size() / 2), into);
                write(chunk.part(chunk.size() / 2, chunk.size()), into);
            } else {
                into.addAll(chunk.refused(refusal(e)));
            }
        }
    }

    /**
     * Whether one claim may be what the database refuses. Then the claims are halved until it is alone, so that the
     * others are recorded.
     */
    private static boolean mayBeOfOne(RuntimeException e) {
        return !LostDatabase.isBehind(e);
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
            LOG.warnf("claims are refused, the database cannot be reached: %s", e.getMessage());
            return Problem.of(
                    ErrorCode.DATABASE_UNAVAILABLE, "The database could not be reached. Send the line again.");
        }
        return RefusedValue.problem(e).orElseGet(() -> {
            LOG.error("a claim is refused", e);
            return Problem.of(ErrorCode.INTERNAL, "The line could not be recorded.");
        });
    }
}
