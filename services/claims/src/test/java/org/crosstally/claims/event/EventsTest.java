package org.crosstally.claims.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crosstally.claims.Http.fresh;
import static org.crosstally.claims.Http.given;
import static org.crosstally.claims.Http.isProblem;
import static org.crosstally.claims.Http.json;
import static org.crosstally.claims.Http.pointers;
import static org.crosstally.claims.Http.read;
import static org.crosstally.claims.Http.record;
import static org.crosstally.claims.Http.step;
import static org.crosstally.claims.Http.tag;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crosstally.claims.TestClaims;
import org.crosstally.testkit.PostgresTestResource;
import org.crosstally.testkit.TokensTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TokensTestResource.class)
class EventsTest {

    private static JsonNode claimOf(String event) {
        ObjectNode claim = TestClaims.claim(fresh("people hurt"));
        claim.put("event", event);
        return TestClaims.body(TestClaims.record(claim), 201);
    }

    private static List<String> claimsOf(Object event) {
        return given().queryParam("event", event).get("/v1/claims").jsonPath().getList("items.id");
    }

    @Test
    void anEventIsRecordedWithItsPlaceItsDaysAndWhatContainsIt() {
        String war = fresh("War of the Marches");
        record("events", Map.of("name", war, "type", "WAR", "earliest", "2031-02-01"));
        String place = fresh("Aldport");
        Map<String, Object> event = record(
                "events",
                Map.of(
                        "name",
                        fresh("Strike on the harbour"),
                        "type",
                        "STRIKE",
                        "place",
                        place,
                        "earliest",
                        "2031-03-05",
                        "latest",
                        "2031-03-05",
                        "partOf",
                        war,
                        "externalIds",
                        Map.of("glide", "OT-2031-000001-RUR")));
        assertThat(event)
                .containsEntry("type", "STRIKE")
                .containsEntry("earliest", "2031-03-05")
                .containsEntry("confirmed", true);
        assertThat(((Map<?, ?>) event.get("place")).get("name")).isEqualTo(place);
        assertThat(((Map<?, ?>) event.get("partOf")).get("name")).isEqualTo(war);
        assertThat(read("events", event.get("id"))).isEqualTo(event);
    }

    @Test
    void anEventCannotEndBeforeItBeginsNorBePartOfItself() {
        Response days = json(Map.of("name", fresh("flood"), "earliest", "2031-03-05", "latest", "2031-03-04"))
                .post("/v1/events");
        isProblem(days, 422, "INVALID_VALUE");
        assertThat(pointers(days)).containsExactly("/latest");

        String name = fresh("campaign");
        Object whole = record("events", Map.of("name", name)).get("id");
        Object part = record("events", Map.of("name", fresh("battle"), "partOf", name))
                .get("id");
        Response circle = json(Map.of("name", name, "partOf", part))
                .header("If-Match", tag("events", whole))
                .put("/v1/events/" + whole);
        isProblem(circle, 422, "CIRCULAR_REFERENCE");
    }

    @Test
    void aClaimNamesItsEventAndAnUnknownOneIsAdmittedUnconfirmed() {
        String name = fresh("Quake of the northern coast");
        JsonNode claim = claimOf(name);
        assertThat(claim.at("/event/name").asText()).isEqualTo(name);
        assertThat(claim.get("created").findValuesAsText("kind")).contains("event");
        assertThat(read("events", claim.at("/event/id").asText())).containsEntry("confirmed", false);
        JsonNode second = claimOf(name.toUpperCase(java.util.Locale.ROOT));
        assertThat(second.at("/event/id")).isEqualTo(claim.at("/event/id"));
    }

    @Test
    void claimsAreFoundByTheirEventByOneMergedIntoItAndByWhatContainsIt() {
        String war = fresh("war");
        record("events", Map.of("name", war));
        Object battle =
                record("events", Map.of("name", fresh("battle"), "partOf", war)).get("id");
        Object other = record("events", Map.of("name", fresh("fight"))).get("id");
        String claim = claimOf(other.toString()).get("id").asText();
        assertThat(claimsOf(battle)).isEmpty();
        step("events", other, ":merge", Map.of("into", battle));
        assertThat(claimsOf(battle)).containsExactly(claim);
        assertThat(claimsOf(war)).containsExactly(claim);
        step("events", other, ":unmerge", Map.of());
        assertThat(claimsOf(war)).isEmpty();
    }

    @Test
    void aSplitMovesTheNamedClaimsToANewEventAsRevisions() {
        String name = fresh("Two shocks");
        JsonNode first = claimOf(name);
        JsonNode second = claimOf(name);
        String id = first.at("/event/id").asText();
        Map<String, Object> split = split(
                id,
                Map.of(
                        "event", Map.of("name", fresh("Second shock"), "type", "EARTHQUAKE"),
                        "claims", List.of(second.get("id").asText()),
                        "reason", "Two shocks on one day"));
        assertThat(split).containsEntry("type", "EARTHQUAKE");
        Map<String, Object> moved = read("claims", second.get("id").asText());
        assertThat(((Map<?, ?>) moved.get("event")).get("id")).isEqualTo(split.get("id"));
        assertThat(moved).containsEntry("revision", 2).containsEntry("reason", "Two shocks on one day");
        assertThat(read("claims", first.get("id").asText())).containsEntry("revision", 1);
        assertThat(read("events", id)).containsEntry("reason", "Two shocks on one day");
        assertThat(claimsOf(id)).containsExactly(first.get("id").asText());
    }

    @Test
    void aSplitRefusesAClaimOfAnotherEventAndMovesNone() {
        JsonNode mine = claimOf(fresh("landslide"));
        JsonNode foreign = claimOf(fresh("other landslide"));
        String id = mine.at("/event/id").asText();
        Response response = json(Map.of(
                        "event", Map.of("name", fresh("later landslide")),
                        "claims",
                                List.of(
                                        mine.get("id").asText(),
                                        foreign.get("id").asText())))
                .header("If-Match", tag("events", id))
                .post("/v1/events/" + id + ":split");
        isProblem(response, 422, "INVALID_VALUE");
        assertThat(pointers(response)).containsExactly("/claims/1");
        assertThat(read("claims", mine.get("id").asText())).containsEntry("revision", 1);
    }

    private static Map<String, Object> split(String id, Map<String, ?> body) {
        Response response = json(body).header("If-Match", tag("events", id)).post("/v1/events/" + id + ":split");
        assertThat(response.statusCode()).as(response.asString()).isBetween(200, 201);
        return response.jsonPath().getMap("$");
    }

    @Test
    void theFeedHasAnEventBeforeTheClaimThatNamesIt() throws IOException {
        JsonNode claim = claimOf(fresh("storm"));
        List<String> order = new ArrayList<>();
        String after = "";
        while (after != null) {
            String lines = TestClaims.get("/v1/claims:changes?limit=10000&wait=0" + after)
                    .asString();
            after = null;
            for (String line : lines.lines().toList()) {
                JsonNode change = TestClaims.JSON.readTree(line);
                after = "&after=" + change.get("cursor").asText();
                order.add(change.at("/event/id").asText("")
                        + change.at("/claim/id").asText(""));
            }
        }
        String event = claim.at("/event/id").asText();
        assertThat(order).contains(event, claim.get("id").asText());
        assertThat(order.indexOf(event))
                .isLessThan(order.indexOf(claim.get("id").asText()));
    }
}
