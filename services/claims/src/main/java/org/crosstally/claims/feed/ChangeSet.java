package org.crosstally.claims.feed;

/**
 * The place in the feed of what one transaction records: every revision is written with the change set's {@link #id()}
 * and an ordinal of its own. Belongs to one transaction and one thread.
 */
public final class ChangeSet {

    private final long id;
    private int next;

    ChangeSet(long id) {
        this.id = id;
    }

    /** Identifies the recording transaction; goes into the column change_set of each revision. */
    public long id() {
        return id;
    }

    /** The ordinal of the next revision, from 0. */
    public int nextOrdinal() {
        return next++;
    }
}
