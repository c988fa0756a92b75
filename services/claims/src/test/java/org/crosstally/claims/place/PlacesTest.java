package org.crosstally.claims.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crosstally.claims.Http.fresh;
import static org.crosstally.claims.Http.given;
import static org.crosstally.claims.Http.isProblem;
import static org.crosstally.claims.Http.json;
import static org.crosstally.claims.Http.pointers;
import static org.crosstally.claims.Http.read;
import static org.crosstally.claims.Http.step;
import static org.crosstally.claims.Http.tag;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.crosstally.claims.TestClaims;
import org.crosstally.testkit.PostgresTestResource;
import org.crosstally.testkit.TokensTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TokensTestResource.class)
class PlacesTest {

    private static Map<String, Object> placeOf(String place) {
        ObjectNode claim = TestClaims.claim(fresh("measure"));
        claim.put("place", place);
        Response response = TestClaims.record(claim);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        return read("places", response.jsonPath().getString("place.id"));
    }

    private static Map<String, Object> recorded(Map<String, ?> content) {
        Response response = json(content).post("/v1/places");
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        return response.jsonPath().getMap("");
    }

    @Test
    void aPlaceIsRecordedWithItsKeyAndWhatContainsIt() {
        String whole = fresh("Ruritania");
        String key = fresh("xx").replace(' ', '-');
        recorded(Map.of("name", whole, "kind", "COUNTRY", "key", key));
        Map<String, Object> city = recorded(Map.of(
                "name",
                fresh("Strelsau"),
                "kind",
                "CITY",
                "parent",
                key,
                "latitude",
                50.5,
                "longitude",
                14.25,
                "externalIds",
                Map.of("wikidata", "Q1")));
        assertThat(((Map<?, ?>) city.get("parent")).get("name")).isEqualTo(whole);
        assertThat(city.get("externalIds")).isEqualTo(Map.of("wikidata", "Q1"));
        assertThat(city.get("latitude").toString()).isEqualTo("50.5");
        assertThat(given().get("/v1/places/" + city.get("id") + "/revisions")
                        .jsonPath()
                        .getList("items.kind"))
                .containsExactly("CITY");
    }

    @Test
    void aKeyBelongsToOnePlace() {
        String key = fresh("key").replace(' ', '-');
        recorded(Map.of("name", fresh("one"), "key", key));
        Response response = json(Map.of("name", fresh("two"), "key", key)).post("/v1/places");
        isProblem(response, 409, "ALREADY_EXISTS");
        assertThat(pointers(response)).containsExactly("/key");
    }

    @Test
    void aPlaceNeverContainsItself() {
        String name = fresh("outer");
        Object outer = recorded(Map.of("name", name)).get("id");
        Object inner = recorded(Map.of("name", fresh("inner"), "parent", name)).get("id");
        Response response = json(Map.of("name", name, "parent", inner))
                .header("If-Match", tag("places", outer))
                .put("/v1/places/" + outer);
        isProblem(response, 422, "CIRCULAR_REFERENCE");
        assertThat(pointers(response)).containsExactly("/parent");
    }

    @Test
    void halfACoordinateIsRefused() {
        Response response = json(Map.of("name", fresh("half"), "latitude", 1)).post("/v1/places");
        isProblem(response, 422, "MISSING_VALUE");
        assertThat(pointers(response)).containsExactly("/longitude");
    }

    @Test
    void everySpellingOfAKnownPlaceIsOneRecordWithItsParents() {
        Map<String, Object> first = placeOf("Munich");
        assertThat(List.of(placeOf("Мюнхен"), placeOf("MÜNCHEN"), placeOf("Monachium"), placeOf(first.get("key") + "")))
                .extracting(place -> place.get("id"))
                .containsOnly(first.get("id"));
        assertThat(first.get("kind")).isEqualTo("CITY");
        assertThat(first.get("confirmed")).isEqualTo(true);
        assertThat((String) first.get("key")).startsWith("geo:");
        Map<?, ?> region = read("places", ((Map<?, ?>) first.get("parent")).get("id"));
        assertThat(region.get("key")).isEqualTo("DE-BY");
        Map<?, ?> country = read("places", ((Map<?, ?>) region.get("parent")).get("id"));
        assertThat(country.get("key")).isEqualTo("DE");
        assertThat(placeOf("Німеччина").get("id")).isEqualTo(country.get("id"));
    }

    @Test
    void anAmbiguousNameIsNotGuessed() {
        Map<String, Object> place = placeOf("Springfield");
        assertThat(place.get("key")).isNull();
        assertThat(place.get("kind")).isEqualTo("OTHER");
        assertThat(place.get("confirmed")).isEqualTo(false);
    }

