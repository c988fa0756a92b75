package org.crosstally.jdbc;

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

/**
 * Opens sessions on the service's database, at READ COMMITTED.
 *
 * <p>Where a JTA transaction is active (a method with {@code @Transactional}, a request with an Idempotency-Key), the pool
 * hands out the connection of that transaction, the one that Hibernate uses too: what either writes, the other reads, and
 * both commit together. Hibernate must have flushed what a session shall see.
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
     * Runs {@code work} in one transaction: commits when it returns, rolls back when it throws. Within a JTA transaction the
     * work becomes a savepoint of it: it can fail alone, and commits with the whole.
     *
     * @throws DatabaseException when the database refuses a statement or is lost
     */
    public <T> T transaction(Function<Session, T> work) {
        try (Connection connection = source.getConnection()) {
            return QuarkusTransaction.isActive() ? part(connection, work) : whole(connection, work);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /**
     * Runs {@code work} as {@link #transaction} does, and lets Hibernate take part: begins a JTA transaction where none is
     * active.
     *
     * @throws DatabaseException when the database refuses a statement or is lost
     */
    public <T> T jtaTransaction(Function<Session, T> work) {
        return QuarkusTransaction.isActive()
                ? transaction(work)
                : QuarkusTransaction.requiringNew().call(() -> transaction(work));
    }

    /**
     * Runs {@code work} in the active JTA transaction, without a savepoint: one round trip less at each end than
     * {@link #transaction}. After a failure the whole transaction must be rolled back.
     *
     * @throws IllegalStateException when no JTA transaction is active
     * @throws DatabaseException when the database refuses a statement or is lost
     */
    public <T> T join(Function<Session, T> work) {
        if (!QuarkusTransaction.isActive()) {
            throw new IllegalStateException("join needs an active JTA transaction");
        }
        return autoCommit(work);
    }

    /**
     * Runs {@code work} for reading: as a part of the JTA transaction if one is active, else each statement on its own.
     *
     * @throws DatabaseException when the database refuses a statement or is lost
     */
    public <T> T read(Function<Session, T> work) {
        return autoCommit(work);
    }

    /**
     * Runs {@code work} so that each statement commits on its own; within a JTA transaction, as a part of it. One statement
     * that writes needs one round trip here, two in {@link #transaction}.
     *
     * @throws DatabaseException when the database refuses a statement or is lost
     */
    public <T> T autoCommit(Function<Session, T> work) {
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

    /** Sends the savepoint as SQL: the pool refuses a rollback on a connection that takes part in a JTA transaction. */
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
                // If this fails too, its exception replaces the first: the whole transaction must not be committed
                // then.
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
            // The connection is lost and its transaction with it; the caller needs the first failure.
            cause.addSuppressed(e);
        }
    }
}
