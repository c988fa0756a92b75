package org.crosstally.claims.register;

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

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crosstally.testkit.PostgresTestResource;
import org.crosstally.testkit.TokensTestResource;
import org.junit.jupiter.api.Test;

/** What holds for outlets, parties and measures alike, told of one of them. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TokensTestResource.class)
class RegistersTest {

    @Test
    void aRecordedOutletIsAnsweredWithLocationAndTag() {
        String name = fresh("Meridian");
        Response response = json(Map.of("name", name, "aliases", List.of(name + " Daily"), "country", "DE"))
                .post("/v1/outlets");
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.header("ETag")).isEqualTo("\"1\"");
        Response read = given().get(response.header("Location"));
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.asString()).isEqualTo(response.asString());
        assertThat(read.jsonPath().getBoolean("confirmed")).isTrue();
        assertThat(read.jsonPath().getString("recordedBy")).isEqualTo("ada");
        assertThat(read.jsonPath().getList("aliases")).containsExactly(name + " Daily");
    }

    @Test
    void aReaderWhoHasTheRevisionIsToldSo() {
        Object id = record("outlets", Map.of("name", fresh("known"))).get("id");
        Response response = given().header("If-None-Match", "\"1\"").get("/v1/outlets/" + id);
        assertThat(response.statusCode()).isEqualTo(304);
        assertThat(response.asString()).isEmpty();
        assertThat(given().header("If-None-Match", "\"2\"")
                        .get("/v1/outlets/" + id)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aNameIsTakenWhateverItsCaseMarksAndBlanks() {
        String name = fresh("Télé Straße");
        Object id = record("outlets", Map.of("name", name)).get("id");
        String variant =
                "  " + name.toUpperCase(java.util.Locale.ROOT).replace("É", "e").replace(" ", "\u00a0 ");
        Response response = json(Map.of("name", fresh("other"), "aliases", List.of(variant)))
                .post("/v1/outlets");
        isProblem(response, 409, "ALREADY_EXISTS");
        assertThat(pointers(response)).containsExactly("/aliases/0");
        assertThat(response.jsonPath().getString("detail")).contains(id.toString());
    }

    @Test
    void aNameThatLooksLikeAnIdIsNone() {
        isProblem(
                json(Map.of("name", "018c2b6e-6e10-7c52-a3a1-1f5b2c3d4e5f")).post("/v1/outlets"), 422, "INVALID_VALUE");
    }

    @Test
    void aChangeNeedsThePresentRevision() {
        Object id = record("outlets", Map.of("name", fresh("changing"))).get("id");
        Map<String, Object> content = Map.of("name", fresh("changed"));
        isProblem(json(content).put("/v1/outlets/" + id), 428, "PRECONDITION_REQUIRED");
        isProblem(json(content).header("If-Match", "\"7\"").put("/v1/outlets/" + id), 412, "STALE_REVISION");
        isProblem(json(content).header("If-Match", "W/\"1\"").put("/v1/outlets/" + id), 412, "STALE_REVISION");
        Response response = json(content).header("If-Match", "\"1\"").put("/v1/outlets/" + id);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.header("ETag")).isEqualTo("\"2\"");
        isProblem(json(content).header("If-Match", "\"1\"").put("/v1/outlets/" + id), 412, "STALE_REVISION");
    }

    @Test
    void theRecordIsReadableAsItWasKnown() {
        String before = fresh("before");
        Map<String, Object> first = record("outlets", Map.of("name", before));
        Object id = first.get("id");
        json(Map.of("name", fresh("after"))).header("If-Match", "\"1\"").put("/v1/outlets/" + id);
        Response then = given().queryParam("asOf", first.get("recordedAt")).get("/v1/outlets/" + id);
        assertThat(then.jsonPath().getString("name")).isEqualTo(before);
        assertThat(then.header("ETag")).isEqualTo("\"1\"");
        isProblem(given().queryParam("asOf", "2020-01-01T00:00:00Z").get("/v1/outlets/" + id), 404, "NOT_FOUND");
        Response page = given().queryParam("pageSize", 1)
                .header("Prefer", "respond-async", "Return = total-count")
                .get("/v1/outlets/" + id + "/revisions");
        assertThat(page.jsonPath().getList("items.revision")).containsExactly(2);
        assertThat(page.jsonPath().getInt("totalCount")).isEqualTo(2);
        Response next = given().queryParam("pageSize", 1)
                .queryParam("pageToken", page.jsonPath().getString("nextPageToken"))
                .get("/v1/outlets/" + id + "/revisions");
        assertThat(next.jsonPath().getList("items.revision")).containsExactly(1);
        assertThat(next.jsonPath().getString("nextPageToken")).isNull();
        Response list = given().queryParam("asOf", first.get("recordedAt"))
                .queryParam("name", before)
                .get("/v1/outlets");
        assertThat(list.jsonPath().getList("items.name")).containsExactly(before);
        assertThat(given().queryParam("name", before)
                        .get("/v1/outlets")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void aListIsWalkedPageByPageAndMissesNothing() {
        String common = fresh("paged");
        List<Object> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(record("parties", Map.of("name", common + " " + i)).get("id"));
        }
        List<Object> walked = new ArrayList<>();
        String token = null;
        do {
            Response page = given().queryParams(token == null ? Map.of() : Map.of("pageToken", token))
                    .queryParam("pageSize", 2)
                    .queryParam("name", common)
                    .header("Prefer", "return=total-count")
                    .get("/v1/parties");
            assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
            assertThat(page.jsonPath().getInt("totalCount")).isEqualTo(5);
            walked.addAll(page.jsonPath().getList("items.id"));
            token = page.jsonPath().getString("nextPageToken");
        } while (token != null);
        assertThat(walked).isEqualTo(ids);
    }

    @Test
    void aTokenOfOtherFiltersIsRefused() {
        String common = fresh("token");
        record("parties", Map.of("name", common + " 1"));
        record("parties", Map.of("name", common + " 2"));
        String token = given().queryParam("pageSize", 1)
                .queryParam("name", common)
                .get("/v1/parties")
                .jsonPath()
                .getString("nextPageToken");
        isProblem(given().queryParam("pageToken", token).get("/v1/parties"), 400, "BAD_PAGE_TOKEN");
    }

    @Test
    void aMergeIsUndoneToTheLastName() {
        String kyiv = fresh("Kyiv");
        String kiev = fresh("Kiev");
        Object stays = record("parties", Map.of("name", kyiv, "aliases", List.of(kyiv + " city")))
                .get("id");
        Object goes = record("parties", Map.of("name", kiev, "aliases", List.of(kiev + " town")))
                .get("id");
        Map<String, Object> staysBefore = read("parties", stays);
        Map<String, Object> goesBefore = read("parties", goes);
        Instant start = Instant.parse(goesBefore.get("recordedAt").toString());

        Map<String, Object> merged = step("parties", goes, ":merge", Map.of("into", kyiv, "reason", "one city"));
        assertThat(merged.get("mergedInto")).isEqualTo(Map.of("id", stays, "name", kyiv));
        assertThat(merged.get("reason")).isEqualTo("one city");
        assertThat(read("parties", stays).get("reason")).isEqualTo("one city");
        assertThat((List<?>) read("parties", stays).get("aliases"))
                .isEqualTo(List.of(kiev, kiev + " town", kyiv + " city").stream()
                        .sorted(String.CASE_INSENSITIVE_ORDER)
                        .toList());
        assertThat(listed(kiev, null)).containsExactly(stays);
        assertThat(listed(kiev, start)).contains(goes);

        step("parties", goes, ":unmerge", Map.of());
        assertThat(content(read("parties", stays))).isEqualTo(content(staysBefore));
        assertThat(content(read("parties", goes))).isEqualTo(content(goesBefore));
        assertThat(listed(kiev, null)).containsExactly(goes);
        assertThat(read("parties", stays).get("revision")).isEqualTo(3);
        assertThat(given().get("/v1/parties/" + goes + "/revisions").jsonPath().getList("items.reason"))
                .containsExactly(null, "one city", null);
    }

    @Test
    void aMeasuresUnitIsOneOfItsDimension() {
        Map<String, String> measure = Map.of("name", fresh("m"), "dimension", "LENGTH");
        Response response = measureIn(measure, "kg");
        isProblem(response, 422, "WRONG_DIMENSION");
        assertThat(pointers(response)).containsExactly("/unit");
        isProblem(measureIn(measure, "{person}"), 422, "WRONG_DIMENSION");
        isProblem(measureIn(measure, "furlongs per fortnight"), 422, "UNKNOWN_UNIT");
        isProblem(
                json(Map.of("name", fresh("m"), "dimension", "MONEY", "unit", "km"))
                        .post("/v1/measures"),
                422,
                "WRONG_DIMENSION");
        Response fine = measureIn(measure, "kilometres");
        assertThat(fine.statusCode()).as(fine.asString()).isEqualTo(201);
        assertThat(fine.jsonPath().getString("unit")).isEqualTo("km");
    }

    private static Response measureIn(Map<String, String> measure, String unit) {
        Map<String, String> body = new HashMap<>(measure);
        body.put("unit", unit);
        return json(body).post("/v1/measures");
    }

    private static List<Object> listed(String name, Instant updatedAfter) {
        return given().queryParam("name", name)
                .queryParams(updatedAfter == null ? Map.of() : Map.of("updatedAfter", updatedAfter.toString()))
                .get("/v1/parties")
                .jsonPath()
                .getList("items.id");
    }

    private static Map<String, Object> content(Map<String, Object> record) {
        Map<String, Object> content = new HashMap<>(record);
        content.keySet().removeAll(List.of("revision", "recordedAt", "recordedBy"));
        return content;
    }

    @Test
    void mergesDoNotCloseACircle() {
        Object a = record("parties", Map.of("name", fresh("a"))).get("id");
        Object b = record("parties", Map.of("name", fresh("b"))).get("id");
        isProblem(merge(a, a), 422, "CIRCULAR_REFERENCE");
        step("parties", a, ":merge", Map.of("into", b));
        isProblem(merge(b, a), 409, "WRONG_STATE");
        isProblem(merge(a, b), 409, "WRONG_STATE");
        isProblem(merge(b, fresh("nobody")), 422, "UNKNOWN_REFERENCE");
    }

    private static Response merge(Object id, Object into) {
        return json(Map.of("into", into)).header("If-Match", tag("parties", id)).post("/v1/parties/" + id + ":merge");
    }

    @Test
    void aMergedRecordIsNotChangedUntilTheMergeIsUndone() {
        Object a = record("parties", Map.of("name", fresh("a"))).get("id");
        Object b = record("parties", Map.of("name", fresh("b"))).get("id");
        step("parties", a, ":merge", Map.of("into", b));
        isProblem(
                json(Map.of("name", fresh("c")))
                        .header("If-Match", tag("parties", a))
                        .put("/v1/parties/" + a),
                409,
                "WRONG_STATE");
        isProblem(
                json("{}").header("If-Match", tag("parties", b)).post("/v1/parties/" + b + ":unmerge"),
                409,
                "WRONG_STATE");
    }

    @Test
    void readingARecordWithMergedNamesAndWritingItBackMovesNoName() {
        String kept = fresh("kept");
        Object a = record("parties", Map.of("name", fresh("a"), "aliases", List.of(kept)))
                .get("id");
        Object b = record("parties", Map.of("name", fresh("b"))).get("id");
        step("parties", a, ":merge", Map.of("into", b));
        Map<String, Object> whole = read("parties", b);
        Response response = json(Map.of("name", whole.get("name"), "aliases", whole.get("aliases")))
                .header("If-Match", tag("parties", b))
                .put("/v1/parties/" + b);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        step("parties", a, ":unmerge", Map.of());
        assertThat((List<Object>) cast(read("parties", a).get("aliases"))).containsExactly(kept);
        assertThat((List<Object>) cast(read("parties", b).get("aliases"))).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static List<Object> cast(Object list) {
        return (List<Object>) list;
    }

    @Test
    void aPartyIsNeverPartOfItself() {
        String whole = fresh("NATO");
        Object nato = record("parties", Map.of("name", whole)).get("id");
        Map<String, Object> germany = record("parties", Map.of("name", fresh("Germany"), "partOf", List.of(whole)));
        assertThat(germany.get("partOf")).isEqualTo(List.of(Map.of("id", nato, "name", whole)));
        Response response = json(Map.of("name", whole, "partOf", List.of(germany.get("id"))))
                .header("If-Match", "\"1\"")
                .put("/v1/parties/" + nato);
        isProblem(response, 422, "CIRCULAR_REFERENCE");
        assertThat(pointers(response)).containsExactly("/partOf/0");
        isProblem(
                json(Map.of("name", fresh("x"), "partOf", List.of(fresh("nobody"))))
                        .post("/v1/parties"),
                422,
                "UNKNOWN_REFERENCE");
    }

    @Test
    void aMeasureIsBroaderOnlyThanOneOfItsDimension() {
        String casualties = fresh("casualties");
        record("measures", Map.of("name", casualties, "dimension", "COUNT"));
        Map<String, Object> killed =
                record("measures", Map.of("name", fresh("killed"), "dimension", "COUNT", "broader", casualties));
        assertThat(killed.get("tolerance")).isEqualTo("0.01");
        assertThat(killed.get("halfLifeDays")).isEqualTo(365);
        Response response = json(Map.of("name", fresh("cost"), "dimension", "MONEY", "broader", casualties))
                .post("/v1/measures");
        isProblem(response, 422, "WRONG_DIMENSION");
        assertThat(pointers(response)).containsExactly("/broader");
    }
}
