package org.crosstally.claims.claim;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Claims recorded one by one at the same time share a commit: while one request writes, the others queue, and the next
 * one writes for all of them. A request that comes alone waits for nobody.
 */
@ApplicationScoped
class GroupedInserts {

    /** A row and what became of it; touched with the lock held only, but for being queued. */
    private static final class Waiting {
        private final ClaimRow row;
        private Boolean written;
        private boolean failed;

        Waiting(ClaimRow row) {
            this.row = row;
        }
    }

    private final ClaimWriter writer;
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();

    GroupedInserts(ClaimWriter writer) {
        this.writer = writer;
    }

    /** Writes a row with a commit of its own or shared; false when it was passed over. */
    boolean insert(ClaimRow row) throws SQLException {
        if (QuarkusTransaction.isActive()) {
            // Others must not hang on the end of this transaction.
            return !writer.insertAlone(List.of(row)).isEmpty();
        }
        Waiting mine = new Waiting(row);
        queue.add(mine);
        writing.lock();
        try {
            while (mine.written == null && !mine.failed) {
                writeNext();
            }
        } finally {
            writing.unlock();
        }
        // What failed together may do alone, and if not, its own error is told.
        return mine.failed ? !writer.insertAlone(List.of(row)).isEmpty() : mine.written;
    }

    private void writeNext() {
        // A power of two: each number of rows is a statement that every connection has to prepare.
        int most = Math.min(ClaimWriter.MOST_ALONE, Integer.highestOneBit(queue.size()));
        List<Waiting> group = new ArrayList<>(most);
        for (int i = 0; i < most; i++) {
            group.add(queue.remove());
        }
        try {
            Set<UUID> written =
                    writer.insertAlone(group.stream().map(one -> one.row).toList());
            group.forEach(one -> one.written = written.contains(one.row.stamp().id()));
        } catch (SQLException | RuntimeException e) {
            group.forEach(one -> one.failed = true);
        }
    }
}
