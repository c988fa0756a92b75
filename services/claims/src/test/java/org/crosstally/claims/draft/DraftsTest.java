package org.crosstally.claims.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crosstally.claims.Http.fresh;
import static org.crosstally.claims.Http.isProblem;
import static org.crosstally.claims.Http.json;
import static org.crosstally.claims.Http.pointers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.crosstally.claims.Http;
import org.crosstally.claims.TestClaims;
import org.crosstally.extraction.Extractor;
import org.crosstally.testkit.PostgresTestResource;
import org.crosstally.testkit.TokensTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TokensTestResource.class)
class DraftsTest {

    private static final String TEXT =
            "The ministry said on Monday that the war has cost over 12,500 casualties since early"
                    + " June. It fires hundreds of shells each day. The parliament set aside $40 million for roads.";

    @Inject
    AgroalDataSource database;

    private static JsonNode article(String text) {
        Response answer = json(Map.of(
                        "outlet", fresh("Gazette"), "publishedAt", "2023-12-05", "language", "en", "text", text))
                .post("/v1/articles?extract=true");
        return TestClaims.body(answer, 201);
    }

    private static List<JsonNode> drafts(JsonNode article, String query) {
        List<JsonNode> items = new ArrayList<>();
        TestClaims.body(TestClaims.get(article.at("/drafts/href").asText() + query), 200)
                .get("items")
                .forEach(items::add);
        return items;
    }

    private static String path(JsonNode draft) {
        return "/v1/drafts/" + draft.get("id").asText();
    }

    private static JsonNode step(JsonNode draft, String step) {
        String reason = step.equals(":drop") ? "not about the war" : null;
        return TestClaims.body(
                TestClaims.step(path(draft) + step, draft.get("revision").asInt(), reason), 200);
    }

    private static JsonNode together(String step, List<String> ids) {
        return TestClaims.body(
                json(Map.of("ids", ids, "reason", "not about the war")).post("/v1/drafts" + step), 200);
    }

    private static List<String> ids(List<JsonNode> drafts) {
        return drafts.stream().map(draft -> draft.get("id").asText()).toList();
    }

    @Test
    void whoPrefersNoBodyIsStillToldOfTheDrafts() {
        Response answer = json(Map.of("outlet", fresh("Gazette"), "publishedAt", "2023-12-05", "text", TEXT))
                .header("Prefer", "return=minimal")
                .post("/v1/articles?extract=true");
        assertThat(TestClaims.body(answer, 201).at("/drafts/href").asText()).isNotEmpty();
    }

    @Test
    void anArticleIsRecordedWithItsDraftsInTheOrderOfItsText() {
        JsonNode article = article(TEXT);
        assertThat(article.at("/drafts/added").asInt()).isEqualTo(3);
        assertThat(article.at("/drafts/extractor").asText()).isEqualTo(Extractor.VERSION);
        List<JsonNode> drafts = drafts(article, "");
        assertThat(drafts)
                .extracting(draft -> draft.at("/reading/quote/exact").asText())
                .containsExactly("over 12,500 casualties", "hundreds of shells each day", "$40 million");
        JsonNode first = drafts.get(0);
        assertThat(first.get("state").asText()).isEqualTo("OPEN");
        assertThat(first.get("article")).isEqualTo(article.get("id"));
        assertThat(first.get("snapshot").asInt()).isEqualTo(1);
        assertThat(first.at("/content/measure").asText()).isEqualTo("casualties");
        assertThat(first.get("allowedActions")).hasToString("[\"ACCEPT\",\"MEND\",\"DROP\"]");
        assertThat(TestClaims.body(TestClaims.get(path(first)), 200)).isEqualTo(first);
        JsonNode again = TestClaims.body(
                TestClaims.get("/v1/articles/" + article.get("id").asText()), 200);
        assertThat(again.has("drafts")).isFalse();
    }

