package org.crosstally.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.crosstally.claims.TestClaims;
import org.crosstally.testkit.PostgresTestResource;
import org.crosstally.testkit.TokensTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TokensTestResource.class)
class ClaimsResourceTest {

    @Inject
    AgroalDataSource database;

    @Test
    void a_claim_is_recorded_with_both_intervals_and_what_was_created_is_told() {
        String measure = TestClaims.fresh("losses");
        JsonNode claim = TestClaims.recorded(TestClaims.claim(measure).put("object", "155mm shells"));
        assertThat(claim.at("/amount/low").asText()).isEqualTo("125000");
        assertThat(claim.at("/amount").has("high")).isFalse();
        assertThat(claim.at("/amount/read/high").asText()).isEqualTo("143750");
        assertThat(claim.at("/amount/qualifier").asText()).isEqualTo("OVER");
        assertThat(claim.at("/time/asOf").asText()).isEqualTo("2023-12-01");
        assertThat(claim.at("/state").asText()).isEqualTo("RECORDED");
        assertThat(claim.at("/quoteCheck").asText()).isEqualTo("NO_SNAPSHOT");
        assertThat(claim.at("/measure/name").asText()).isEqualTo(measure);
        assertThat(claim.findValuesAsText("kind")).contains("measure", "article", "party");
        JsonNode read =
                TestClaims.body(TestClaims.get("/v1/claims/" + claim.get("id").asText()), 200);
        assertThat(read.get("object").asText()).isEqualTo("155mm shells");
        assertThat(read.has("created")).isFalse();
        assertThat(read.at("/attribution/0/party/name").asText()).isEqualTo("Ministry of Defence of Ruritania");
        assertThat(read.at("/article/outlet/name").asText()).isEqualTo("The Daily Meridian");
    }

    @Test
    void a_client_ref_recorded_again_answers_the_claim_recorded_then() {
        var claim = TestClaims.claim("killed").put("clientRef", TestClaims.fresh("ref"));
        JsonNode first = TestClaims.recorded(claim);
        assertThat(TestClaims.recorded(claim).get("id")).isEqualTo(first.get("id"));
    }

    @Test
    void an_answer_has_no_body_where_the_writer_prefers_that_and_nothing_was_created() {
        JsonNode claim = TestClaims.claim(TestClaims.fresh("killed"));
        assertThat(TestClaims.body(minimal(claim), 201).get("created")).isNotEmpty();

        Response second = minimal(claim);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEmpty();
        assertThat(second.header("ETag")).isEqualTo("\"1\"");
        assertThat(second.header("Preference-Applied")).isEqualTo("return=minimal");
        String id = second.header("Location").replaceAll(".*/", "");
        assertThat(TestClaims.body(TestClaims.get("/v1/claims/" + id), 200).get("amount"))
                .isNotNull();
    }

    private static Response minimal(JsonNode claim) {
        return TestClaims.given()
                .contentType("application/json")
                .header("Prefer", "respond-async", "wait=5, Return=minimal")
                .body(claim.toString())
                .post("/v1/claims");
    }

    @Test
    void a_client_ref_with_other_content_is_refused() {
        String ref = TestClaims.fresh("ref");
        TestClaims.record(TestClaims.claim("killed").put("clientRef", ref));
        Response other = TestClaims.record(TestClaims.claim("wounded").put("clientRef", ref));
        assertThat(TestClaims.body(other, 409).get("code").asText()).isEqualTo("CLIENT_REF_TAKEN");
    }

    @Test
    void each_step_makes_a_revision_and_the_past_stays_readable() {
        JsonNode claim = TestClaims.recorded(TestClaims.claim("killed"));
        String path = "/v1/claims/" + claim.get("id").asText();
        JsonNode verified = TestClaims.body(TestClaims.step(path + ":verify", 1, null), 200);
        assertThat(verified.get("state").asText()).isEqualTo("VERIFIED");
        JsonNode retracted = TestClaims.body(TestClaims.step(path + ":retract", 2, "The article was withdrawn"), 200);
        assertThat(retracted.get("revision").asInt()).isEqualTo(3);
        JsonNode past = TestClaims.body(
                TestClaims.get(path + "?asOf=" + verified.get("recordedAt").asText()), 200);
        assertThat(past.get("state").asText()).isEqualTo("VERIFIED");
        JsonNode revisions = TestClaims.body(TestClaims.get(path + "/revisions?pageSize=2"), 200);
        assertThat(revisions.get("items").findValuesAsText("revision")).containsExactly("3", "2");
        JsonNode rest = TestClaims.body(
                TestClaims.get(path + "/revisions?pageSize=2&pageToken="
                        + revisions.get("nextPageToken").asText()),
                200);
        assertThat(rest.get("items").findValuesAsText("revision")).containsExactly("1");
        assertThat(rest.has("nextPageToken")).isFalse();
    }

