package org.crosstally.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From the text of articles to findings with the packages as they are deployed: every draft is accepted as it was read, and nothing is typed. */
@Timeout(600)
class ArticlesIT {

    private static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();

    @TempDir
    static Path directory;

    private static Command command;
    private static ApiClient claims;
    private static ApiClient comparison;

    @BeforeAll
    static void start() throws Exception {
        Path sample = Files.createDirectory(directory.resolve("sample"));
        Files.writeString(sample.resolve("manifest.json"), """
                [{"path": "outlets.ndjson", "kind": "outlets"}]""");
        Files.writeString(sample.resolve("outlets.ndjson"), """
                {"name": "North Courier"}
                """);
        int claimsPort = freePort();
        int comparisonPort = freePort();
        claims = new ApiClient(claimsPort);
        comparison = new ApiClient(comparisonPort);
        command = new Command(
                REPOSITORY,
                directory.resolve("output"),
                "--desk-port",
                "" + freePort(),
                "--claims-port",
                "" + claimsPort,
                "--comparison-port",
                "" + comparisonPort,
                "--postgres-port",
                "" + freePort(),
                "--data",
                directory.resolve("data").toString(),
                "--sample",
                sample.toString());
        command.awaitOutput("Ctrl-C stops everything");
    }

    @AfterAll
    static void stop() throws Exception {
        command.close();
    }

    @Test
    void two_articles_that_repeat_one_ministry_are_one_origin() throws Exception {
        List<String> recorded = new ArrayList<>();
        recorded.addAll(accept("North Courier", "2023-12-04", """
                According to the Azerbaijani Defence Ministry's latest estimates, the counteroffensive, which began in early June, \
                has resulted in over 12,000 casualties for the Armenian side as of December 1."""));
        recorded.addAll(accept("South Herald", "2023-12-03", """
                The counteroffensive, which began in early June, has led to more than 12,000 casualties on the Armenian side as of \
                December 1, the Defence Ministry of Azerbaijan estimates."""));
        assertThat(recorded).hasSize(2);

        List<JsonNode> found = discrepanciesOf(recorded, 1);
        assertThat(found).extracting(each -> each.path("kind").asText()).containsExactly("DEPENDENT_SOURCES");
    }

    @Test
    void three_unrelated_events_meet_nowhere() throws Exception {
        List<String> recorded = new ArrayList<>();
        recorded.addAll(accept(
                "North Courier",
                "2024-03-15",
                "At least 212 people died in Tuesday's earthquake in Chile, rescuers said."));
        recorded.addAll(accept(
                "South Herald",
                "2024-03-15",
                "An earthquake killed 96 people in Peru on Tuesday, the interior ministry said."));
        recorded.addAll(accept(
                "East Mirror", "2024-03-15", "34 people died in the floods in Portugal on Tuesday, the police said."));
        assertThat(recorded).hasSize(3);

        assertThat(discrepanciesOf(recorded, 0)).isEmpty();
    }

    /** Records an article, reads it and accepts every draft; the ids of the claims. */
    private static List<String> accept(String outlet, String published, String text) throws Exception {
        ObjectNode article = ApiClient.JSON.createObjectNode();
        article.put("url", "https://example.org/" + outlet.replace(' ', '-') + "/" + text.hashCode());
        article.put("outlet", outlet)
                .put("publishedAt", published)
                .put("language", "en")
                .put("text", text);
        String id = post("/v1/articles", article, 201).path("id").asText();
        post("/v1/articles/" + id + ":extract", ApiClient.JSON.createObjectNode(), 200);
        ObjectNode selection = ApiClient.JSON.createObjectNode();
        ArrayNode ids = selection.putArray("ids");
        claims.get("/v1/articles/" + id + "/drafts").path("items").forEach(draft -> ids.add(draft.path("id")));
        List<String> recorded = new ArrayList<>();
        for (JsonNode result : post("/v1/drafts:accept", selection, 200).path("results")) {
            assertThat(result.path("outcome").asText()).as(result.toString()).isEqualTo("ACCEPTED");
            recorded.add(result.path("claim").asText());
        }
        return recorded;
    }

    private static JsonNode post(String path, JsonNode body, int status) throws Exception {
        ApiClient.Answer answer = claims.post(path, "application/json", body.toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return ApiClient.JSON.readTree(answer.body());
    }

    /** What the comparison finds with one of the claims, once it has read them all and finds at least so many. */
    private static List<JsonNode> discrepanciesOf(List<String> recorded, int atLeast) throws Exception {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
        List<JsonNode> found = new ArrayList<>();
        boolean done = false;
        while (!done) {
            assertThat(Instant.now()).as("caught up within a minute, %s", found).isBefore(deadline);
            Thread.sleep(200);
            found.clear();
            done = comparison.get("/v1/status").path("caughtUp").asBoolean();
            for (JsonNode each : comparison.get("/v1/discrepancies?limit=100").path("items")) {
                if (recorded.stream().anyMatch(each.toString()::contains)) {
                    found.add(each);
                }
            }
            done &= found.size() >= atLeast;
        }
        return found;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
