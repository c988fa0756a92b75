package org.crosstally.comparison.discrepancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.crosstally.api.Page.FacetCount;
import org.crosstally.comparison.api.discrepancy.Action;
import org.crosstally.comparison.api.discrepancy.Discrepancy;
import org.crosstally.comparison.api.discrepancy.DiscrepancyFilter;
import org.crosstally.comparison.audit.EventLog;
import org.crosstally.comparison.audit.NewEvent;
import org.crosstally.comparison.mirror.RegisterStore;
import org.crosstally.comparison.mirror.Registers;
import org.crosstally.comparison.review.Desk;
import org.crosstally.comparison.workflow.Person;
import org.crosstally.jdbc.Conditions;
import org.crosstally.jdbc.Database;
import org.crosstally.jdbc.Session;
import org.crosstally.testkit.TokensTestResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What makes kept counts outdated. The clock stands still, but while counting is to seem costly. */
@QuarkusTest
@QuarkusTestResource(value = TokensTestResource.class, restrictToAnnotatedClass = true)
class FacetCountsTest {

    private static final Person ADA = new Person("ada", Set.of("reviewer"), null);

    @ConfigProperty(name = "crosstally.claims.url")
    String peer;

    @Inject
    Database database;

    @Inject
    EventLog log;

    @Inject
    DiscrepancyList list;

    @Inject
    RegisterStore records;

    private final AtomicLong clock = new AtomicLong();
    private volatile boolean costly;
    private FacetCounts counts;
    private Desk desk;
    private Discrepancy conflict;

    @BeforeEach
    void oneConflict() {
        counts = new FacetCounts(
                database,
                log,
                () -> costly ? clock.addAndGet(Duration.ofSeconds(1).toNanos()) : clock.get());
        desk = new Desk(peer);
        conflict = desk.conflict();
    }

    @AfterEach
    void stop() {
        counts.stop(null);
    }

    private Map<String, List<FacetCount>> told() {
        DiscrepancyFilter filter = new DiscrepancyFilter();
        filter.measure = List.of(desk.killed.name());
        return database.read(session -> {
            Registers registers = records.current(session);
            Conditions conditions = list.conditions(session, filter, registers, ADA);
            return counts.of(session, new FacetQuery(List.of("state", "measure"), conditions), registers);
        });
    }

    private Map<String, List<FacetCount>> toldAndKept() {
        costly = true;
        try {
            return told();
        } finally {
            costly = false;
        }
    }

    private static FacetCount state(String value, long count) {
        return new FacetCount(value, null, count);
    }

    @Test
    void whatAnAnalysisFindsIsNotInCountsThatAreToldAgain() {
        Map<String, List<FacetCount>> before = toldAndKept();
        assertThat(before.get("state")).containsExactly(state("OPEN", 1));
        assertThat(before.get("measure"))
                .containsExactly(new FacetCount(desk.killed.id().toString(), desk.killed.name(), 1));
        var navy = desk.room.party("navy");
        desk.room.claim(desk.killed, "1,250").of(navy).by(desk.ministry).print();
        desk.room.claim(desk.killed, "3,400").of(navy).by(desk.monitor).print();
        desk.publish();
        assertThat(told()).isEqualTo(before);
    }

    @Test
    void whatAnEditorDoesIsInTheCountsThatAreToldNext() {
        toldAndKept();
        desk.bob.step(conflict.id(), Action.ASSIGN, Map.of());
        assertThat(toldAndKept().get("state")).containsExactly(state("ASSIGNED", 1));
        desk.bob
                .request()
                .header("If-Match", "\"2\"")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of())
                .post("/v1/discrepancies/" + conflict.id() + ":unassign")
                .then()
                .statusCode(200);
        assertThat(toldAndKept().get("state")).containsExactly(state("OPEN", 1));
        desk.ada
                .post("/v1/discrepancies:batch", Map.of("action", "assign", "items", List.of(item(3))))
                .then()
                .statusCode(200);
        assertThat(toldAndKept().get("state")).containsExactly(state("ASSIGNED", 1));
        desk.ada
                .post(
                        "/v1/silences",
                        Map.of(
                                "matcher",
                                Map.of("measures", List.of(desk.killed.name())),
                                "reason",
                                "All of it",
                                "expiresAt",
                                Instant.now().plusSeconds(3600).toString()))
                .then()
                .statusCode(201);
        assertThat(told().get("state")).isEmpty();
    }

    private Map<String, Object> item(int revision) {
        return Map.of("id", conflict.id(), "revision", revision);
    }

    /** Not yet committed, a step is not in the counts of others; they must not be told as if it were. */
    @Test
    void whatWasCountedBeforeAStepIsCommittedIsNotToldAfterIt() {
        database.transaction(session -> {
            assign(session);
            assertCountedElsewhereAsOpen();
            return null;
        });
        assertThat(told().get("state")).containsExactly(state("ASSIGNED", 1));
    }

    /** With an Idempotency-Key a step is committed with the answer. */
    @Test
    void whatWasCountedBeforeAWholeRequestIsCommittedIsNotToldAfterIt() {
        QuarkusTransaction.requiringNew().run(() -> {
            database.transaction(session -> {
                assign(session);
                return null;
            });
            assertCountedElsewhereAsOpen();
        });
        assertThat(told().get("state")).containsExactly(state("ASSIGNED", 1));
    }

    @Test
    void whatIsRolledBackOutdatesNothing() {
        long before = log.byPersons();
        assertThatThrownBy(() -> database.transaction(session -> {
                    assign(session);
                    throw new IllegalStateException("after all not");
                }))
                .hasMessage("after all not");
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    database.transaction(session -> {
                        assign(session);
                        return null;
                    });
                    throw new IllegalStateException("after all not");
                }))
                .hasMessage("after all not");
        assertThat(log.byPersons()).isEqualTo(before);
    }

    private void assign(Session session) {
        session.update("update discrepancy set state = 'ASSIGNED' where id = ?", conflict.id());
        log.write(
                session,
                new NewEvent(
                        "discrepancy", conflict.id(), 2, "assign", "ada", null, null, null, null, Map.of(), Map.of()));
    }

    private void assertCountedElsewhereAsOpen() {
        assertThat(CompletableFuture.supplyAsync(this::toldAndKept).join().get("state"))
                .containsExactly(state("OPEN", 1));
    }
}