    @Test
    void a_step_that_is_not_open_is_refused() {
        JsonNode claim = TestClaims.recorded(TestClaims.claim("killed"));
        String path = "/v1/claims/" + claim.get("id").asText();
        TestClaims.body(TestClaims.step(path + ":retract", 1, "wrong"), 200);
        JsonNode refused = TestClaims.body(TestClaims.step(path + ":verify", 2, null), 409);
        assertThat(refused.get("code").asText()).isEqualTo("WRONG_STATE");
        assertThat(TestClaims.body(TestClaims.step(path + ":restore", 2, "right after all"), 200)
                        .get("state")
                        .asText())
                .isEqualTo("RECORDED");
    }

    @Test
    void a_stale_or_missing_if_match_is_refused() {
        JsonNode claim = TestClaims.recorded(TestClaims.claim("killed"));
        String path = "/v1/claims/" + claim.get("id").asText();
        TestClaims.body(TestClaims.step(path + ":verify", 1, null), 200);
        assertThat(TestClaims.body(TestClaims.step(path + ":dispute", 1, "late"), 412)
                        .get("code")
                        .asText())
                .isEqualTo("STALE_REVISION");
        assertThat(TestClaims.body(TestClaims.step(path + ":dispute", null, "blind"), 428)
                        .get("code")
                        .asText())
                .isEqualTo("PRECONDITION_REQUIRED");
    }

    @Test
    void new_content_replaces_the_old_in_a_new_revision() {
        JsonNode claim = TestClaims.recorded(TestClaims.claim("killed"));
        String path = "/v1/claims/" + claim.get("id").asText();
        var changed = TestClaims.claim("killed");
        changed.putObject("amount").put("text", "at least 130,000");
        JsonNode revised = TestClaims.body(TestClaims.put(path, 1, changed), 200);
        assertThat(revised.get("revision").asInt()).isEqualTo(2);
        assertThat(revised.at("/amount/low").asText()).isEqualTo("130000");
    }

    @Test
    void an_unknown_claim_is_not_found() {
        JsonNode problem = TestClaims.body(TestClaims.get("/v1/claims/" + UUID.randomUUID()), 404);
        assertThat(problem.get("code").asText()).isEqualTo("NOT_FOUND");
    }

    @Test
    void lists_are_filtered_paged_and_counted() {
        String measure = TestClaims.fresh("measure");
        for (int i = 1; i <= 5; i++) {
            var claim = TestClaims.claim(measure);
            claim.putObject("amount").put("value", i * 100).put("unit", "{person}");
            claim.putObject("time").put("kind", "CUMULATIVE").put("asOf", "2023-12-0" + i);
            TestClaims.recorded(claim);
        }
        String query = "/v1/claims?measure=" + measure + "&sort=date&pageSize=2";
        JsonNode first = TestClaims.body(
                TestClaims.given().header("Prefer", "return=total-count").get(query + "&facets=measure,state"), 200);
        assertThat(first.get("items").findValuesAsText("asOf")).containsExactly("2023-12-01", "2023-12-02");
        assertThat(first.get("totalCount").asInt()).isEqualTo(5);
        assertThat(first.at("/facets/measure/0/count").asInt()).isEqualTo(5);
        assertThat(first.at("/facets/measure/0/name").asText()).isEqualTo(measure);
        JsonNode second = TestClaims.body(
                TestClaims.get(
                        query + "&pageToken=" + first.get("nextPageToken").asText()),
                200);
        assertThat(second.get("items").findValuesAsText("asOf")).containsExactly("2023-12-03", "2023-12-04");
        JsonNode some = TestClaims.body(TestClaims.get(query + "&valueFrom=300&dateTo=2023-12-04"), 200);
        assertThat(some.get("items").findValuesAsText("asOf")).containsExactly("2023-12-03", "2023-12-04");
    }

    @Test
    void a_page_token_of_another_list_or_a_damaged_one_is_refused() {
        for (String token : List.of("x", "####", "MTIzCjQ1Ng")) {
            JsonNode problem =
                    TestClaims.body(TestClaims.get("/v1/claims?pageToken=" + token.replace("#", "%23")), 400);
            assertThat(problem.get("code").asText()).isEqualTo("BAD_PAGE_TOKEN");
        }
    }

    @Test
    void retracted_claims_leave_lists_and_show_as_tombstones() {
        String measure = TestClaims.fresh("measure");
        JsonNode claim = TestClaims.recorded(TestClaims.claim(measure));
        String since = claim.get("recordedAt").asText();
        TestClaims.step("/v1/claims/" + claim.get("id").asText() + ":retract", 1, "wrong");
        assertThat(TestClaims.body(TestClaims.get("/v1/claims?measure=" + measure), 200)
                        .get("items"))
                .isEmpty();
        JsonNode changed =
                TestClaims.body(TestClaims.get("/v1/claims?measure=" + measure + "&updatedAfter=" + since), 200);
        assertThat(changed.at("/items/0/state").asText()).isEqualTo("RETRACTED");
        assertThat(TestClaims.body(TestClaims.get("/v1/claims?measure=" + measure + "&asOf=" + since), 200)
                        .at("/items/0/state")
                        .asText())
                .isEqualTo("RECORDED");
    }

