package org.crosstally.comparison.newsroom;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * A feed of claims over HTTP, as the claims service serves it: NDJSON behind a cursor, with long poll. POST /append adds
 * lines; POST /cut makes it break off in the middle of its next page; POST /down and /up make it refuse and serve.
 */
public final class ClaimsPeer implements AutoCloseable {

    private final HttpServer server;
    private final List<String> lines = new ArrayList<>();
    private final Map<String, String> articles = new ConcurrentHashMap<>();
    private boolean cut;
    private boolean down;

    public ClaimsPeer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "claims-peer");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/v1/claims:changes" -> changes(exchange);
                case "/append" -> append(exchange);
                case "/article" -> keep(exchange);
                default -> {
                    String path = exchange.getRequestURI().getPath();
                    if (path.startsWith("/v1/articles/")) {
                        article(exchange, path.substring("/v1/articles/".length()));
                    } else {
                        order(exchange);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void append(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        body.lines().forEach(line -> lines.add(line.replace("\"@\"", "\"" + (lines.size() + 1) + "\"")));
        notifyAll();
        byte[] cursor = String.valueOf(lines.size()).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, cursor.length);
        exchange.getResponseBody().write(cursor);
    }

    /** Keeps an article's text: its id on the first line, the JSON of the article behind it. */
    private void keep(HttpExchange exchange) throws IOException {
        String[] parts = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).split("\n", 2);
        articles.put(parts[0], parts[1]);
        exchange.sendResponseHeaders(204, -1);
    }

    private void article(HttpExchange exchange, String id) throws IOException {
        byte[] body = articles.getOrDefault(id, "").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private synchronized void order(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestURI().getPath()) {
            case "/cut" -> cut = true;
            case "/down" -> down = true;
            case "/up" -> down = false;
            default -> {}
        }
        notifyAll();
        exchange.sendResponseHeaders(204, -1);
    }

    private void changes(HttpExchange exchange) throws IOException, InterruptedException {
        Map<String, String> query = Arrays.stream(
                        exchange.getRequestURI().getQuery().split("&"))
                .map(each -> each.split("=", 2))
                .collect(Collectors.toMap(each -> each[0], each -> each[1]));
        int after = Integer.parseInt(query.getOrDefault("after", "0"));
        List<String> page = page(after, Integer.parseInt(query.get("limit")), Integer.parseInt(query.get("wait")));
        if (page == null) {
            exchange.sendResponseHeaders(503, -1);
            return;
        }
        byte[] body = String.join("\n", page).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/x-ndjson");
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body, 0, takeCut(!page.isEmpty()) ? body.length * 2 / 3 : body.length);
        }
    }

    private synchronized boolean takeCut(boolean anything) {
        boolean now = cut && anything;
        cut = cut && !now;
        return now;
    }

    private synchronized List<String> page(int after, int limit, int wait) throws InterruptedException {
        long until = System.nanoTime() + wait * 1_000_000_000L;
        while (!down && lines.size() <= after && System.nanoTime() < until) {
            wait(Math.max(1, (until - System.nanoTime()) / 1_000_000));
        }
        return down
                ? null
                : List.copyOf(lines.subList(Math.min(after, lines.size()), Math.min(lines.size(), after + limit)));
    }
}
