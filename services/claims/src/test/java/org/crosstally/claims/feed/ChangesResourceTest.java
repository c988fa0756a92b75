package org.crosstally.claims.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.crosstally.claims.TestClaims;
import org.crosstally.testkit.PostgresTestResource;
import org.crosstally.testkit.TokensTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TokensTestResource.class)
class ChangesResourceTest {

    @Inject
    AgroalDataSource database;

    private static List<JsonNode> changes(String after, int limit, int wait) {
        String query = "?limit=" + limit + "&wait=" + wait + (after == null ? "" : "&after=" + after);
        String lines = TestClaims.get("/v1/claims:changes" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        List<JsonNode> changes = new ArrayList<>();
        lines.lines().forEach(line -> {
            try {
                changes.add(TestClaims.JSON.readTree(line));
            } catch (java.io.IOException e) {
                throw new AssertionError(line, e);
            }
        });
        return changes;
    }

    /** Everything from {@code after} on, in pages of {@code limit}. */
    private static List<JsonNode> all(String after, int limit) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = after;
        for (List<JsonNode> page = changes(cursor, limit, 0); !page.isEmpty(); page = changes(cursor, limit, 0)) {
            all.addAll(page);
            cursor = all.get(all.size() - 1).get("cursor").asText();
        }
        return all;
    }

    private static String end() {
        List<JsonNode> all = all(null, 10_000);
        return all.isEmpty() ? "0.0" : all.get(all.size() - 1).get("cursor").asText();
    }

    private static String record(String measure) {
        return TestClaims.recorded(TestClaims.claim(measure)).get("id").asText();
    }

    @Test
    void records_come_before_the_claims_that_refer_to_them_in_pages_of_any_size() {
        String from = end();
        String measure = TestClaims.fresh("measure");
        String claim = record(measure);
        for (int limit : new int[] {1, 2, 3, 1000}) {
            List<JsonNode> news = all(from, limit);
            List<String> what = news.stream()
                    .map(change -> change.has("claim")
                            ? "claim " + change.at("/claim/id").asText()
                            : change.has("measure")
                                    ? "measure " + change.at("/measure/name").asText()
                                    : "other")
                    .toList();
            assertThat(what).contains("measure " + measure, "claim " + claim);
            assertThat(what.indexOf("measure " + measure)).isLessThan(what.indexOf("claim " + claim));
            assertThat(news.stream().map(change -> change.get("cursor").asText()))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void the_revisions_of_a_claim_come_in_order_each_once() {
        String from = end();
        String id = record("killed");
        TestClaims.step("/v1/claims/" + id + ":verify", 1, null);
        TestClaims.step("/v1/claims/" + id + ":retract", 2, "wrong");
        List<Integer> revisions = all(from, 2).stream()
                .filter(change -> change.at("/claim/id").asText().equals(id))
                .map(change -> change.at("/claim/revision").asInt())
                .toList();
        assertThat(revisions).containsExactly(1, 2, 3);
    }

    @Test
    void a_change_set_opened_early_that_commits_late_is_delivered_after_what_was_read_meanwhile() throws Exception {
        String from = end();
        CountDownLatch opened = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        UUID late = UUID.randomUUID();
        CompletableFuture<Void> slow = CompletableFuture.runAsync(
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    try (Connection connection = database.getConnection();
                            Statement statement = connection.createStatement()) {
                        statement.execute("""
                                with s as (insert into change_set default values returning id)
                                insert into record_revision (record_id, revision, kind, recorded_at, change_set, ordinal, body)
                                select '%s', 1, 'outlet', now(), s.id, 0,
                                  '{"id":"%s","revision":1,"recordedAt":"2024-01-01T00:00:00Z","recordedBy":"x","name":"Late","aliases":[],"confirmed":true}'
                                from s""".formatted(late, late));
                        opened.countDown();
                        goOn.await(20, TimeUnit.SECONDS);
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }));
        assertThat(opened.await(10, TimeUnit.SECONDS)).isTrue();
        String quick = record("killed");
        List<JsonNode> before = all(from, 1000);
        assertThat(before.toString()).contains(quick).doesNotContain(late.toString());
        String cursor = before.get(before.size() - 1).get("cursor").asText();
        goOn.countDown();
        slow.get(10, TimeUnit.SECONDS);
        assertThat(all(cursor, 1000).toString()).contains(late.toString()).doesNotContain(quick);
    }

    @Test
    void two_readers_at_once_see_the_same_changes_in_the_same_order() throws Exception {
        String from = end();
        CompletableFuture<Set<String>> writer = CompletableFuture.supplyAsync(() -> {
            Set<String> ids = new HashSet<>();
            for (int i = 0; i < 40; i++) {
                ids.add(record("killed"));
            }
            return ids;
        });
        List<CompletableFuture<List<String>>> readers = new ArrayList<>();
        for (int reader = 0; reader < 2; reader++) {
            readers.add(CompletableFuture.supplyAsync(() -> {
                List<String> seen = new ArrayList<>();
                String cursor = from;
                while (!writer.isDone()) {
                    for (JsonNode change : changes(cursor, 7, 0)) {
                        cursor = change.get("cursor").asText();
                        seen.add(cursor + change.at("/claim/id").asText());
                    }
                }
                for (JsonNode change : all(cursor, 7)) {
                    seen.add(change.get("cursor").asText()
                            + change.at("/claim/id").asText());
                }
                return seen;
            }));
        }
        Set<String> ids = writer.get(60, TimeUnit.SECONDS);
        List<String> first = readers.get(0).get(60, TimeUnit.SECONDS);
        List<String> second = readers.get(1).get(60, TimeUnit.SECONDS);
        assertThat(first).isEqualTo(second).doesNotHaveDuplicates();
        assertThat(ids).allSatisfy(id -> assertThat(first.toString()).contains(id));
    }

    @Test
    void a_waiting_reader_is_answered_as_soon_as_something_is_recorded() throws Exception {
        String from = end();
        CompletableFuture<List<JsonNode>> waiting = CompletableFuture.supplyAsync(() -> changes(from, 100, 30));
        Thread.sleep(300);
        assertThat(waiting).isNotDone();
        record("killed");
        assertThat(waiting.get(5, TimeUnit.SECONDS)).isNotEmpty();
    }

    @Test
    void a_cursor_that_is_none_is_refused() {
        assertThat(TestClaims.body(TestClaims.get("/v1/claims:changes?after=yesterday"), 400)
                        .get("code")
                        .asText())
                .isEqualTo("BAD_PARAMETER");
    }
}
