package org.crosstally.desk.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.crosstally.testkit.Tokens;

/** Records what a test needs over REST, under names that no other test uses, and waits for discrepancies. */
public final class TestRecords {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Deployment deployment;
    private final String token = Tokens.bearer("newsroom", "editor");
    private final String tag = UUID.randomUUID().toString().substring(0, 8);

    public TestRecords(Deployment deployment) {
        this.deployment = deployment;
    }

    /** A name that no other test uses. */
    public String name(String name) {
        return name + " " + tag;
    }

    /** Two outlets that disagree on homes destroyed in a place of this test; answers the id of the discrepancy. */
    public UUID disagreement() {
        measure("homes destroyed", "{home}");
        article(
                "North",
                "en",
                "The flood of " + tag
                        + " was bad. The ministry said that over 1,200 homes were destroyed in the valley.");
        article(
                "South",
                "uk",
                "Повінь. За даними " + tag + ", 400 будинків зруйновано у долині, some 400 homes are gone.");
        claim("North", "over 1,200 homes", "Ministry", "over 1,200 homes");
        claim("South", "some 400 homes", "Red Cross", "some 400 homes");
        return await("homes destroyed");
    }

    /** The URL of the outlet's article. */
    public String url(String outlet) {
        return "https://" + tag + ".example/" + outlet.toLowerCase(java.util.Locale.ROOT);
    }

    /** Records a measure of counted things. */
    public void measure(String name, String unit) {
        post("/v1/measures", """
                {"name": "%s", "definition": "What a test counts.", "dimension": "COUNT", "unit": "%s", "timeKind": "CUMULATIVE"}
                """.formatted(name(name), unit));
    }

    /** Records an article with its text. */
    public void article(String outlet, String language, String text) {
        post("/v1/articles", """
                {"url": "%s", "outlet": "%s", "title": "%s reports", "publishedAt": "2026-03-02", "language": "%s", "text": "%s"}
                """.formatted(url(outlet), name(outlet), outlet, language, text));
    }

    /** Records a claim on homes destroyed that the outlet's article prints. */
    public void claim(String outlet, String quote, String origin, String amount) {
        post("/v1/claims", """
                {"article": {"url": "%s", "outlet": "%s", "publishedAt": "2026-03-02"}, "quote": {"exact": "%s"},
                 "attribution": [{"party": "%s", "verb": "according to"}], "amount": {"text": "%s"}, "measure": "%s",
                 "place": "%s", "time": {"kind": "CUMULATIVE", "start": "2026-02-27", "asOf": "2026-03-01"}}
                """.formatted(
                url(outlet), name(outlet), quote, name(origin), amount, name("homes destroyed"), name("Strelsau")));
    }

    /** Waits for a discrepancy of the measure and answers its id. */
    public UUID await(String measure) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (true) {
            JsonNode items = get(
                            deployment.comparison(),
                            "/v1/discrepancies?measure=" + URLEncoder.encode(name(measure), StandardCharsets.UTF_8))
                    .path("items");
            if (!items.isEmpty()) {
                return UUID.fromString(items.get(0).path("id").asText());
            }
            assertThat(Instant.now()).as("a discrepancy within a minute").isBefore(deadline);
            pause();
        }
    }

    /** Reads from a service. */
    public JsonNode get(URI service, String path) {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(service.resolve(path)).build());
        // The comparison service does not know a measure before its first claim.
        return answer.statusCode() == 200 ? read(answer.body()) : JSON.createObjectNode();
    }

    private void post(String path, String body) {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(deployment.claims().resolve(path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(request, (name, value) -> true)
                            .header("Authorization", token)
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(150);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
