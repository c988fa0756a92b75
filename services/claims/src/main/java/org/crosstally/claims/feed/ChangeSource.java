package org.crosstally.claims.feed;

import java.util.List;
import org.crosstally.claims.api.feed.Change;

/** A table whose revisions go into the feed. */
public interface ChangeSource {

    /** A change and where it stands. */
    record Entry(Cursor at, Change change) {}

    /**
     * The revisions behind {@code after}, in the order of the feed.
     *
     * @param to the last place to read, included; all positions up to it are complete
     * @param limit entries at most; the first ones are answered
     */
    List<Entry> read(Cursor after, Cursor to, int limit);
}
