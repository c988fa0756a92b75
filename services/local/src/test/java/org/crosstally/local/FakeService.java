package org.crosstally.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;

/**
 * A program that takes the settings of a service and answers the part of its API that the supervisor calls, so that tests
 * can kill and restart it within seconds. It keeps what it receives in its database. LocalIT starts the real packages.
 */
public final class FakeService {

    private static Connection connection;

    private FakeService() {}

    /** Serves until it is killed. */
    public static void main(String[] args) throws Exception {
        Map<String, String> settings = System.getenv();
        if (settings.containsKey("QUARKUS_DATASOURCE_JDBC_URL")) {
            run("create table if not exists kept (line text primary key)");
        }
        HttpServer server = HttpServer.create(
                new InetSocketAddress(
                        settings.get("QUARKUS_HTTP_HOST"), Integer.parseInt(settings.get("QUARKUS_HTTP_PORT"))),
                0);
        server.createContext("/", exchange -> {
            try {
                answer(exchange);
            } catch (SQLException e) {
                send(exchange, 503, e.toString());
            }
        });
        server.start();
    }

    private static void answer(HttpExchange exchange) throws IOException, SQLException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        switch (exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath()) {
            case "GET /q/health/ready" -> send(exchange, reachable() ? 200 : 503, "{}");
            case "POST /v1/outlets" -> send(exchange, keep(body) ? 201 : 409, "{}");
            case "POST /v1/claims:batch" -> {
                StringBuilder results = new StringBuilder();
                for (String line : body.lines().toList()) {
                    String outcome = line.contains("broken") ? "REFUSED" : keep(line) ? "RECORDED" : "KNOWN";
                    results.append("{\"outcome\":\"").append(outcome).append("\"}\n");
                }
                send(exchange, 200, results.toString());
            }
            case "GET /v1/claims" -> send(exchange, 200, "{\"items\":[{}]}");
            case "GET /v1/status" -> send(exchange, 200, "{\"caughtUp\":true,\"endSeenAt\":\"" + Instant.now() + "\"}");
            case "GET /v1/discrepancies" -> send(exchange, 200, """
                        {"items":[{"kind":"SCALE_SLIP","severity":{"score":0.9,"band":"CRITICAL"},"explanation":"One says million."}]}""");
            default -> send(exchange, 404, "{}");
        }
    }

    /** Stores a line; false when it is already stored. */
    private static boolean keep(String line) throws SQLException {
        return run("insert into kept select ? on conflict do nothing", line) == 1;
    }

    private static boolean reachable() throws SQLException {
        if (!System.getenv().containsKey("QUARKUS_DATASOURCE_JDBC_URL")) {
            return true; // the desk has no database
        }
        return connect().isValid(1);
    }

    private static int run(String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connect().prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    /** One connection, reopened after the server was restarted. */
    private static Connection connect() throws SQLException {
        if (connection == null || !connection.isValid(1)) {
            Map<String, String> settings = System.getenv();
            connection = DriverManager.getConnection(
                    settings.get("QUARKUS_DATASOURCE_JDBC_URL"),
                    settings.get("QUARKUS_DATASOURCE_USERNAME"),
                    settings.get("QUARKUS_DATASOURCE_PASSWORD"));
        }
        return connection;
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
