package org.crosstally.claims.feed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.crosstally.jdbc.Database;
import org.crosstally.jdbc.Session;

/**
 * Assigns feed positions. A change set gets its position only after its transaction is committed, from the next request that
 * reads the feed; so a transaction that was opened early and commits late comes after all that readers have seen.
 *
 * <p>One transaction at a time numbers, by the lock on the one row of feed_head. What it sees is committed; of what it
 * sees, the lower id comes first. For two revisions of one record that is their order, since the later one's change set is
 * opened only after the earlier one's is committed.
 */
@ApplicationScoped
class Numbering {

    /** So that no reader waits long for a backlog to be numbered; the next round takes the rest. */
    private static final int MOST = 20_000;

    private static final String COMPLETE = "select not exists (select from change_set where position is null)";
    private static final String HEAD = "select position from feed_head";
    private static final String NUMBER = """
            with numbered as (
              select id, row_number() over (order by id) as n
              from (select id from change_set where position is null order by id limit ?) lowest)
            update change_set c set position = ? + numbered.n
            from numbered where c.id = numbered.id""";
    private static final String ADVANCE = "update feed_head set position = position + ?";

    private final Database database;

    Numbering(Database database) {
        this.database = database;
    }

    /** Numbers what is committed and has no position yet. Afterwards, positions up to the result are complete. */
    long head() {
        Optional<Long> complete =
                database.read(session -> isComplete(session) ? Optional.of(number(session, HEAD)) : Optional.empty());
        return complete.orElseGet(
                () -> QuarkusTransaction.requiringNew().call(() -> database.join(Numbering::advance)));
    }

    private static long advance(Session session) {
        // The next statement sees what was committed when it starts, that is: with the lock held.
        long head = number(session, HEAD + " for update");
        int count = session.update(NUMBER, MOST, head);
        if (count > 0) {
            session.update(ADVANCE, count);
        }
        return head + count;
    }

    private static boolean isComplete(Session session) {
        return session.first(COMPLETE, row -> row.getBoolean(1)).orElseThrow();
    }

    private static long number(Session session, String sql) {
        return session.first(sql, row -> row.getLong(1)).orElseThrow();
    }
}
