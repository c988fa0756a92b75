package org.crosstally.claims.feed;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.crosstally.jdbc.DatabaseException;

/**
 * Hands out feed positions. A change set gets its position only once its transaction is committed, from whoever reads the
 * feed next; so a transaction that was opened early and commits late stands where readers have not been yet.
 *
 * <p>One transaction at a time numbers, by the lock on the one row of feed_head. What it sees is committed; of what it
 * sees, the lower id comes first. For two revisions of one record that is their order, since the later one's change set is
 * opened only after the earlier one's is committed.
 */
@ApplicationScoped
class Numbering {

    /** So that no reader waits long for a backlog to be numbered; the next round takes the rest. */
    private static final int MOST = 20_000;

    private static final String UNNUMBERED = "select exists (select from change_set where position is null)";
    private static final String HEAD = "select position from feed_head";
    private static final String NUMBER = """
            with numbered as (
              select id, row_number() over (order by id) as n
              from (select id from change_set where position is null order by id limit ?) lowest)
            update change_set c set position = ? + numbered.n
            from numbered where c.id = numbered.id""";
    private static final String ADVANCE = "update feed_head set position = position + ?";

    private final AgroalDataSource database;

    Numbering(AgroalDataSource database) {
        this.database = database;
    }

    /** Numbers what is committed and has no position yet. Afterwards, positions up to the answer are complete. */
    long head() {
        try (Connection connection = database.getConnection()) {
            if (ask(connection, UNNUMBERED).equals("f")) {
                return Long.parseLong(ask(connection, HEAD));
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection()) {
                return number(connection);
            } catch (SQLException e) {
                throw new DatabaseException(e);
            }
        });
    }

    private static long number(Connection connection) throws SQLException {
        // The next statement sees what was committed when it starts, that is: with the lock held.
        long head = Long.parseLong(ask(connection, HEAD + " for update"));
        int count;
        try (PreparedStatement statement = connection.prepareStatement(NUMBER)) {
            statement.setInt(1, MOST);
            statement.setLong(2, head);
            count = statement.executeUpdate();
        }
        if (count > 0) {
            try (PreparedStatement statement = connection.prepareStatement(ADVANCE)) {
                statement.setInt(1, count);
                statement.executeUpdate();
            }
        }
        return head + count;
    }

    private static String ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
