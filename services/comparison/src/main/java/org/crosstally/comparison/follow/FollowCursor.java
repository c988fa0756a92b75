package org.crosstally.comparison.follow;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.crosstally.jdbc.Session;

/** The position in the feed of claims up to which this service has followed. */
@ApplicationScoped
class FollowCursor {

    /** The cursor now; null before the first change. */
    String read(Session session) {
        return session.first("select cursor from follow_cursor where only_row", row -> row.getString(1))
                .orElse(null);
    }

    /**
     * Takes the cursor for this transaction; another replica waits here until the transaction ends.
     *
     * @return whether it still stands at {@code expected}: if not, another replica applied the page
     */
    boolean take(Session session, String expected) {
        String now = session.first(
                        "select cursor from follow_cursor where only_row for update", row -> row.getString(1))
                .orElse(null);
        return Objects.equals(now, expected);
    }

    void move(Session session, String to) {
        session.update("update follow_cursor set cursor = ?, moved_at = clock_timestamp() where only_row", to);
    }
}
