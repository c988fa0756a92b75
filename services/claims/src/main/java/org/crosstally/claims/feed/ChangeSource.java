package org.crosstally.claims.feed;

import java.util.List;
import org.crosstally.claims.api.feed.Change;

/** A table whose revisions go into the feed. */
public interface ChangeSource {

    /** A change and its place in the feed. */
    record Entry(Cursor at, Change change) {}

    /**
     * Returns the revisions after {@code after}, in the order of the feed.
     *
     * @param to the last place to read, included; all positions up to it are complete
     * @param limit most entries to return; the first ones are returned
     */
    List<Entry> read(Cursor after, Cursor to, int limit);
}
