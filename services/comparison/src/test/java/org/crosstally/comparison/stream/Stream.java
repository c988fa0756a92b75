package org.crosstally.comparison.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** A client of the event stream that keeps what it was sent. */
final class Stream implements AutoCloseable {

    /** An event as it came over the line. */
    record Sent(long id, String name, String data) {}

    private final List<Sent> sent = new ArrayList<>();
    private final java.io.InputStream body;

    /**
     * @param lastEventId as a client that comes back sends it; null for a new one
     */
    Stream(URI service, String authorization, String lastEventId) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve("/v1/events"))
                    .header("Authorization", authorization)
                    .header("Accept", "text/event-stream");
            if (lastEventId != null) {
                request.header("Last-Event-ID", lastEventId);
            }
            HttpResponse<java.io.InputStream> answer =
                    HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("answered " + answer.statusCode());
            }
            body = answer.body();
            Thread thread = new Thread(this::read, "stream");
            thread.setDaemon(true);
            thread.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        try (var lines = new java.io.BufferedReader(
                new java.io.InputStreamReader(body, java.nio.charset.StandardCharsets.UTF_8))) {
            String id = null;
            String name = null;
            StringBuilder data = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("event:")) {
                    name = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    data.append(line.substring(5).strip());
                } else if (line.isEmpty() && data.length() > 0) {
                    synchronized (sent) {
                        sent.add(new Sent(Long.parseLong(id), name, data.toString()));
                    }
                    data.setLength(0);
                }
            }
        } catch (IOException e) {
            // closed
        }
    }

    List<Sent> sent() {
        synchronized (sent) {
            return List.copyOf(sent);
        }
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
