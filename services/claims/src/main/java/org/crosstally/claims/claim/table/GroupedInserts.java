package org.crosstally.claims.claim.table;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;

/**
 * Groups inserts that arrive at the same time into one statement and one commit. One thread writes all rows in the queue;
 * a single request does not wait for others.
 *
 * <p>It is always the same thread, so that its connection keeps the prepared statements: the first request of each group
 * would need them on a connection of its own. If another transaction inserts the same clientRef, the group waits until that
 * transaction ends; these transactions are short.
 */
@ApplicationScoped
public class GroupedInserts {

    private static final Logger LOG = Logger.getLogger(GroupedInserts.class);

    /** @param written the ids that the row's group inserted; {@code null} if the group failed */
    private record Waiting(ClaimRow row, CompletableFuture<Set<UUID>> written) {}

    private final ClaimWriter writer;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread one = new Thread(task, "grouped-inserts");
        one.setDaemon(true);
        return one;
    });

    GroupedInserts(ClaimWriter writer) {
        this.writer = writer;
    }

    @PreDestroy
    void stop() {
        thread.shutdown();
    }

    /** Inserts a row and commits, alone or in a group; false if the row exists already. */
    public boolean insert(ClaimRow row) {
        if (QuarkusTransaction.isActive()) {
            // A group must not wait for the end of this transaction.
            return alone(row);
        }
        Waiting mine = new Waiting(row, new CompletableFuture<>());
        queue.add(mine);
        if (!started() && queue.remove(mine)) {
            return alone(row);
        }
        Set<UUID> written = mine.written.join();
        // A row whose group failed is tried alone: it succeeds, or fails with an error of its own.
        return written == null ? alone(row) : written.contains(row.key().id());
    }

    /** Starts a write of the queue; false if the service stops. */
    private boolean started() {
        try {
            thread.execute(this::writeQueue);
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    private boolean alone(ClaimRow row) {
        return !writer.insertAlone(List.of(row)).isEmpty();
    }

    private void writeQueue() {
        List<Waiting> group = new ArrayList<>(ClaimWriter.MOST_ALONE);
        if (queue.drainTo(group, ClaimWriter.MOST_ALONE) == 0) {
            return;
        }
        Set<UUID> written = null;
        try {
            written = writer.insertAlone(group.stream().map(Waiting::row).toList());
        } catch (RuntimeException e) {
            LOG.warnf("A grouped insert of %d claims failed, each is retried alone: %s", group.size(), e.getMessage());
        } finally {
            // Release the waiting requests whatever went wrong.
            for (Waiting one : group) {
                one.written.complete(written);
            }
        }
    }
}
