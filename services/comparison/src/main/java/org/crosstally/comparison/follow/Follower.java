package org.crosstally.comparison.follow;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.io.IOException;
import java.util.List;
import org.crosstally.claims.api.feed.Change;
import org.crosstally.comparison.series.SeriesMarked;
import org.crosstally.jdbc.Database;

/**
 * Takes the feed over, page by page. The cursor moves in the transaction that applies the page, and only if it still stands
 * where the page was asked from: so a page that another replica applied meanwhile is dropped, and a crash before the commit
 * leaves everything as it was.
 */
@ApplicationScoped
class Follower {

    private final Database database;
    private final FollowCursor cursor;
    private final FeedPageWriter writer;
    private final Event<SeriesMarked> marked;
    private final MeterRegistry meters;

    Follower(
            Database database,
            FollowCursor cursor,
            FeedPageWriter writer,
            Event<SeriesMarked> marked,
            MeterRegistry meters) {
        this.database = database;
        this.cursor = cursor;
        this.writer = writer;
        this.marked = marked;
        this.meters = meters;
    }

    /**
     * Takes one page over.
     *
     * @return how many changes the feed had; they are applied, by this replica or by another
     * @throws IOException when the feed cannot be read; nothing was applied
     */
    int step(ClaimsFeed feed) throws IOException, InterruptedException {
        String from = database.read(cursor::read);
        List<Change> changes = feed.after(from);
        if (changes.isEmpty()) {
            return 0;
        }
        boolean applied = database.transaction(session -> {
            if (!cursor.take(session, from)) {
                return false;
            }
            writer.write(session, FeedPage.of(changes));
            cursor.move(session, changes.get(changes.size() - 1).cursor());
            return true;
        });
        if (applied) {
            meters.counter("crosstally.follow.changes").increment(changes.size());
            marked.fire(new SeriesMarked());
        }
        return changes.size();
    }
}
