package org.crosstally.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.crosstally.testkit.PostgresTestResource;
import org.crosstally.testkit.Tokens;
import org.crosstally.testkit.TokensTestResource;
import org.junit.jupiter.api.Test;

/** Bodies that come slowly, in pieces, or when asked for. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TokensTestResource.class)
class ShortBodiesTest {

    /** More than the service has threads for requests. */
    private static final int MANY = 250;

    private static String body() {
        return TestClaims.claim(TestClaims.fresh("losses")).toString();
    }

    private static Socket open(String body, String... more) throws IOException {
        Socket socket = new Socket("127.0.0.1", RestAssured.port);
        socket.setSoTimeout(20_000);
        send(
                socket,
                "POST /v1/claims HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: " + Tokens.bearer("ada", "recorder")
                        + "\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.getBytes(StandardCharsets.UTF_8).length + "\r\n" + String.join("", more) + "\r\n");
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private static BufferedReader answers(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    @Test
    void clientsThatKeepTheirBodiesToThemselvesHoldNobodyUp() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            String body = body();
            for (int i = 0; i < MANY; i++) {
                Socket socket = open(body);
                slow.add(socket);
                send(socket, body.substring(0, 20));
            }
            Http.json(TestClaims.claim(TestClaims.fresh("losses")).toString())
                    .post("/v1/claims")
                    .then()
                    .statusCode(201);
            send(slow.get(0), body.substring(20));
            assertThat(answers(slow.get(0)).readLine()).startsWith("HTTP/1.1 201");
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void aBodyInManyPiecesIsOneBody() throws IOException {
        String body = body();
        try (Socket socket = open(body, "Connection: close\r\n")) {
            for (int at = 0; at < body.length(); at += 100) {
                send(socket, body.substring(at, Math.min(body.length(), at + 100)));
            }
            BufferedReader answer = answers(socket);
            assertThat(answer.readLine()).startsWith("HTTP/1.1 201");
            String last = answer.lines()
                    .filter(line -> line.startsWith("{"))
                    .findFirst()
                    .orElseThrow();
            JsonNode claim = new ObjectMapper().readTree(last);
            assertThat(claim.get("quote").get("exact").asText()).isEqualTo("over 125,000 casualties");
        }
    }

    @Test
    void whoAsksWhetherToGoOnIsToldSo() throws IOException {
        String body = body();
        try (Socket socket = open(body, "Expect: 100-continue\r\n")) {
            BufferedReader answer = answers(socket);
            assertThat(answer.readLine()).startsWith("HTTP/1.1 100");
            assertThat(answer.readLine()).isEmpty();
            send(socket, body);
            assertThat(answer.readLine()).startsWith("HTTP/1.1 201");
        }
    }

    @Test
    void aBodyOverHttp2IsReadToo() throws IOException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        for (int time = 0; time < 2; time++) {
            // The first asks for the newer version, the second has it from the start.
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + "/v1/claims"))
                            .header("Authorization", Tokens.bearer("ada", "recorder"))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body()))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        }
    }
}
