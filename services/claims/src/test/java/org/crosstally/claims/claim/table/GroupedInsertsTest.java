package org.crosstally.claims.claim.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosstally.claims.TestClaims;
import org.crosstally.claims.api.claim.ClaimState;
import org.crosstally.claims.register.Ids;
import org.crosstally.jdbc.DatabaseException;
import org.crosstally.testkit.PostgresTestResource;
import org.crosstally.testkit.TokensTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TokensTestResource.class)
class GroupedInsertsTest {

    @Test
    void of_requests_at_the_same_time_each_gets_its_own_claim_and_one_client_ref_one_claim() throws Exception {
        String measure = TestClaims.fresh("killed");
        JsonNode twice = TestClaims.claim(measure).put("clientRef", TestClaims.fresh("twice"));
        ExecutorService clients = Executors.newFixedThreadPool(24);
        List<Future<JsonNode>> answers = new ArrayList<>();
        for (int i = 0; i < 240; i++) {
            String object = "object " + i;
            JsonNode claim = i % 4 == 0 ? twice : TestClaims.claim(measure).put("object", object);
            answers.add(clients.submit(() -> TestClaims.recorded(claim)));
        }
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            JsonNode claim = answers.get(i).get();
            if (i % 4 != 0) {
                assertThat(claim.get("object").asText()).isEqualTo("object " + i);
            }
            ids.add(claim.get("id").asText());
        }
        clients.shutdown();
        assertThat(ids.stream().distinct()).hasSize(181);
        JsonNode list = TestClaims.body(TestClaims.get("/v1/claims?pageSize=1000&measure=" + measure), 200);
        assertThat(list.get("items").findValuesAsText("object").stream().distinct())
                .hasSize(180);
        assertThat(list.get("items")).hasSize(181);
    }

    @Test
    void a_row_that_cannot_be_written_takes_no_other_with_it_and_fails_with_its_own_error() throws Exception {
        Writer writer = new Writer();
        GroupedInserts inserts = new GroupedInserts(writer);
        List<ClaimRow> rows = Stream.generate(GroupedInsertsTest::row).limit(6).toList();
        writer.bad = rows.get(3).key().id();
        List<FutureTask<Boolean>> answers = new ArrayList<>();
        for (ClaimRow row : rows) {
            FutureTask<Boolean> answer = new FutureTask<>(() -> inserts.insert(row));
            answers.add(answer);
            Thread request = new Thread(answer);
            request.start();
            // All behind the first, which is being written, wait for one group.
            while (request.getState() != Thread.State.WAITING && !answer.isDone()) {
                Thread.sleep(1);
            }
        }
        writer.go.countDown();
        for (int i = 0; i < rows.size(); i++) {
            if (i == 3) {
                assertThatThrownBy(answers.get(i)::get).hasRootCauseMessage("a bad row");
            } else {
                assertThat(answers.get(i).get()).isTrue();
            }
        }
        assertThat(writer.sizes).startsWith(1, 5).hasSize(7);
        inserts.stop();
        assertThat(inserts.insert(row())).as("while the service stops").isTrue();
    }

    @Test
    void an_error_in_a_group_releases_every_waiting_request_and_the_next_is_written() throws Exception {
        Writer writer = new Writer();
        writer.go.countDown();
        GroupedInserts inserts = new GroupedInserts(writer);
        writer.error = true;
        assertThatThrownBy(() -> inserts.insert(row())).isInstanceOf(LinkageError.class);
        writer.error = false;
        assertThat(inserts.insert(row())).isTrue();
        inserts.stop();
    }

    private static ClaimRow row() {
        return new ClaimRow(
                new ClaimRow.Key(Ids.next(), "a", null),
                new ClaimRow.Stamp(1, Instant.now(), "a", ClaimState.RECORDED, null),
                0,
                null);
    }

    /** Writes nowhere; the first group waits for {@link #go}. */
    private static final class Writer extends ClaimWriter {

        final CountDownLatch go = new CountDownLatch(1);
        final List<Integer> sizes = new CopyOnWriteArrayList<>();
        volatile UUID bad;
        volatile boolean error;

        Writer() {
            super(null);
        }

        @Override
        Set<UUID> insertAlone(List<ClaimRow> rows) {
            sizes.add(rows.size());
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (error) {
                throw new LinkageError("on purpose");
            }
            Set<UUID> ids = rows.stream().map(row -> row.key().id()).collect(Collectors.toSet());
            if (bad != null && ids.contains(bad)) {
                throw new DatabaseException(new SQLException("a bad row"));
            }
            return ids;
        }
    }
}
