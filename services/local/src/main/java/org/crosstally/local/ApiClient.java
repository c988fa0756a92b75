package org.crosstally.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;

/** A client of a service's REST API on this machine. */
final class ApiClient {

    static final ObjectMapper JSON = new ObjectMapper();

    /** How long a request is retried: the supervisor restarts a killed service within seconds. */
    private static final Duration RETRY_FOR = Duration.ofSeconds(90);

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String address;

    ApiClient(int port) {
        this.address = "http://127.0.0.1:" + port;
    }

    /** Status code and body of a response. */
    record Answer(int status, String body) {}

    boolean isReady() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Reads a JSON document with GET; throws an IOException for every status but 200. */
    JsonNode get(String path) throws IOException, InterruptedException {
        Answer answer = send(HttpRequest.newBuilder(URI.create(address + path)));
        if (answer.status() != 200) {
            throw new IOException(
                    "GET " + address + path + " returned status " + answer.status() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** Sends a body with POST. It may be sent twice, so the request has to be idempotent. */
    Answer post(String path, String contentType, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static Answer send(HttpRequest.Builder builder) throws IOException, InterruptedException {
        HttpRequest request = builder.timeout(Duration.ofMinutes(5)).build();
        Instant deadline = Instant.now().plus(RETRY_FOR);
        while (true) {
            try {
                HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
                if (response.statusCode() < 500 || Instant.now().isAfter(deadline)) {
                    return new Answer(response.statusCode(), response.body());
                }
            } catch (IOException e) {
                if (Instant.now().isAfter(deadline)) {
                    throw e;
                }
            }
            Thread.sleep(500);
        }
    }
}
