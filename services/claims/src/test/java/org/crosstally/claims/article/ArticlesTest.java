package org.crosstally.claims.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crosstally.claims.Http.fresh;
import static org.crosstally.claims.Http.given;
import static org.crosstally.claims.Http.isProblem;
import static org.crosstally.claims.Http.json;
import static org.crosstally.claims.Http.pointers;
import static org.crosstally.claims.Http.read;
import static org.crosstally.claims.Http.record;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.crosstally.testkit.PostgresTestResource;
import org.crosstally.testkit.TokensTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TokensTestResource.class)
class ArticlesTest {

    @Inject
    AgroalDataSource database;

    private static String text(String salt) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            text.append("word").append(i).append(salt.hashCode() + i).append(' ');
        }
        return text.toString();
    }

    @Test
    void anArticleIsRecordedWithItsTextAndItsUnknownOutlet() {
        String outlet = fresh("Gazette");
        Map<String, Object> article =
                record("articles", Map.of("outlet", outlet, "text", "Ten sh\u00f6lls. \ud83d\ude80"));
        assertThat(article.get("snapshot")).isEqualTo(1);
        Map<String, Object> read = read("articles", article.get("id"));
        assertThat(read).isEqualTo(article);
        assertThat(read.get("text")).isEqualTo("Ten sh\u00f6lls. \ud83d\ude80");
        Object outletId = ((Map<?, ?>) article.get("outlet")).get("id");
        assertThat(read("outlets", outletId).get("confirmed")).isEqualTo(false);
        assertThat(given().queryParam("outlet", outlet)
                        .get("/v1/articles")
                        .jsonPath()
                        .getList("items.id"))
                .containsExactly(article.get("id"));
    }

    @Test
    void aChangedTextIsANewSnapshotAndTheOldOneIsKept() {
        String outlet = fresh("Gazette");
        Map<String, Object> first = record("articles", Map.of("outlet", outlet, "text", "one"));
        Object id = first.get("id");
        json(Map.of("outlet", outlet, "text", "two"))
                .header("If-Match", "\"1\"")
                .put("/v1/articles/" + id);
        json(Map.of("outlet", outlet, "text", "two", "title", "t"))
                .header("If-Match", "\"2\"")
                .put("/v1/articles/" + id);
        assertThat(read("articles", id).get("snapshot")).isEqualTo(2);
        assertThat(given().get("/v1/articles/" + id + "/snapshots/1").jsonPath().getString("text"))
                .isEqualTo("one");
        assertThat(given().queryParam("asOf", first.get("recordedAt"))
                        .get("/v1/articles/" + id)
                        .jsonPath()
                        .getString("text"))
                .isEqualTo("one");
        isProblem(given().get("/v1/articles/" + id + "/snapshots/3"), 404, "NOT_FOUND");
    }

    @Test
    void nearDuplicatesNameEachOther() {
        String salt = fresh("salt");
        Object one = record("articles", Map.of("outlet", fresh("A"), "text", text(salt) + "and an end"))
                .get("id");
        Map<String, Object> other = record("articles", Map.of("outlet", fresh("B"), "text", "A start " + text(salt)));
        Object stranger = record("articles", Map.of("outlet", fresh("C"), "text", text(salt + "other")))
                .get("id");
        assertThat(alike(other)).containsExactly(one);
        assertThat(alike(read("articles", one))).containsExactly(other.get("id"));
        assertThat(read("articles", one).get("revision")).isEqualTo(2);
        assertThat(alike(read("articles", stranger))).isEmpty();
    }

    private static List<Object> alike(Map<String, Object> article) {
        return ((List<?>) article.get("nearDuplicates"))
                .stream().<Object>map(one -> ((Map<?, ?>) one).get("article")).toList();
    }

    @Test
    void everyFaultOfAnArticleIsTold() {
        Response response = json(Map.of(
                        "outlet", fresh("A"), "url", "not a url", "language", "e n", "publishedAt", "yesterday"))
                .post("/v1/articles");
        isProblem(response, 422, "INVALID_VALUE");
        assertThat(pointers(response)).containsExactly("/url", "/language", "/publishedAt");
    }

    @Test
    void aUrlIsRecordedOnce() {
        String url = "https://gazette.example/" + fresh("a").replace(' ', '-');
        record("articles", Map.of("outlet", fresh("A"), "url", url));
        isProblem(json(Map.of("outlet", fresh("B"), "url", url)).post("/v1/articles"), 409, "ALREADY_EXISTS");
    }

    @Test
    void ofTwoRequestsAtOnceForOneUrlTheSecondIsToldThatItIsTaken() throws Exception {
        String url = "https://gazette.example/" + UUID.randomUUID();
        Map<String, String> article = Map.of("outlet", fresh("Gazette"), "url", url);
        ExecutorService clients = Executors.newFixedThreadPool(8);
        List<Future<Response>> answers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            answers.add(clients.submit(() -> json(article).post("/v1/articles")));
        }
        int recorded = 0;
        for (Future<Response> answer : answers) {
            if (answer.get().statusCode() == 201) {
                recorded++;
            } else {
                isProblem(answer.get(), 409, "ALREADY_EXISTS");
            }
        }
        clients.shutdown();
        assertThat(recorded).isEqualTo(1);
    }

    @Test
    void anArticleThatAClaimCreatesMeanwhileIsTakenToo() throws Exception {
        String url = "https://gazette.example/" + UUID.randomUUID();
        Object outlet = record("outlets", Map.of("name", fresh("Gazette"))).get("id");
        ExecutorService client = Executors.newSingleThreadExecutor();
        Future<Response> answer;
        try (Connection claim = database.getConnection();
                Statement insert = claim.createStatement()) {
            // A claim that names the article has written it, and has not committed yet.
            claim.setAutoCommit(false);
            insert.execute(
                    "insert into article (id, revision, recorded_at, recorded_by, outlet_id, url, snapshot) values ('"
                            + UUID.randomUUID() + "', 1, now(), 'ada', '" + outlet + "', '" + url + "', 0)");
            answer = client.submit(
                    () -> json(Map.of("outlet", outlet, "url", url)).post("/v1/articles"));
            Thread.sleep(500);
            assertThat(answer.isDone()).isFalse();
            claim.commit();
        }
        isProblem(answer.get(), 409, "ALREADY_EXISTS");
        client.shutdown();
    }

    @Test
    void anArticleNamesTheOneThatItTranslatesByIdOrUrl() {
        String outlet = fresh("Anzeiger");
        String url = "https://anzeiger.example/" + java.util.UUID.randomUUID();
        Map<String, Object> original = record("articles", Map.of("outlet", outlet, "url", url, "language", "de"));
        for (Object named : List.of(original.get("id"), url)) {
            Map<String, Object> translation =
                    record("articles", Map.of("outlet", outlet, "language", "en", "translationOf", named));
            assertThat(translation.get("translationOf")).isEqualTo(original.get("id"));
            assertThat(read("articles", translation.get("id")).get("translationOf"))
                    .isEqualTo(original.get("id"));
            assertThat(given().get("/v1/articles/" + translation.get("id") + "/revisions")
                            .jsonPath()
                            .getString("items[0].translationOf"))
                    .isEqualTo(original.get("id"));
        }
    }

    @Test
    void anArticleTranslatesNeitherWhatNobodyKnowsNorItself() {
        String outlet = fresh("Anzeiger");
        Response unknown = json(Map.of("outlet", outlet, "translationOf", "https://nowhere.example/x"))
                .post("/v1/articles");
        isProblem(unknown, 422, "UNKNOWN_REFERENCE");
        assertThat(pointers(unknown)).containsExactly("/translationOf");

        Object one = record("articles", Map.of("outlet", outlet)).get("id");
        Object two = record("articles", Map.of("outlet", outlet, "translationOf", one))
                .get("id");
        isProblem(
                json(Map.of("outlet", outlet, "translationOf", two))
                        .header("If-Match", "\"1\"")
                        .put("/v1/articles/" + one),
                422,
                "CIRCULAR_REFERENCE");
    }

    @Test
    void aNewTextTellsTheQuotesThatItHasLost() {
        String outlet = fresh("Gazette");
        Object id = record(
                        "articles", Map.of("outlet", outlet, "text", "Some 3,400 fell. Of 120 tanks none came back."))
                .get("id");
        Object soldiers = quoting(id, "Some 3,400 fell", "3,400");
        quoting(id, "Of 120 tanks none", "120");

        Map<String, Object> shorter =
                rewrite(id, 1, outlet, "Of all tanks, 120 in number, none came back, not 13,400.");
        assertThat(shorter.get("lostQuotes")).isEqualTo(List.of(Map.of("claim", soldiers, "exact", "Some 3,400 fell")));
        assertThat(read("articles", id).get("lostQuotes")).isEqualTo(shorter.get("lostQuotes"));

        assertThat(rewrite(id, 2, outlet, "Some 3,400 fell, and 120 tanks.")).doesNotContainKey("lostQuotes");
    }

    private static Object quoting(Object article, String words, String number) {
        return record(
                        "claims",
                        Map.of(
                                "article", Map.of("id", article),
                                "quote", Map.of("exact", words),
                                "amount", Map.of("text", number),
                                "measure", fresh("losses"),
                                "time", Map.of("kind", "POINT", "asOf", "2024-03-01")))
                .get("id");
    }

    private static Map<String, Object> rewrite(Object id, int revision, String outlet, String text) {
        Response answer = json(Map.of("outlet", outlet, "text", text))
                .header("If-Match", "\"" + revision + "\"")
                .put("/v1/articles/" + id);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath().getMap("$");
    }
}
