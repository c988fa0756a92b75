package org.crosstally.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.crosstally.testkit.PostgresTestResource;
import org.crosstally.web.idempotency.OrdersResource.Ending;
import org.crosstally.web.idempotency.OrdersResource.Order;
import org.junit.jupiter.api.Test;

/** Requests with an Idempotency-Key, over HTTP to a resource that writes to a real PostgreSQL. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class IdempotencyTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final String key = UUID.randomUUID().toString();
    private final String item = "item " + UUID.randomUUID();

    @Inject
    AgroalDataSource database;

    @Inject
    IdempotencyKeys keys;

    @Inject
    ObjectMapper json;

    @TestHTTPResource("/orders")
    URI orders;

    private HttpRequest request(String sentKey, Ending ending) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(orders)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(new Order(item, ending))));
        return sentKey == null
                ? request.build()
                : request.header("Idempotency-Key", sentKey).build();
    }

    private HttpResponse<String> post(Ending ending) throws IOException, InterruptedException {
        return client.send(request(key, ending), BodyHandlers.ofString());
    }

    private String code(HttpResponse<String> response) throws IOException {
        return json.readTree(response.body()).path("code").asText();
    }

    private long placed() throws SQLException {
        return count("select count(*) from placed where item = ?", item);
    }

    private long count(String sql, String parameter) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Test
    void theSameRequestIsDoneOnceAndAnsweredTwice() throws Exception {
        HttpResponse<String> first = post(Ending.ANSWER);
        HttpResponse<String> second = post(Ending.ANSWER);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(second.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(placed()).isOne();
    }

    @Test
    void withoutAKeyEveryRequestIsDone() throws Exception {
        client.send(request(null, Ending.ANSWER), BodyHandlers.ofString());
        client.send(request(null, Ending.ANSWER), BodyHandlers.ofString());

        assertThat(placed()).isEqualTo(2);
    }

    @Test
    void manyRequestsWithOneKeyAtATimeDoTheWorkOnce() throws Exception {
        HttpRequest request = request(key, Ending.ANSWER);
        List<CompletableFuture<HttpResponse<String>>> answers = Stream.generate(
                        () -> client.sendAsync(request, BodyHandlers.ofString()))
                .limit(12)
                .toList();

        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            HttpResponse<String> response = answer.get(2, TimeUnit.MINUTES);
            assertThat(response.statusCode()).as(response.body()).isIn(200, 409);
        }
        assertThat(placed()).isOne();
    }

    @Test
    void aRequestIsRefusedWhileTheFirstOneWithItsKeyIsRunning() throws Exception {
        OrdersResource.waiting = new CountDownLatch(1);
        OrdersResource.proceed = new CountDownLatch(1);
        HttpRequest request = request(key, Ending.WAIT);
        CompletableFuture<HttpResponse<String>> first = client.sendAsync(request, BodyHandlers.ofString());
        assertThat(OrdersResource.waiting.await(60, TimeUnit.SECONDS)).isTrue();

        HttpResponse<String> second = client.send(request, BodyHandlers.ofString());
        OrdersResource.proceed.countDown();

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(code(second)).isEqualTo("IN_FLIGHT");
        assertThat(first.get(1, TimeUnit.MINUTES).statusCode()).isEqualTo(200);
        assertThat(placed()).isOne();
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() throws Exception {
        post(Ending.ANSWER);

        HttpResponse<String> other = post(Ending.REFUSE);

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(code(other)).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(placed()).isOne();
    }

    @Test
    void aRefusedRequestLeavesNothingAndFreesItsKey() throws Exception {
        HttpResponse<String> refused = post(Ending.REFUSE);
        assertThat(code(refused)).isEqualTo("INVALID_VALUE");
        assertThat(placed()).isZero();

        assertThat(post(Ending.ANSWER).statusCode()).isEqualTo(200);
        assertThat(placed()).isOne();
    }

    @Test
    void workWhoseConnectionBreaksBeforeTheAnswerIsRolledBackAndCanBeRepeated() throws Exception {
        HttpResponse<String> broken = post(Ending.LOSE_THE_DATABASE);
        assertThat(broken.statusCode()).as(broken.body()).isGreaterThanOrEqualTo(500);
        assertThat(placed()).isZero();

        HttpResponse<String> repeated = post(Ending.ANSWER);

        assertThat(repeated.statusCode()).as(repeated.body()).isEqualTo(200);
        assertThat(repeated.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(placed()).isOne();
    }

    @Test
    void aKeyWithABlankOrMoreThan255CharactersIsRefused() throws Exception {
        for (String bad : List.of("two words", "k".repeat(256))) {
            HttpResponse<String> refused = client.send(request(bad, Ending.ANSWER), BodyHandlers.ofString());
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(code(refused)).isEqualTo("BAD_HEADER");
        }
        assertThat(client.send(request(key + "k".repeat(255 - key.length()), Ending.ANSWER), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
        assertThat(placed()).isOne();
    }

    @Test
    void answersOlderThan24HoursAreDeleted() throws Exception {
        String old = key + "-old";
        keys.note("local", key);
        keys.note("local", old);
        try (Connection connection = database.getConnection();
                PreparedStatement age =
                        connection.prepareStatement("update idempotency_key set recorded_at = ? where key = ?")) {
            age.setObject(
                    1, Instant.now().minus(IdempotencyKeys.KEPT).minusSeconds(1).atOffset(ZoneOffset.UTC));
            age.setString(2, old);
            age.executeUpdate();
        }

        keys.forgetOldOnes();

        assertThat(count("select count(*) from idempotency_key where key = ?", old))
                .isZero();
        assertThat(count("select count(*) from idempotency_key where key = ?", key))
                .isOne();
    }
}
