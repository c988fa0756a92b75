package org.crosstally.claims.feed;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.crosstally.jdbc.DatabaseException;

/**
 * Hands out the change set of the current transaction.
 *
 * <p>A caller first locks every row it is going to change (inserting a new row locks it too), then asks for the change
 * set. Two transactions that change one record are thus in one order in the table and in the feed: whoever waits for the
 * lock gets the later change set. What is pending with Hibernate is no lock yet: flush it first, since nothing is flushed
 * here.
 */
@ApplicationScoped
public class ChangeSets {

    private final AgroalDataSource database;
    private final TransactionSynchronizationRegistry transaction;

    ChangeSets(AgroalDataSource database, TransactionSynchronizationRegistry transaction) {
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
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("insert into change_set default values returning id");
                ResultSet id = statement.executeQuery()) {
            id.next();
            return id.getLong(1);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}
