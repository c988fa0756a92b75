package org.crosstally.claims.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.crosstally.claims.TestClaims;
import org.crosstally.testkit.Tokens;
import org.crosstally.testkit.TokensTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = StoppablePostgres.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(TokensTestResource.class)
class LostDatabaseTest {

    private static final String ARTICLE = "https://meridian.example/" + UUID.randomUUID();

    @StoppablePostgres.Stop
    Runnable stop;

    @StoppablePostgres.Start
    Runnable start;

    private static byte[] lines(String measure, int count) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append("""
                    {"measure":"%s","amount":{"value":"%d"},"article":{"url":"%s","outlet":"The Daily Meridian"}}
                    """.formatted(measure, i, ARTICLE));
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> outcomes(String answer) {
        List<String> outcomes = new ArrayList<>();
        answer.lines().forEach(line -> {
            try {
                JsonNode result = TestClaims.JSON.readTree(line);
                outcomes.add(result.get("outcome").asText()
                        + result.at("/problem/code").asText());
            } catch (IOException e) {
                throw new AssertionError(line, e);
            }
        });
        return outcomes;
    }

    @Test
    void while_the_database_is_gone_lines_are_refused_and_once_it_is_back_they_are_recorded() throws Exception {
        HttpURLConnection request =
                (HttpURLConnection) URI.create("http://127.0.0.1:" + RestAssured.port + "/v1/claims:batch")
                        .toURL()
                        .openConnection();
        request.setDoOutput(true);
        request.setChunkedStreamingMode(1000);
        request.setRequestProperty("Authorization", Tokens.bearer("tester", "reviewer"));
        request.setRequestProperty("Content-Type", "application/x-ndjson");
        OutputStream sender = request.getOutputStream();
        send(sender, lines("before", 30));
        waitUntilListed("before", 30);
        stop.run();
        send(sender, lines("meanwhile", 20));
        Thread.sleep(4000);
        start.run();
        send(sender, lines("after", 10));
        sender.close();

        List<String> outcomes = outcomes(new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        assertThat(outcomes).hasSize(60);
        assertThat(outcomes.subList(0, 30)).containsOnly("RECORDED");
        assertThat(outcomes.subList(30, 50)).containsOnly("REFUSEDDATABASE_UNAVAILABLE");
        assertThat(outcomes.subList(50, 60)).containsOnly("RECORDED");
        waitUntilListed("after", 10);
    }

    private static void send(OutputStream sender, byte[] lines) throws IOException {
        sender.write(lines);
        sender.flush();
    }

    private static void waitUntilListed(String measure, int count) throws InterruptedException {
        int listed = 0;
        for (int i = 0; i < 200 && listed != count; i++) {
            Thread.sleep(100);
            var list = TestClaims.get("/v1/claims?measure=" + measure);
            listed = list.statusCode() == 200
                    ? TestClaims.body(list, 200).get("items").size()
                    : -1;
        }
        assertThat(listed).isEqualTo(count);
    }
}
