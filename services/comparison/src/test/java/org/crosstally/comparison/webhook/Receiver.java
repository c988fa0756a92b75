package org.crosstally.comparison.webhook;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.IntSupplier;

/** Someone who is told of events, and answers as the test wants. */
final class Receiver implements AutoCloseable {

    /** A request as it came. */
    record Got(String id, String timestamp, String signature, String body) {}

    private final HttpServer server;
    private final List<Got> got = new ArrayList<>();
    private volatile IntSupplier answer = () -> 204;

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "receiver");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/hook", exchange -> {
            try (exchange) {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                synchronized (got) {
                    got.add(new Got(
                            exchange.getRequestHeaders().getFirst("webhook-id"),
                            exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                            exchange.getRequestHeaders().getFirst("webhook-signature"),
                            body));
                }
                exchange.sendResponseHeaders(answer.getAsInt(), -1);
            }
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    /** How it answers from now on; may take its time. */
    void answers(IntSupplier status) {
        answer = status;
    }

    List<Got> about(Object id) {
        synchronized (got) {
            return got.stream()
                    .filter(each -> each.body().contains(id.toString()))
                    .toList();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