    @Test
    void anAcceptedDraftIsAClaimWithWhatWasReadAndAcceptingItAgainGivesTheSameClaim() {
        String country = Http.letters();
        JsonNode draft = drafts(article(TEXT.replace("The ministry", "The Ministry of " + country)), "")
                .get(0);
        JsonNode accepted = step(draft, ":accept");
        assertThat(accepted.get("state").asText()).isEqualTo("ACCEPTED");
        assertThat(accepted.get("revision").asInt()).isEqualTo(2);
        assertThat(accepted.get("created").findValuesAsText("name")).containsExactly("Ministry of " + country);
        String id = accepted.get("claim").asText();
        JsonNode claim = TestClaims.body(TestClaims.get("/v1/claims/" + id), 200);
        assertThat(claim.get("method").asText()).isEqualTo("EXTRACTED");
        assertThat(claim.get("extractor").asText()).startsWith(Extractor.VERSION + " number.digits");
        assertThat(claim.get("state").asText()).isEqualTo("RECORDED");
        assertThat(claim.get("quoteCheck").asText()).isEqualTo("FOUND");
        assertThat(claim.at("/quote/start")).isEqualTo(draft.at("/reading/quote/start"));
        assertThat(claim.get("recordedBy").asText()).isEqualTo("tester");
        ObjectNode amount = claim.get("amount").deepCopy();
        amount.remove("canonical");
        assertThat(amount).isEqualTo(draft.at("/reading/amount"));
        assertThat(TestClaims.body(TestClaims.step(path(draft) + ":accept", 1, null), 200)
                        .get("claim")
                        .asText())
                .isEqualTo(id);
        String other = TestClaims.body(
                        TestClaims.as("someone else", "editor")
                                .header("If-Match", "\"2\"")
                                .post(path(draft) + ":accept"),
                        200)
                .get("claim")
                .asText();
        assertThat(other).isEqualTo(id);
    }