    @Test
    void a_claim_that_makes_its_measure_is_comparable_like_those_after_it() throws Exception {
        String measure = TestClaims.fresh("losses nobody counted before");
        JsonNode first = TestClaims.recorded(TestClaims.claim(measure));
        JsonNode second = TestClaims.recorded(TestClaims.claim(measure));
        assertThat(first.at("/amount/canonical/unit").asText()).isNotBlank();
        assertThat(first.at("/amount/canonical")).isEqualTo(second.at("/amount/canonical"));
    }

    @Test
    void a_quote_is_found_in_the_snapshot_or_refused() throws Exception {
        JsonNode first = TestClaims.recorded(TestClaims.claim("killed"));
        String article = first.at("/article/id").asText();
        snapshot(first, 1, "The war 𝟙 has cost over 125,000 casualties, it said.");
        var claim = TestClaims.claim("killed");
        claim.putObject("article").put("id", article);
        JsonNode found = TestClaims.recorded(claim);
        assertThat(found.get("quoteCheck").asText()).isEqualTo("FOUND");
        assertThat(found.at("/quote/start").asInt()).isEqualTo(19);
        assertThat(found.at("/quote/end").asInt()).isEqualTo(42);
        claim.putObject("quote").put("exact", "under 125,000 casualties");
        JsonNode problem = TestClaims.body(TestClaims.record(claim), 422);
        assertThat(problem.get("code").asText()).isEqualTo("QUOTE_NOT_IN_SNAPSHOT");
        assertThat(problem.at("/errors/0/pointer").asText()).isEqualTo("/quote/exact");
        snapshot(first, 2, "The war has cost under 125,000 casualties, it says now.");
        assertThat(TestClaims.recorded(claim).at("/quote/start").asInt()).isEqualTo(17);
    }

    @Test
    void a_text_that_another_replica_took_refuses_no_quote() throws Exception {
        JsonNode first = TestClaims.recorded(TestClaims.claim("killed"));
        String article = first.at("/article/id").asText();
        snapshot(first, 1, "The war has cost many lives.");
        var claim = TestClaims.claim("killed");
        claim.putObject("article").put("id", article);
        TestClaims.body(TestClaims.record(claim), 422);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("insert into article_snapshot values ('" + article
                    + "', 2, now(), 'x', 'It has cost over 125,000 casualties.')");
            statement.execute("update article set snapshot = 2 where id = '" + article + "'");
        }
        assertThat(TestClaims.recorded(claim).get("quoteCheck").asText()).isEqualTo("FOUND");
    }

    private static void snapshot(JsonNode claim, int revision, String text) {
        JsonNode article = claim.get("article");
        var content = TestClaims.JSON.createObjectNode();
        content.put("outlet", article.at("/outlet/id").asText());
        for (String field : List.of("url", "title", "publishedAt")) {
            if (article.hasNonNull(field)) {
                content.put(field, article.get(field).asText());
            }
        }
        content.put("text", text);
        TestClaims.body(TestClaims.put("/v1/articles/" + article.get("id").asText(), revision, content), 200);
    }

    @Test
    void every_fault_of_form_and_meaning_is_told_at_once() {
        var claim = TestClaims.claim(" ").put("subject", UUID.randomUUID().toString());
        claim.putObject("amount").put("value", "3").put("unit", "blorp");
        claim.putObject("time").put("asOf", "2999-01-01");
        claim.putObject("article");
        JsonNode problem = TestClaims.body(TestClaims.record(claim), 422);
        assertThat(problem.get("errors").findValuesAsText("code"))
                .containsExactlyInAnyOrder(
                        "MISSING_VALUE",
                        "MISSING_VALUE",
                        "MISSING_VALUE",
                        "UNKNOWN_UNIT",
                        "AS_OF_IN_FUTURE",
                        "UNKNOWN_REFERENCE");
    }

    @Test
    void claims_of_others_are_changed_by_reviewers_only() {
        JsonNode claim = TestClaims.recorded(TestClaims.claim("killed"));
        String path = "/v1/claims/" + claim.get("id").asText() + ":retract";
        JsonNode problem = TestClaims.body(
                TestClaims.as("another", "recorder")
                        .header("If-Match", "\"1\"")
                        .contentType("application/json")
                        .body("{\"reason\":\"mine now\"}")
                        .post(path),
                403);
        assertThat(problem.get("code").asText()).isEqualTo("FORBIDDEN");
    }
}