    @Test
    void aKeyInBracketsSaysWhichOfTheNamesakesIsMeant() {
        Map<String, Object> city = placeOf("Springfield (geo:4250542)");
        assertThat(city.get("key")).isEqualTo("geo:4250542");
        assertThat(placeOf("geo:4250542").get("id")).isEqualTo(city.get("id"));
        assertThat(placeOf("Shelbyville (geo:4250542)").get("key")).isNull();
    }

    @Test
    void anUnknownNameIsAnUnconfirmedPlace() {
        String name = fresh("Fort Nowhere");
        Map<String, Object> place = placeOf(name);
        assertThat(place)
                .containsEntry("name", name)
                .containsEntry("confirmed", false)
                .containsEntry("kind", "OTHER");
        assertThat(placeOf(name.toUpperCase(java.util.Locale.ROOT)).get("id")).isEqualTo(place.get("id"));
    }

    @Test
    void aPlaceThatAnEditorRecordedWithItsParentIsNotTheKnownOneOfThatName() {
        String outer = fresh("Atlantis");
        recorded(Map.of("name", outer));
        Object own = recorded(Map.of("name", "Riga", "parent", outer)).get("id");
        assertThat(placeOf("Riga").get("id")).isEqualTo(own);
        Map<String, Object> known = placeOf("Рига");
        assertThat(known.get("id")).isNotEqualTo(own);
        assertThat((String) known.get("name")).startsWith("Riga, ");
    }

    @Test
    void aPlaceOfThatNameOfWhichNothingElseIsRecordedIsTheKnownOne() {
        Object own = recorded(Map.of("name", "Oslo")).get("id");
        assertThat(placeOf("Осло").get("id")).isEqualTo(own);
    }

    @Test
    void claimsAreFoundByAnyNameOfTheirPlaceAndByItsKey() {
        ObjectNode claim = TestClaims.claim(fresh("measure"));
        claim.put("place", "Ljubljana");
        String id = TestClaims.record(claim).jsonPath().getString("id");
        String key = (String) placeOf("Ljubljana").get("key");
        for (String reference : List.of("Любляна", "Laibach", key)) {
            assertThat(given().queryParam("place", reference)
                            .get("/v1/claims")
                            .jsonPath()
                            .getList("items.id"))
                    .as(reference)
                    .contains(id);
        }
    }

    @Test
    void placesAreMergedAndUnmergedAsPartiesAre() {
        String stays = fresh("Aldport");
        Object into = recorded(Map.of("name", stays)).get("id");
        Object goes = placeOf(fresh("Old Aldport")).get("id");
        step("places", goes, ":merge", Map.of("into", stays, "reason", "one town"));
        assertThat((List<?>) read("places", into).get("aliases")).hasSize(1);
        step("places", goes, ":unmerge", Map.of());
        assertThat((List<?>) read("places", into).get("aliases")).isEmpty();
        step("places", goes, ":confirm", Map.of());
        assertThat(read("places", goes).get("confirmed")).isEqualTo(true);
    }

    @Test
    void thePlaceComesInTheFeedBeforeTheClaim() {
        String head = null;
        for (String next = last(changesAfter(null)); next != null; next = last(changesAfter(head))) {
            head = next;
        }
        Map<String, Object> place = placeOf(fresh("Feedham"));
        List<JsonNode> changes = lines(changesAfter(head));
        List<JsonNode> places =
                changes.stream().filter(change -> change.has("place")).toList();
        int at = changes.indexOf(places.stream()
                .filter(change -> change.at("/place/id").asText().equals(place.get("id")))
                .findFirst()
                .orElseThrow());
        int claim = changes.indexOf(changes.stream()
                .filter(change -> change.at("/claim/place/id").asText().equals(place.get("id")))
                .findFirst()
                .orElseThrow());
        assertThat(at).isLessThan(claim);
    }

    private static String changesAfter(String cursor) {
        return TestClaims.get("/v1/claims:changes?limit=1000&wait=0" + (cursor == null ? "" : "&after=" + cursor))
                .asString();
    }

    private static List<JsonNode> lines(String text) {
        return text.lines()
                .map(line -> {
                    try {
                        return TestClaims.JSON.readTree(line);
                    } catch (java.io.IOException e) {
                        throw new AssertionError(line, e);
                    }
                })
                .toList();
    }

    private static String last(String text) {
        List<JsonNode> all = lines(text);
        return all.isEmpty() ? null : all.get(all.size() - 1).get("cursor").asText();
    }
}
