package org.crosstally.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The main job with the packages as they are deployed: two claims that disagree go in over REST, the discrepancy comes out, whatever is killed meanwhile. */
@Timeout(600)
class LocalIT {

    private static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();

    @TempDir
    Path directory;

    @Test
    void two_claims_that_disagree_become_a_discrepancy_and_survive_kill_9() throws Exception {
        int claimsPort = freePort();
        int comparisonPort = freePort();
        ApiClient claims = new ApiClient(claimsPort);
        ApiClient comparison = new ApiClient(comparisonPort);
        try (Command command = new Command(
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
                sample().toString())) {
            command.awaitOutput("Ctrl-C stops everything");
            assertThat(command.output()).contains("sample data 100 % (3 of 3)").doesNotContain("rejected");

            record(claims, "Morning Post", "Ministry of Ports", "5,000");
            record(claims, "Evening Star", "Harbour Union", "9,000");
            awaitDiscrepancy(comparison);
            for (String host : List.of("localhost:" + claimsPort, "page.example:" + claimsPort, "localhost")) {
                assertThat(statusFor(host, claimsPort)).isEqualTo(host.startsWith("localhost") ? 200 : 403);
            }

            command.child("services/comparison/").destroyForcibly();
            command.awaitOutput("The comparison service ended (exit code 137) and is restarted");
            awaitDiscrepancy(comparison);

            List<ProcessHandle> all = command.descendants();
            assertThat(command.stop()).isEqualTo(143);
            assertThat(all).hasSizeGreaterThan(3).noneMatch(ProcessHandle::isAlive);
        }
    }

    /** Two outlets and a measure, as small as a sample can be. */
    private Path sample() throws IOException {
        Path sample = Files.createDirectory(directory.resolve("sample"));
        Files.writeString(sample.resolve("manifest.json"), """
                [{"path": "outlets.ndjson", "kind": "outlets"}, {"path": "measures.ndjson", "kind": "measures"}]""");
        Files.writeString(sample.resolve("outlets.ndjson"), """
                {"name": "Morning Post"}
                {"name": "Evening Star"}
                """);
        Files.writeString(sample.resolve("measures.ndjson"), """
                {"name": "containers stranded", "definition": "Containers that wait in port.", "dimension": "COUNT", "unit": "{container}", "timeKind": "POINT"}
                """);
        return sample;
    }

    private static void record(ApiClient claims, String outlet, String origin, String amount)
            throws IOException, InterruptedException {
        String url = "https://example.org/" + outlet.replace(' ', '-');
        ApiClient.Answer answer =
                claims.post("/v1/claims", "application/json", """
                {"clientRef": "it/%s", "article": {"url": "%s", "outlet": "%s", "publishedAt": "2024-03-05"},
                 "attribution": [{"party": "%s", "verb": "says", "voice": "PARAPHRASE"}], "attributionLevel": "INSTITUTION",
                 "amount": {"text": "%s", "unit": "{container}"}, "measure": "containers stranded", "place": "Strelsau",
                 "stage": "NONE", "modality": "OBSERVED", "time": {"kind": "POINT", "asOf": "2024-03-04"}, "method": "MANUAL"}""".formatted(outlet, url, outlet, origin, amount));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private static void awaitDiscrepancy(ApiClient comparison) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
        JsonNode items;
        do {
            assertThat(Instant.now()).as("a discrepancy within a minute").isBefore(deadline);
            Thread.sleep(100);
            items = comparison
                    .get("/v1/discrepancies?measure=containers%20stranded")
                    .path("items");
        } while (items.isEmpty());
        assertThat(items).hasSize(1);
        assertThat(items.get(0).path("kind").asText()).isEqualTo("VALUE_CONFLICT");
        assertThat(items.get(0).path("explanation").asText()).contains("5,000").contains("9,000");
    }

    /** The status for a request with this Host header, as a browser sends it after DNS rebinding. */
    private static int statusFor(String host, int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request = "GET /v1/outlets HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ", 3)[1]);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
