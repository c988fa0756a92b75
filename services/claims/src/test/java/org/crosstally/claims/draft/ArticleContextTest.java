package org.crosstally.claims.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crosstally.claims.Http.fresh;
import static org.crosstally.claims.Http.json;
import static org.crosstally.claims.Http.read;
import static org.crosstally.claims.Http.record;
import static org.crosstally.claims.Http.tag;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crosstally.claims.TestClaims;
import org.crosstally.testkit.PostgresTestResource;
import org.crosstally.testkit.TokensTestResource;
import org.junit.jupiter.api.Test;

/** What an editor sets for a whole article is inherited by its open drafts. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TokensTestResource.class)
class ArticleContextTest {

    private static final String TEXT = "The landslide killed 41 people. Rescuers said 17 people were missing.";

    private static String article() {
        Response answer = json(Map.of(
                        "outlet", fresh("Gazette"), "publishedAt", "2023-04-02", "language", "en", "text", TEXT))
                .post("/v1/articles?extract=true");
        return TestClaims.body(answer, 201).get("id").asText();
    }

    private static List<JsonNode> drafts(String article) {
        List<JsonNode> items = new ArrayList<>();
        TestClaims.body(TestClaims.get("/v1/articles/" + article + "/drafts"), 200)
                .get("items")
                .forEach(items::add);
        return items;
    }

    private static Response set(String article, Map<String, ?> context) {
        return json(context).header("If-Match", tag("articles", article)).put("/v1/articles/" + article + "/context");
    }

    private static JsonNode accept(JsonNode draft) {
        JsonNode accepted = TestClaims.body(
                TestClaims.step(
                        "/v1/drafts/" + draft.get("id").asText() + ":accept",
                        draft.get("revision").asInt(),
                        null),
                200);
        return TestClaims.body(
                TestClaims.get("/v1/claims/" + accepted.get("claim").asText()), 200);
    }

    @Test
    void openDraftsShowAndRecordTheEventAndPlaceOfTheirArticle() {
        String article = article();
        String event = fresh("Landslide of the upper valley");
        record("events", Map.of("name", event, "type", "OTHER"));
        String place = fresh("Upper valley");
        JsonNode answer = TestClaims.body(set(article, Map.of("event", event, "place", place)), 200);
        assertThat(answer.at("/context/event/name").asText()).isEqualTo(event);
        assertThat(answer.get("revision").asInt()).isEqualTo(2);

        List<JsonNode> drafts = drafts(article);
        assertThat(drafts).hasSizeGreaterThanOrEqualTo(2).allSatisfy(draft -> {
            assertThat(draft.at("/content/event").asText()).isEqualTo(event);
            assertThat(draft.get("inherited").toString()).contains("event", "place");
        });
        JsonNode claim = accept(drafts.get(0));
        assertThat(claim.at("/event/name").asText()).isEqualTo(event);
        assertThat(claim.at("/place/name").asText()).isEqualTo(place);
        assertThat(read("articles", article).get("context")).isNotNull();
    }

    @Test
    void whatADraftHasOfItsOwnIsKept() {
        String article = article();
        JsonNode draft = drafts(article).get(0);
        String own = fresh("Another landslide");
        ObjectNode content = draft.get("content").deepCopy();
        content.put("event", own);
        JsonNode edited = TestClaims.body(
                TestClaims.put(
                        "/v1/drafts/" + draft.get("id").asText(),
                        draft.get("revision").asInt(),
                        content),
                200);
        set(article, Map.of("event", fresh("Landslide of the article")));
        JsonNode now =
                TestClaims.body(TestClaims.get("/v1/drafts/" + edited.get("id").asText()), 200);
        assertThat(now.at("/content/event").asText()).isEqualTo(own);
        assertThat(now.has("inherited")).isFalse();
        assertThat(accept(now).at("/event/name").asText()).isEqualTo(own);
    }

    @Test
    void whatADraftOnlyInheritsGoesOnToFollowItsArticleAfterAnEdit() {
        String article = article();
        set(article, Map.of("event", fresh("Landslide")));
        JsonNode draft = drafts(article).get(0);
        ObjectNode content = draft.get("content").deepCopy();
        content.put("object", "houses");
        TestClaims.body(
                TestClaims.put(
                        "/v1/drafts/" + draft.get("id").asText(),
                        draft.get("revision").asInt(),
                        content),
                200);
        String other = fresh("Flood");
        set(article, Map.of("event", other));
        JsonNode now =
                TestClaims.body(TestClaims.get("/v1/drafts/" + draft.get("id").asText()), 200);
        assertThat(now.at("/content/object").asText()).isEqualTo("houses");
        assertThat(now.at("/content/event").asText()).isEqualTo(other);
    }

    @Test
    void aContextIsTakenBackByAnEmptyOne() {
        String article = article();
        set(article, Map.of("event", fresh("Landslide")));
        JsonNode answer = TestClaims.body(set(article, Map.of()), 200);
        assertThat(answer.has("context")).isFalse();
        assertThat(drafts(article)).noneMatch(draft -> draft.has("inherited"));
    }
}
