package org.crosstally.comparison.database;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;
import javax.sql.DataSource;
import org.crosstally.web.problem.DatabaseException;

/**
 * Transactions on the service's database, at READ COMMITTED. Within the transaction of a request with an Idempotency-Key,
 * work is a part of that one: it can fail alone, and is committed with the answer.
 */
@ApplicationScoped
public class Database {

    private final DataSource source;
    private final TransactionSynchronizationRegistry request;

    Database(DataSource source, TransactionSynchronizationRegistry request) {
        this.source = source;
        this.request = request;
    }

    /**
     * Runs {@code work} in one transaction: committed when it returns, rolled back when it throws.
     *
     * @throws DatabaseException when the database refuses or is gone
     */
    public <T> T transaction(Function<Session, T> work) {
        try (Connection connection = source.getConnection()) {
            return QuarkusTransaction.isActive() ? part(connection, work) : whole(connection, work);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Runs {@code work}, each statement on its own: for reading. */
    public <T> T read(Function<Session, T> work) {
        try (Connection connection = source.getConnection()) {
            return work.apply(new Session(connection));
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static <T> T whole(Connection connection, Function<Session, T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            Session session = new Session(connection);
            T answer = work.apply(session);
            connection.commit();
            session.committed();
            return answer;
        } catch (RuntimeException | Error e) {
            rollback(connection, e);
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** By statements: the pool refuses a rollback on a connection that takes part in a transaction. */
    private <T> T part(Connection connection, Function<Session, T> work) throws SQLException {
        try (Statement savepoint = connection.createStatement()) {
            savepoint.execute("savepoint part");
            try {
                Session session = new Session(connection);
                T answer = work.apply(session);
                savepoint.execute("release savepoint part");
                request.registerInterposedSynchronization(new AfterCommit(session));
                return answer;
            } catch (RuntimeException | Error e) {
                // Should this fail, the failure is the one to tell: the whole must not be committed then.
                savepoint.execute("rollback to savepoint part");
                throw e;
            }
        }
    }

    private record AfterCommit(Session session) implements Synchronization {

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                session.committed();
            }
        }
    }

    private static void rollback(Connection connection, Throwable cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // The connection is lost, and the transaction with it; the first failure is the one to tell.
            cause.addSuppressed(e);
        }
    }
}
