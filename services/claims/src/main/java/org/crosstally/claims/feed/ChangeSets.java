package org.crosstally.claims.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

/**
 * Hands out the change set of the current transaction.
 *
 * <p>A caller first locks every row it is going to change (inserting a new row locks it too), then asks for the change
 * set. Two transactions that change one record are thus in one order in the table and in the feed: whoever waits for the
 * lock gets the later change set.
 */
@ApplicationScoped
public class ChangeSets {

    private final EntityManager database;
    private final TransactionSynchronizationRegistry transaction;

    ChangeSets(EntityManager database, TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /** The change set of this transaction, opened when it is asked for first. Needs a transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ChangeSet current() {
        ChangeSet open = (ChangeSet) transaction.getResource(ChangeSet.class);
        if (open == null) {
            open = new ChangeSet(
                    (Long) database.createNativeQuery("insert into change_set default values returning id", Long.class)
                            .getSingleResult());
            transaction.putResource(ChangeSet.class, open);
        }
        return open;
    }
}
