package org.crosstally.web.idempotency;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.ProblemException;

/** Writes a row for each order, so that a test can count how often the work was done. */
@Idempotent
@Path("/orders")
public class OrdersResource {

    /** Reached by an order that waits. */
    static volatile CountDownLatch waiting = new CountDownLatch(1);

    /** Lets the order that waits go on. */
    static volatile CountDownLatch proceed = new CountDownLatch(1);

    /** What happens after the row is written and before the answer is. */
    public enum Ending {
        ANSWER,
        REFUSE,
        LOSE_THE_DATABASE,
        WAIT
    }

    public record Order(String item, Ending ending) {}

    public record Placed(UUID id, String item) {}

    private final AgroalDataSource database;

    OrdersResource(AgroalDataSource database) {
        this.database = database;
    }

    @POST
    public Placed place(Order order) throws SQLException, InterruptedException {
        Placed placed = new Placed(UUID.randomUUID(), order.item());
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement insert = connection.prepareStatement("insert into placed values (?, ?)")) {
                insert.setObject(1, placed.id());
                insert.setString(2, placed.item());
                insert.executeUpdate();
            }
            end(order, connection);
        }
        return placed;
    }

    private static void end(Order order, Connection connection) throws SQLException, InterruptedException {
        switch (order.ending()) {
            case REFUSE -> throw new ProblemException(ErrorCode.INVALID_VALUE, "The item is sold out.");
            case LOSE_THE_DATABASE -> {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("select pg_terminate_backend(pg_backend_pid())");
                }
            }
            case WAIT -> {
                waiting.countDown();
                if (!proceed.await(60, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("The test did not let the order go on");
                }
            }
            default -> {}
        }
    }

    /** Creates the tables: not the resource itself, whose interceptor needs a request. */
    @Singleton
    static class Tables {

        void create(@Observes StartupEvent start, AgroalDataSource database) throws SQLException {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("""
                        create table idempotency_key (
                          caller text not null,
                          key text not null,
                          request_hash text,
                          recorded_at timestamptz not null,
                          body bytea,
                          constraint idempotency_key_pk primary key (caller, key))
                        """);
                statement.execute("create table placed (id uuid primary key, item text not null)");
            }
        }
    }
}
