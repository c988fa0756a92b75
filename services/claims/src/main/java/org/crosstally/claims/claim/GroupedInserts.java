package org.crosstally.claims.claim;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

/**
 * Claims recorded one by one at the same time share a statement and its commit: while {@link #MOST_WRITERS} requests write,
 * the others queue, and the first of them writes next, for all that wait by then. A request that comes alone waits for nobody.
 */
@ApplicationScoped
class GroupedInserts {

    /** One group is put together while the commit of another is waited for; more would make the groups small. */
    private static final int MOST_WRITERS = 2;

    /** What a request is told: it is its turn to write, or what became of its row. */
    private enum Turn {
        WRITE,
        WRITTEN,
        PASSED_OVER,
        FAILED
    }

    private record Waiting(ClaimRow row, CompletableFuture<Turn> turn) {}

    private final ClaimWriter writer;
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final Semaphore writers = new Semaphore(MOST_WRITERS);

    GroupedInserts(ClaimWriter writer) {
        this.writer = writer;
    }

    /** Writes a row with a commit of its own or shared; false when it was passed over. */
    boolean insert(ClaimRow row) throws SQLException {
        if (QuarkusTransaction.isActive()) {
            // Others must not hang on the end of this transaction.
            return alone(row);
        }
        Waiting mine = new Waiting(row, new CompletableFuture<>());
        queue.add(mine);
        callNext();
        Turn turn = mine.turn.join();
        if (turn == Turn.WRITE) {
            turn = writeForAll(mine);
        }
        // What failed together may do alone, and if not, its own error is told.
        return turn == Turn.FAILED ? alone(row) : turn == Turn.WRITTEN;
    }

    private boolean alone(ClaimRow row) throws SQLException {
        return !writer.insertAlone(List.of(row)).isEmpty();
    }

    /** Gives the turn to the first in the queue and takes it out, unless enough are writing. */
    private void callNext() {
        while (!queue.isEmpty() && writers.tryAcquire()) {
            Waiting next = queue.poll();
            if (next != null) {
                next.turn.complete(Turn.WRITE);
                return;
            }
            writers.release();
        }
    }

    /** Writes the caller's row and those that wait by now; tells what became of the caller's. */
    private Turn writeForAll(Waiting mine) {
        List<Waiting> group = new ArrayList<>(ClaimWriter.MOST_ALONE);
        group.add(mine);
        Set<UUID> written = null;
        try {
            for (Waiting next; group.size() < ClaimWriter.MOST_ALONE && (next = queue.poll()) != null; ) {
                group.add(next);
            }
            written = writer.insertAlone(group.stream().map(Waiting::row).toList());
        } catch (SQLException | RuntimeException e) {
            // Told by the one whose row it is, when it tries alone.
        } finally {
            writers.release();
            callNext();
            // Nobody waits forever, whatever went wrong.
            for (Waiting one : group) {
                one.turn.complete(outcome(one, written));
            }
        }
        return outcome(mine, written);
    }

    private static Turn outcome(Waiting one, Set<UUID> written) {
        if (written == null) {
            return Turn.FAILED;
        }
        return written.contains(one.row.stamp().id()) ? Turn.WRITTEN : Turn.PASSED_OVER;
    }
}
