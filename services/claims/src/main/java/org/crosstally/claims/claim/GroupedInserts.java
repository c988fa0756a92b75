package org.crosstally.claims.claim;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
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
 * Claims recorded one by one at the same time share a statement and its commit: one thread writes, each time for all that
 * wait by then. A request that comes alone waits for nobody.
 *
 * <p>One thread, and not whichever request is first, since it keeps its connection: the server then has one process with
 * the statements at hand in place of one for each request that happened to be first. A row that another transaction is just
 * writing under the same clientRef holds up the others until that ends; those transactions are short.
 */
@ApplicationScoped
class GroupedInserts {

    private static final Logger LOG = Logger.getLogger(GroupedInserts.class);

    /** @param written the ids that the row's group wrote; {@code null} when the group failed */
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

    /** Writes a row with a commit of its own or shared; false when it was passed over. */
    boolean insert(ClaimRow row) throws SQLException {
        if (QuarkusTransaction.isActive()) {
            // Others must not hang on the end of this transaction.
            return alone(row);
        }
        Waiting mine = new Waiting(row, new CompletableFuture<>());
        queue.add(mine);
        if (!called() && queue.remove(mine)) {
            return alone(row);
        }
        Set<UUID> written = mine.written.join();
        // A row whose group failed may succeed alone; if not, its caller gets its own error.
        return written == null ? alone(row) : written.contains(row.stamp().id());
    }

    /** Has the waiting rows written, unless the group before takes them along; false when the service stops. */
    private boolean called() {
        try {
            thread.execute(this::writeThoseWaiting);
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    private boolean alone(ClaimRow row) throws SQLException {
        return !writer.insertAlone(List.of(row)).isEmpty();
    }

    private void writeThoseWaiting() {
        List<Waiting> group = new ArrayList<>(ClaimWriter.MOST_ALONE);
        if (queue.drainTo(group, ClaimWriter.MOST_ALONE) == 0) {
            return;
        }
        Set<UUID> written = null;
        try {
            written = writer.insertAlone(group.stream().map(Waiting::row).toList());
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("%d claims could not be written together, each is tried alone: %s", group.size(), e.getMessage());
        } finally {
            // Nobody waits forever, whatever went wrong.
            for (Waiting one : group) {
                one.written.complete(written);
            }
        }
    }
}
