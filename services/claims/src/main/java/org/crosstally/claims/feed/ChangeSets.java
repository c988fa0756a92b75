package org.crosstally.claims.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import org.crosstally.jdbc.Database;

/**
 * Hands out the change set of the current transaction.
 *
 * <p>A caller first locks every row it is going to change (inserting a new row locks it too), then asks for the change
 * set. Two transactions that change one record are thus in one order in the table and in the feed: the one that waits
 * for the lock gets the later change set. A change that is pending in Hibernate locks nothing yet: flush it first, since
 * nothing is flushed here.
 */
@ApplicationScoped
public class ChangeSets {

    private final Database database;
    private final TransactionSynchronizationRegistry transaction;

    ChangeSets(Database database, TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /** The change set of this transaction, opened when it is asked for first. Needs a transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ChangeSet current() {
        ChangeSet open = (ChangeSet) transaction.getResource(ChangeSet.class);
        if (open == null) {
            open = new ChangeSet(opened());
            transaction.putResource(ChangeSet.class, open);
        }
        return open;
    }

    /** Not by Hibernate, which keeps a plan of every such query and never finds it again. */
    private long opened() {
        return database.join(
                session -> session.first("insert into change_set default values returning id", row -> row.getLong("id"))
                        .orElseThrow());
    }
}
