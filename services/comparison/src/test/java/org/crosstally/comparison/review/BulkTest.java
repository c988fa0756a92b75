package org.crosstally.comparison.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crosstally.comparison.review.Colleague.parse;
import static org.crosstally.comparison.review.Colleague.refused;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.crosstally.api.Page;
import org.crosstally.comparison.api.discrepancy.Action;
import org.crosstally.comparison.api.discrepancy.Discrepancy;
import org.crosstally.comparison.api.discrepancy.DiscrepancyState;
import org.crosstally.comparison.api.event.Event;
import org.crosstally.comparison.api.review.BatchAnswer;
import org.crosstally.comparison.api.review.KindStatistics;
import org.crosstally.comparison.api.silence.Silence;
import org.crosstally.testkit.TokensTestResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TokensTestResource.class, restrictToAnnotatedClass = true)
class BulkTest {

    @ConfigProperty(name = "crosstally.claims.url")
    String peer;

    private Desk desk;

    @BeforeEach
    void threeConflicts() {
        desk = new Desk(peer);
        for (int i = 0; i < 3; i++) {
            var army = desk.room.party("army " + i);
            desk.room.claim(desk.killed, "1,250").of(army).by(desk.ministry).print();
            desk.room.claim(desk.killed, "3,40" + i).of(army).by(desk.monitor).print();
        }
        desk.publish();
    }

    private List<Discrepancy> queue(String more) {
        return desk.ada.list("measure=" + desk.killed.id() + more).items();
    }

    private static Map<String, Object> item(Discrepancy known) {
        return Map.of("id", known.id(), "revision", known.revision());
    }

    private static BatchAnswer answer(io.restassured.response.Response response) {
        return parse(response, 200, new TypeReference<>() {});
    }

    @Test
    void aBatchIsPreviewedTakenWithAResultForEachAndUndoneAsAWhole() {
        List<Discrepancy> known = queue("");
        desk.bob.step(known.get(2).id(), Action.ASSIGN, Map.of());
        List<Object> items = new ArrayList<>();
        known.forEach(each -> items.add(item(each)));
        Map<String, Object> batch =
                Map.of("action", "dismiss", "items", items, "with", Map.of("dismissal", "RULE_TOO_EAGER"));

        Map<String, Object> preview = new java.util.HashMap<>(batch);
        preview.put("dryRun", true);
        BatchAnswer previewed = answer(desk.eve.post("/v1/discrepancies:batch", preview));
        assertThat(previewed.done()).isEqualTo(2);
        assertThat(previewed.id()).isNull();
        assertThat(queue(""))
                .extracting(Discrepancy::state)
                .doesNotContain(DiscrepancyState.DISMISSED)
                .hasSize(3);

        BatchAnswer done = answer(desk.eve.post("/v1/discrepancies:batch", batch));
        assertThat(done.done()).isEqualTo(2);
        assertThat(done.results().get(0).state()).isEqualTo(DiscrepancyState.DISMISSED);
        assertThat(done.results().get(2).ok()).isFalse();
        assertThat(done.results().get(2).problem().get("code").asText()).isEqualTo("STALE_REVISION");
        assertThat(queue("")).hasSize(1);

        BatchAnswer undone = answer(desk.eve.post("/v1/batches/" + done.id() + ":undo", Map.of("reason", "Too fast")));
        assertThat(undone.done()).isEqualTo(2);
        assertThat(queue("")).hasSize(3);
        assertThat(desk.ada.read("/v1/audit?batch=" + done.id(), new TypeReference<Map<String, Object>>() {}))
                .extractingByKey("items")
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(2);
        BatchAnswer refusedAll = answer(desk.ada.post("/v1/discrepancies:batch", batch));
        assertThat(refusedAll.results())
                .allSatisfy(
                        each -> assertThat(each.problem().get("code").asText()).isEqualTo("FORBIDDEN"));
        refused(desk.service.post("/v1/discrepancies:batch", batch), 403, "FORBIDDEN");
    }