    @Test
    void aDraftThatManyAcceptAtOnceBecomesOneClaim() throws Exception {
        JsonNode article = article(TEXT);
        JsonNode draft = drafts(article, "").get(0);
        ExecutorService people = Executors.newFixedThreadPool(6);
        List<Callable<Response>> tries = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String who = "editor " + i;
            tries.add(() ->
                    TestClaims.as(who, "editor").header("If-Match", "\"1\"").post(path(draft) + ":accept"));
        }
        List<String> claims = new ArrayList<>();
        for (Future<Response> answer : people.invokeAll(tries)) {
            claims.add(TestClaims.body(answer.get(), 200).get("claim").asText());
        }
        people.shutdown();
        assertThat(claims).hasSize(6).containsOnly(claims.get(0));
        assertThat(TestClaims.body(
                                TestClaims.get("/v1/claims?article="
                                        + article.get("id").asText()),
                                200)
                        .get("items"))
                .hasSize(1);
    }

    @Test
    void anAcceptanceWithAnIdempotencyKeyIsAnsweredTwiceAndDoneOnce() {
        JsonNode draft = drafts(article(TEXT), "").get(0);
        String key = UUID.randomUUID().toString();
        List<JsonNode> answers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            answers.add(TestClaims.body(
                    TestClaims.given()
                            .header("If-Match", "\"1\"")
                            .header("Idempotency-Key", key)
                            .post(path(draft) + ":accept"),
                    200));
        }
        assertThat(answers.get(1)).isEqualTo(answers.get(0));
        assertThat(answers.get(1).get("revision").asInt()).isEqualTo(2);
    }

    @Test
    void aDraftWithoutAMeasureIsMendedBeforeItIsAccepted() {
        JsonNode draft = drafts(article(TEXT), "").get(2);
        assertThat(draft.get("allowedActions")).hasToString("[\"MEND\",\"DROP\"]");
        Response refused = TestClaims.step(path(draft) + ":accept", 1, null);
        isProblem(refused, 422, "MISSING_VALUE");
        assertThat(pointers(refused)).containsExactly("/measure");
        ObjectNode content = draft.get("content").deepCopy();
        content.put("measure", fresh("road money")).put("notes", "from the budget");
        JsonNode mended = TestClaims.body(TestClaims.put(path(draft), 1, content), 200);
        assertThat(mended.get("mended").asBoolean()).isTrue();
        assertThat(mended.get("reading")).isEqualTo(draft.get("reading"));
        assertThat(mended.get("allowedActions").toString()).contains("ACCEPT");
        JsonNode accepted = step(mended, ":accept");
        JsonNode claim = TestClaims.body(
                TestClaims.get("/v1/claims/" + accepted.get("claim").asText()), 200);
        assertThat(claim.at("/measure/name")).isEqualTo(content.get("measure"));
        assertThat(claim.get("notes").asText()).isEqualTo("from the budget");
        List<String> states = new ArrayList<>();
        TestClaims.body(TestClaims.get(path(draft) + "/revisions"), 200)
                .get("items")
                .forEach(one -> states.add(
                        one.get("revision").asInt() + " " + one.get("state").asText()));
        assertThat(states).containsExactly("3 ACCEPTED", "2 OPEN", "1 OPEN");
        JsonNode past = TestClaims.body(
                TestClaims.get(path(draft) + "?asOf=" + mended.get("recordedAt").asText()), 200);
        assertThat(past.get("revision").asInt()).isEqualTo(2);
    }

    @Test
    void contentThatCouldNotBeRecordedIsRefusedWhenItIsMended() {
        JsonNode draft = drafts(article(TEXT), "").get(0);
        ObjectNode content = draft.get("content").deepCopy();
        content.putObject("quote").put("exact", "over 13,500 casualties");
        content.putObject("amount").put("low", "5").put("high", "3");
        Response refused = TestClaims.put(path(draft), 1, content);
        isProblem(refused, 422, "LOW_ABOVE_HIGH");
        assertThat(pointers(refused)).contains("/amount/low", "/quote/exact");
        ObjectNode elsewhere = draft.get("content").deepCopy();
        elsewhere.putObject("article").put("id", UUID.randomUUID().toString());
        refused = TestClaims.put(path(draft), 1, elsewhere);
        isProblem(refused, 422, "INVALID_VALUE");
        assertThat(pointers(refused)).containsExactly("/article");
    }

    @Test
    void aStaleOrMissingIfMatchIsRefusedAndNoEditIsLost() {
        JsonNode draft = drafts(article(TEXT), "").get(0);
        ObjectNode content = draft.get("content").deepCopy();
        content.put("notes", "first");
        TestClaims.body(TestClaims.put(path(draft), 1, content), 200);
        content.put("notes", "second, without having seen the first");
        isProblem(TestClaims.put(path(draft), 1, content), 412, "STALE_REVISION");
        isProblem(TestClaims.step(path(draft) + ":accept", 1, null), 412, "STALE_REVISION");
        isProblem(TestClaims.step(path(draft) + ":drop", 1, "late"), 412, "STALE_REVISION");
        isProblem(TestClaims.step(path(draft) + ":accept", null, null), 428, "PRECONDITION_REQUIRED");
        assertThat(TestClaims.body(TestClaims.get(path(draft)), 200)
                        .at("/content/notes")
                        .asText())
                .isEqualTo("first");
    }

    @Test
    void aDroppedDraftIsRestoredAndADecidedOneIsNotDecidedAgain() {
        JsonNode draft = drafts(article(TEXT), "").get(1);
        JsonNode dropped = TestClaims.body(TestClaims.step(path(draft) + ":drop", 1, "too vague"), 200);
        assertThat(dropped.get("state").asText()).isEqualTo("DROPPED");
        assertThat(dropped.get("reason").asText()).isEqualTo("too vague");
        assertThat(dropped.get("allowedActions")).hasToString("[\"RESTORE\"]");
        isProblem(TestClaims.step(path(draft) + ":accept", 2, null), 409, "WRONG_STATE");
        JsonNode restored = step(dropped, ":restore");
        assertThat(restored.get("state").asText()).isEqualTo("OPEN");
        JsonNode accepted = step(restored, ":accept");
        isProblem(TestClaims.step(path(draft) + ":drop", 4, "late"), 409, "WRONG_STATE");
        isProblem(TestClaims.step(path(draft) + ":restore", 4, null), 409, "WRONG_STATE");
        isProblem(TestClaims.put(path(draft), 4, accepted.get("content")), 409, "WRONG_STATE");
    }

    @Test
    void draftsAreDecidedTogetherEachForItselfAndTriedFirst() {
        List<JsonNode> drafts = drafts(article(TEXT), "");
        List<String> ids = new ArrayList<>(ids(drafts));
        ids.add(UUID.randomUUID().toString());
        JsonNode tried = together(":accept?dryRun=true", ids);
        assertThat(tried.get("results").findValuesAsText("outcome"))
                .containsExactly("VALID", "VALID", "REFUSED", "REFUSED");
        assertThat(step(drafts.get(1), ":drop").get("revision").asInt()).isEqualTo(2);
        JsonNode results = together(":accept", ids).get("results");
        assertThat(results.findValuesAsText("outcome")).containsExactly("ACCEPTED", "REFUSED", "REFUSED", "REFUSED");
        assertThat(results.at("/1/problem/code").asText()).isEqualTo("WRONG_STATE");
        assertThat(results.at("/2/problem/errors/0/pointer").asText()).isEqualTo("/measure");
        assertThat(results.at("/3/problem/code").asText()).isEqualTo("NOT_FOUND");
        JsonNode again = together(":accept", ids).get("results");
        assertThat(again.at("/0/outcome").asText()).isEqualTo("KNOWN");
        assertThat(again.at("/0/claim")).isEqualTo(results.at("/0/claim"));
        assertThat(together(":drop?dryRun=true", ids).get("results").findValuesAsText("outcome"))
                .containsExactly("REFUSED", "KNOWN", "VALID", "REFUSED");
        assertThat(together(":drop", ids).get("results").findValuesAsText("outcome"))
                .containsExactly("REFUSED", "KNOWN", "DROPPED", "REFUSED");
        Response unexplained = json(Map.of("ids", ids)).post("/v1/drafts:drop");
        isProblem(unexplained, 422, "MISSING_VALUE");
        assertThat(pointers(unexplained)).containsExactly("/reason");
        isProblem(json(Map.of("ids", List.of())).post("/v1/drafts:accept"), 422, "MISSING_VALUE");
    }

    @Test
    void readingAnArticleAgainAddsNothingTwice() {
        JsonNode article = article(TEXT);
        List<JsonNode> before = drafts(article, "");
        step(before.get(0), ":accept");
        JsonNode again = TestClaims.body(
                json("").post("/v1/articles/" + article.get("id").asText() + ":extract"), 200);
        assertThat(again.get("added").asInt()).isZero();
        assertThat(again.get("known").asInt()).isEqualTo(3);
        assertThat(ids(drafts(article, ""))).isEqualTo(ids(before));
    }

    @Test
    void aNewerExtractorTakesThePlaceOfUndecidedDraftsOnly() throws SQLException {
        JsonNode article = article(TEXT + " It has 300 ships.");
        String id = article.get("id").asText();
        List<JsonNode> before = drafts(article, "");
        step(before.get(0), ":accept");
        step(before.get(1), ":drop");
        ObjectNode content = before.get(2).get("content").deepCopy();
        TestClaims.body(TestClaims.put(path(before.get(2)), 1, content.put("notes", "mine")), 200);
        run("update draft set extractor = 'crosstally-extraction/0' where article_id = '" + id + "'");
        JsonNode again = TestClaims.body(json("").post("/v1/articles/" + id + ":extract"), 200);
        assertThat(again.get("superseded").asInt()).isEqualTo(1);
        assertThat(again.get("added").asInt()).isEqualTo(1);
        assertThat(again.get("known").asInt()).isEqualTo(3);
        assertThat(drafts(article, ""))
                .extracting(draft -> draft.get("state").asText())
                .containsExactly("ACCEPTED", "DROPPED", "OPEN", "SUPERSEDED", "OPEN");
        assertThat(ids(drafts(article, "?state=OPEN&state=ACCEPTED"))).hasSize(3);
    }

    @Test
    void aDraftOfAnEarlierTextIsAcceptedWhereItsWordsStandNow() {
        JsonNode article = article(TEXT);
        String id = article.get("id").asText();
        JsonNode draft = drafts(article, "").get(0);
        ObjectNode changed = TestClaims.JSON.createObjectNode();
        changed.put("outlet", article.at("/outlet/id").asText()).put("text", "Corrected at noon. " + TEXT);
        TestClaims.body(TestClaims.put("/v1/articles/" + id, 1, changed), 200);
        JsonNode claim = TestClaims.body(
                TestClaims.get(
                        "/v1/claims/" + step(draft, ":accept").get("claim").asText()),
                200);
        assertThat(claim.at("/quote/start").asInt())
                .isEqualTo(draft.at("/reading/quote/start").asInt() + "Corrected at noon. ".length());
        JsonNode again = TestClaims.body(json("").post("/v1/articles/" + id + ":extract"), 200);
        assertThat(again.get("superseded").asInt()).isEqualTo(2);
        assertThat(again.get("added").asInt()).isEqualTo(2);
        assertThat(again.get("known").asInt()).isEqualTo(1);
    }

    @Test
    void listsOfDraftsAreFilteredPagedAndCounted() {
        JsonNode article = article(TEXT);
        String query = "/v1/drafts?article=" + article.get("id").asText();
        JsonNode first = TestClaims.body(
                TestClaims.given().header("Prefer", "return=total-count").get(query + "&pageSize=2"), 200);
        assertThat(first.get("items")).hasSize(2);
        assertThat(first.get("totalCount").asInt()).isEqualTo(3);
        JsonNode second = TestClaims.body(
                TestClaims.get(query + "&pageSize=2&pageToken="
                        + first.get("nextPageToken").asText()),
                200);
        assertThat(second.get("items")).hasSize(1);
        assertThat(TestClaims.body(TestClaims.get(query + "&confidenceFrom=0.9"), 200)
                        .get("items"))
                .hasSize(1);
        assertThat(TestClaims.body(TestClaims.get(query + "&asOf=2020-01-01T00:00:00Z"), 200)
                        .get("items"))
                .isEmpty();
        isProblem(TestClaims.get(query + "&stat=OPEN"), 400, "UNKNOWN_PARAMETER");
        isProblem(TestClaims.get("/v1/drafts/" + UUID.randomUUID()), 404, "NOT_FOUND");
        isProblem(TestClaims.get("/v1/articles/" + UUID.randomUUID() + "/drafts"), 404, "NOT_FOUND");
    }

    @Test
    void aRecorderExtractsAndOnlyAReviewerDecides() {
        Response extracted = TestClaims.as("robot", "recorder")
                .contentType("application/json")
                .body(Map.of("outlet", fresh("Wire"), "text", TEXT))
                .post("/v1/articles?extract=true");
        JsonNode draft = drafts(TestClaims.body(extracted, 201), "").get(0);
        assertThat(TestClaims.body(TestClaims.as("robot", "recorder").get(path(draft)), 200)
                        .get("allowedActions"))
                .isEmpty();
        for (String step : List.of(":accept", ":drop", ":restore")) {
            isProblem(
                    TestClaims.as("robot", "recorder")
                            .header("If-Match", "\"1\"")
                            .post(path(draft) + step),
                    403,
                    "FORBIDDEN");
        }
        isProblem(
                TestClaims.as("robot", "recorder")
                        .contentType("application/json")
                        .body(Map.of("ids", List.of(draft.get("id").asText())))
                        .post("/v1/drafts:accept"),
                403,
                "FORBIDDEN");
    }

    @Test
    void anArticleThatCannotBeReadIsNotRecorded() {
        String outlet = fresh("Gazette");
        isProblem(json(Map.of("outlet", outlet)).post("/v1/articles?extract=true"), 422, "MISSING_VALUE");
        isProblem(
                json(Map.of("outlet", outlet, "text", TEXT.repeat(6_000))).post("/v1/articles?extract=true"),
                413,
                "TOO_LARGE");
        assertThat(TestClaims.body(TestClaims.get("/v1/outlets?name=" + outlet.replace(" ", "%20")), 200)
                        .get("items"))
                .isEmpty();
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
