package org.crosstally.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.crosstally.claims.TestClaims;
import org.crosstally.claims.api.claim.Claim;
import org.crosstally.claims.api.claim.NewClaim;
import org.crosstally.testkit.PostgresTestResource;
import org.crosstally.testkit.TokensTestResource;
import org.junit.jupiter.api.Test;

/** Follows every free text of a claim, found by reflection, so that a new field is tested by being declared. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TokensTestResource.class)
class ClaimTextsTest {

    /** The fields that are a text both in the request and in the answer: object, notes and the like. */
    private static final List<RecordComponent> TEXTS = Arrays.stream(NewClaim.class.getRecordComponents())
            .filter(field -> field.getType() == String.class && isTextOf(Claim.class, field.getName()))
            .toList();

    private static boolean isTextOf(Class<?> type, String name) {
        return Arrays.stream(type.getRecordComponents())
                .anyMatch(field -> field.getName().equals(name) && field.getType() == String.class);
    }

    private static ObjectNode withTexts(String measure) {
        ObjectNode claim = TestClaims.claim(measure);
        TEXTS.forEach(field -> claim.put(field.getName(), TestClaims.fresh(field.getName())));
        return claim;
    }

    private static Map<String, String> texts(JsonNode claim) {
        return TEXTS.stream().collect(Collectors.toMap(RecordComponent::getName, field -> claim.path(field.getName())
                .asText()));
    }

    private static String path(JsonNode claim) {
        return "/v1/claims/" + claim.get("id").asText();
    }

    private static JsonNode only(String measure) {
        JsonNode items = TestClaims.body(TestClaims.get("/v1/claims?measure=" + measure), 200)
                .get("items");
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    @Test
    void every_text_is_recorded_and_returned() {
        ObjectNode claim = withTexts(TestClaims.fresh("killed"));
        JsonNode recorded = TestClaims.recorded(claim);
        assertThat(texts(recorded)).isEqualTo(texts(claim)).containsKeys("clientRef", "object", "extractor", "notes");
        assertThat(texts(TestClaims.body(TestClaims.get(path(recorded)), 200))).isEqualTo(texts(claim));
    }

    @Test
    void every_text_has_a_value_of_its_own_in_each_revision() {
        String measure = TestClaims.fresh("killed");
        ObjectNode first = withTexts(measure);
        JsonNode recorded = TestClaims.recorded(first);
        ObjectNode second =
                withTexts(measure).put("clientRef", first.get("clientRef").asText());
        TestClaims.body(TestClaims.put(path(recorded), 1, second), 200);
        JsonNode revisions = TestClaims.body(TestClaims.get(path(recorded) + "/revisions"), 200);
        assertThat(texts(revisions.at("/items/0"))).isEqualTo(texts(second));
        assertThat(texts(revisions.at("/items/1"))).isEqualTo(texts(first));
    }

    @Test
    void every_text_is_recorded_by_a_batch() {
        String measure = TestClaims.fresh("killed");
        ObjectNode claim = withTexts(measure);
        TestClaims.given()
                .contentType("application/x-ndjson")
                .body(claim.toString().getBytes(StandardCharsets.UTF_8))
                .post("/v1/claims:batch")
                .then()
                .statusCode(200);
        assertThat(texts(only(measure))).isEqualTo(texts(claim));
    }

    @Test
    void every_text_can_be_imported_from_a_column() throws InterruptedException {
        String measure = TestClaims.fresh("killed");
        ObjectNode claim = withTexts(measure);
        List<String> names = TEXTS.stream().map(RecordComponent::getName).toList();
        ObjectNode mapping = TestClaims.JSON.createObjectNode();
        names.forEach(name -> mapping.putObject(name).put("column", name));
        mapping.putObject("measure").put("constant", measure);
        mapping.putObject("amount.text").put("constant", "over 125,000");
        mapping.putObject("article.url")
                .put("constant", claim.at("/article/url").asText());
        mapping.putObject("article.outlet").put("constant", "The Daily Meridian");
        String csv = String.join(",", names) + "\n"
                + names.stream().map(name -> claim.get(name).asText()).collect(Collectors.joining(",")) + "\n";
        JsonNode job = TestClaims.body(
                TestClaims.given()
                        .contentType("text/csv")
                        .body(csv.getBytes(StandardCharsets.UTF_8))
                        .post("/v1/imports?mapping=" + URLEncoder.encode(mapping.toString(), StandardCharsets.UTF_8)),
                200);
        for (int i = 0; i < 300 && job.get("state").asText().equals("RUNNING"); i++) {
            Thread.sleep(100);
            job = TestClaims.body(TestClaims.get("/v1/imports/" + job.get("id").asText()), 200);
        }
        assertThat(job.get("recorded").asInt()).as(job.toString()).isEqualTo(1);
        assertThat(texts(only(measure))).isEqualTo(texts(claim));
    }

    @Test
    void every_text_is_in_the_feed() throws IOException {
        ObjectNode claim = withTexts(TestClaims.fresh("killed"));
        String id = TestClaims.recorded(claim).get("id").asText();
        JsonNode found = null;
        String after = "0.0";
        while (found == null) {
            String page = TestClaims.get("/v1/claims:changes?limit=10000&wait=0&after=" + after)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(page).as("the feed ends before the claim").isNotEmpty();
            for (String line : page.lines().toList()) {
                JsonNode change = TestClaims.JSON.readTree(line);
                after = change.get("cursor").asText();
                found = change.at("/claim/id").asText().equals(id) ? change.get("claim") : found;
            }
        }
        assertThat(texts(found)).isEqualTo(texts(claim));
    }

    @Test
    void another_text_under_the_same_client_ref_is_another_claim() {
        ObjectNode claim = withTexts(TestClaims.fresh("killed"));
        TestClaims.recorded(claim);
        for (RecordComponent field : TEXTS) {
            if (!field.getName().equals("clientRef")) {
                ObjectNode other = claim.deepCopy().put(field.getName(), TestClaims.fresh("other"));
                assertThat(TestClaims.body(TestClaims.record(other), 409)
                                .get("code")
                                .asText())
                        .as(field.getName())
                        .isEqualTo("CLIENT_REF_TAKEN");
            }
        }
    }

    @Test
    void every_text_that_is_longer_than_documented_is_refused() {
        for (RecordComponent field : NewClaim.class.getRecordComponents()) {
            Size size = field.getAccessor().getAnnotation(Size.class);
            if (field.getType() == String.class) {
                assertThat(size).as("@Size on " + field.getName()).isNotNull();
                ObjectNode claim =
                        withTexts(TestClaims.fresh("killed")).put(field.getName(), "x".repeat(size.max() + 1));
                JsonNode problem = TestClaims.body(TestClaims.record(claim), 422);
                assertThat(problem.get("errors").findValuesAsText("pointer")).contains("/" + field.getName());
            }
        }
    }
}