    /** Batches with a key are one transaction each: in opposite orders they would wait for each other in a circle. */
    @Test
    void batchesOfTheSameDiscrepanciesInOtherOrdersAreAllAnsweredInTheOrderAsked() throws Exception {
        List<Discrepancy> known = queue("");
        List<Discrepancy> backwards = new ArrayList<>(known);
        Collections.reverse(backwards);
        ExecutorService callers = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < 15; i++) {
                CyclicBarrier start = new CyclicBarrier(2);
                Future<BatchAnswer> one = callers.submit(() -> remark(desk.ada, known, start));
                Future<BatchAnswer> other = callers.submit(() -> remark(desk.bob, backwards, start));
                assertThat(one.get().results())
                        .extracting(BatchAnswer.Result::id)
                        .containsExactlyElementsOf(
                                known.stream().map(Discrepancy::id).toList());
                assertThat(other.get().results())
                        .extracting(BatchAnswer.Result::id)
                        .containsExactlyElementsOf(
                                backwards.stream().map(Discrepancy::id).toList());
            }
        } finally {
            callers.shutdown();
        }
    }

    private static BatchAnswer remark(Colleague who, List<Discrepancy> on, CyclicBarrier start) throws Exception {
        Map<String, Object> batch = Map.of(
                "action",
                "comment",
                "items",
                on.stream().map(BulkTest::item).toList(),
                "with",
                Map.of("reason", "Seen"));
        var request = who.request().header("Idempotency-Key", UUID.randomUUID()).body(batch);
        start.await();
        BatchAnswer answer = answer(request.post("/v1/discrepancies:batch"));
        assertThat(answer.failed()).isZero();
        return answer;
    }

    @Test
    void whatIsMissingInABatchOrForeignToItIsAProblemOfTheCaller() {
        Map<String, Object> item = item(queue("").get(0));
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("action", "beautify", "items", List.of(item)),
                Map.of("action", 7, "items", List.of(item)),
                Map.of("items", List.of(item)),
                Map.of("action", "dismiss"),
                Map.of("action", "dismiss", "items", List.of()),
                Map.of("action", "dismiss", "items", List.of(Map.of("id", item.get("id")))),
                Map.of("action", "dismiss", "items", List.of(Map.of("id", "x", "revision", 1))),
                Map.of("action", "dismiss", "items", List.of(item), "with", Map.of("dismissal", "UGLY")))) {
            var response = desk.eve.post("/v1/discrepancies:batch", wrong);
            assertThat(response.statusCode())
                    .as(wrong + " " + response.asString())
                    .isBetween(400, 422);
            assertThat(response.contentType()).startsWith("application/problem+json");
        }
        refused(desk.eve.post("/v1/batches/" + UUID.randomUUID() + ":undo", Map.of()), 404, "NOT_FOUND");
    }

    @Test
    void dismissalsFeedTheStatisticsOfTheirKind() {
        String path = "/v1/kinds/VALUE_CONFLICT/statistics";
        KindStatistics before = desk.reader.read(path, new TypeReference<>() {});
        Discrepancy one = queue("&kind=VALUE_CONFLICT").get(0);
        desk.eve.step(one.id(), Action.DISMISS, Map.of("dismissal", "NOT_COMPARABLE"));
        KindStatistics after = desk.reader.read(path, new TypeReference<>() {});
        assertThat(after.dismissals().get("NOT_COMPARABLE"))
                .isEqualTo(before.dismissals().getOrDefault("NOT_COMPARABLE", 0L) + 1);
        assertThat(after.found()).isEqualTo(before.found());
        assertThat(after.precision()).isLessThan(1);
        refused(desk.reader.get("/v1/kinds/BEAUTY/statistics"), 404, "NOT_FOUND");
    }

    @Test
    void aSilenceHidesWhatItFitsAndWhatIsFoundLaterUntilItEnds() {
        Map<String, Object> wanted = Map.of(
                "matcher",
                Map.of("measures", List.of(desk.killed.name())),
                "reason",
                "All of it",
                "expiresAt",
                Instant.now().plusSeconds(3600).toString(),
                "dryRun",
                true);
        Discrepancy any = queue("").get(0);
        desk.eve.step(any.id(), Action.DISMISS, Map.of("dismissal", "NOT_COMPARABLE"));
        assertThat(desk.ada.list("id=" + any.id()).items())
                .extracting(Discrepancy::id)
                .containsExactly(any.id());
        desk.eve.step(any.id(), Action.UNDO, Map.of());
        Silence tried = parse(desk.ada.post("/v1/silences", wanted), 200, new TypeReference<>() {});
        assertThat(tried.matches()).isEqualTo(3);
        assertThat(tried.id()).isNull();
        assertThat(queue("")).hasSize(3);

        var response = desk.ada.post(
                "/v1/silences",
                Map.of(
                        "matcher",
                                Map.of(
                                        "measures",
                                        List.of(desk.killed.name()),
                                        "parties",
                                        List.of(desk.room.name("army 0"))),
                        "reason", "The year is revised in May",
                        "expiresAt", Instant.now().plusSeconds(3600).toString()));
        Silence silence = parse(response, 201, new TypeReference<>() {});
        assertThat(silence.active()).isTrue();
        assertThat(silence.matches()).isEqualTo(1);
        assertThat(silence.author()).isEqualTo("ada");
        assertThat(response.header("Location")).endsWith("/v1/silences/" + silence.id());
        assertThat(queue("")).hasSize(2);
        assertThat(queue("&silenced=true")).hasSize(3);

        var army = desk.room.party("army 9");
        var response2 = desk.ada
                .request()
                .header("If-Match", "\"1\"")
                .body(Map.of(
                        "matcher", Map.of("measures", List.of(desk.killed.name())),
                        "reason", "All of it",
                        "expiresAt", Instant.now().plusSeconds(3600).toString()))
                .put("/v1/silences/" + silence.id());
        assertThat(parse(response2, 200, new TypeReference<Silence>() {}).matches())
                .isEqualTo(3);
        assertThat(queue("")).isEmpty();
        desk.room.claim(desk.killed, "1,250").of(army).by(desk.ministry).print();
        desk.room.claim(desk.killed, "9,400").of(army).by(desk.monitor).print();
        desk.publish();
        assertThat(queue("")).isEmpty();
        assertThat(queue("&silenced=true")).hasSize(4);

        String matcher =
                "{\"measures\":[{\"id\":\"" + desk.killed.id() + "\",\"name\":\"" + desk.killed.name() + "\"}]}";
        assertThat(desk.ada
                        .read("/v1/audit?record=" + silence.id(), new TypeReference<Page<Event>>() {})
                        .items()
                        .get(0)
                        .changes())
                .filteredOn(each -> each.field().equals("matcher"))
                .singleElement()
                .satisfies(each -> assertThat(each.after()).isEqualTo(matcher));

        String expire = "/v1/silences/" + silence.id() + ":expire";
        refused(desk.ada.post(expire, Map.of()), 428, "PRECONDITION_REQUIRED");
        refused(desk.ada.request().header("If-Match", "\"1\"").body(Map.of()).post(expire), 412, "STALE_REVISION");
        assertThat(desk.ada
                        .request()
                        .header("If-Match", "\"2\"")
                        .body(Map.of())
                        .post(expire)
                        .statusCode())
                .isEqualTo(200);
        assertThat(queue("")).hasSize(4);
        refused(
                desk.ada.post(
                        "/v1/silences",
                        Map.of(
                                "matcher",
                                Map.of(),
                                "reason",
                                "All",
                                "expiresAt",
                                Instant.now().plusSeconds(9).toString())),
                422,
                "MISSING_VALUE");
    }

    @Test
    void theQueueTellsOwnersMonthsAndStatesInFacets() {
        desk.bob.step(queue("").get(0).id(), Action.ASSIGN, Map.of());
        assertThat(desk.bob.list("owner=me&measure=" + desk.killed.id()).items())
                .hasSize(1);
        assertThat(queue("&owner=nobody")).hasSize(2);
        var facets = desk.ada
                .list("measure=" + desk.killed.id() + "&facets=state,owner,month,outlet")
                .facets();
        assertThat(facets.get("state")).extracting(each -> each.value()).contains("OPEN", "ASSIGNED");
        assertThat(facets.get("owner")).singleElement().satisfies(each -> assertThat(each.value())
                .isEqualTo("bob"));
        assertThat(facets.get("month")).singleElement().satisfies(each -> assertThat(each.count())
                .isEqualTo(3));
        assertThat(queue("")).extracting(each -> -each.priority()).isSorted();
    }
}
