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
 * Claims recorded one by one at the same time share a commit: while {@link #WRITING} requests write, the others queue, and
 * the next one writes for all of them. A request that comes alone waits for nobody.
 */
@ApplicationScoped
class GroupedInserts {

    /** One group is put together while the commit of another is waited for; more would make the groups small. */
    private static final int WRITING = 2;

    /** A row and what became of it: written, passed over, or failed ({@code null}). */
    private record Waiting(ClaimRow row, CompletableFuture<Boolean> written) {}

    private final ClaimWriter writer;
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final Semaphore writing = new Semaphore(WRITING, true);

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
        writing.acquireUninterruptibly();
        try {
            while (queue.contains(mine)) {
                writeNext();
            }
        } finally {
            writing.release();
        }
        Boolean written = mine.written.join();
        // What failed together may do alone, and if not, its own error is told.
        return written == null ? alone(row) : written;
    }

    private boolean alone(ClaimRow row) throws SQLException {
        return !writer.insertAlone(List.of(row)).isEmpty();
    }

    private void writeNext() {
        // A power of two: each number of rows is a statement that every connection has to prepare.
        int most = Math.min(ClaimWriter.MOST_ALONE, Integer.highestOneBit(queue.size()));
        List<Waiting> group = new ArrayList<>(most);
        for (Waiting next; group.size() < most && (next = queue.poll()) != null; ) {
            group.add(next);
        }
        if (group.isEmpty()) {
            return;
        }
        try {
            Set<UUID> written =
                    writer.insertAlone(group.stream().map(Waiting::row).toList());
            group.forEach(
                    one -> one.written.complete(written.contains(one.row.stamp().id())));
        } catch (SQLException | RuntimeException e) {
            // Told by the one whose row it is, when it tries alone.
        } finally {
            // Nobody waits forever, whatever went wrong; what is complete stays as it is.
            group.forEach(one -> one.written.complete(null));
        }
    }
}
