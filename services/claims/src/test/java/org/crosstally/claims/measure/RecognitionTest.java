package org.crosstally.claims.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crosstally.claims.Http.fresh;
import static org.crosstally.claims.Http.given;
import static org.crosstally.claims.Http.isProblem;
import static org.crosstally.claims.Http.json;
import static org.crosstally.claims.Http.letters;
import static org.crosstally.claims.Http.pointers;
import static org.crosstally.claims.Http.read;
import static org.crosstally.claims.Http.record;
import static org.crosstally.claims.Http.tag;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crosstally.api.NewMeasure;
import org.crosstally.api.NewMeasureBuilder;
import org.crosstally.claims.TestClaims;
import org.crosstally.quantity.measure.Counts;
import org.crosstally.quantity.measure.MeasureScope;
import org.crosstally.quantity.unit.Dimension;
import org.crosstally.testkit.PostgresTestResource;
import org.crosstally.testkit.TokensTestResource;
import org.junit.jupiter.api.Test;

/** What a measure counts, what its figures belong to, and the frames that texts are searched with. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TokensTestResource.class)
class RecognitionTest {

    @Inject
    ShippedMeasures shipped;

    private static Map<String, Object> measure(String name, Object recognition) {
        Map<String, Object> content = new HashMap<>(Map.of(
                "name", name,
                "dimension", "COUNT",
                "unit", "{item}",
                "counts", "ITEM",
                "of", "COMPANY",
                "scope", "NONE",
                "plausible", Map.of("low", "1", "high", "5000")));
        if (recognition != null) {
            content.put("recognition", recognition);
        }
        return content;
    }

    private static Map<String, Object> framed(Object... parts) {
        return Map.of("frames", List.of(Map.of("parts", List.of(parts))));
    }

    private static JsonNode firstDraft(String text, String language) {
        return TestClaims.body(json(Map.of("text", text, "language", language)).post("/v1/extractions"), 200)
                .at("/drafts/0");
    }

    @Test
    void aShippedMeasureSaysWhatItCountsAndHowTextsSayIt() {
        JsonPath killed = given().queryParam("name", "killed")
                .get("/v1/measures")
                .jsonPath()
                .setRootPath("items.find { it.name == 'killed' }");
        assertThat(killed.getString("counts")).isEqualTo("PERSON");
        assertThat(killed.getString("of")).isEqualTo("FORCE");
        assertThat(killed.getString("scope")).isEqualTo("EVENT");
        assertThat(killed.getString("plausible.low")).isEqualTo("1");
        assertThat(killed.getBoolean("recognition.onlyDone")).isTrue();
        assertThat(killed.getList("recognition.frames.parts.flatten().role")).contains("NAME", "PREDICATE", "COUNTED");
    }

    @Test
    void aFrameOfAnEditorIsUsedAtOnceInEachOfItsLanguagesAndNoLongerWhenItIsTakenAway() {
        String noun = letters();
        String name = fresh("kites flown");
        Map<String, Object> recorded = record(
                "measures",
                measure(
                        name,
                        framed(
                                Map.of(
                                        "role",
                                        "COUNTED",
                                        "words",
                                        Map.of("en", List.of(noun + "*"), "de", List.of(noun + "e"))),
                                Map.of(
                                        "role",
                                        "PREDICATE",
                                        "words",
                                        Map.of("en", List.of("soared"), "de", List.of("stiegen"))))));
        assertThat(firstDraft("About 120 " + noun + "s soared over the bay.", "en")
                        .at("/content/measure")
                        .asText())
                .isEqualTo(name);
        assertThat(firstDraft("Über der Bucht stiegen 120 " + noun + "e auf.", "de")
                        .at("/content/measure")
                        .asText())
                .isEqualTo(name);
        assertThat(firstDraft("About 9000 " + noun + "s soared over the bay.", "en")
                        .at("/content/measure")
                        .isMissingNode())
                .as("a value that is not plausible")
                .isTrue();

        Object id = recorded.get("id");
        json(measure(name, null)).header("If-Match", tag("measures", id)).put("/v1/measures/" + id);
        assertThat(firstDraft("About 120 " + noun + "s soared over the bay.", "en")
                        .at("/content/measure")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void aFrameThatWouldFillFromOnePartOrFromUnknownWordsIsRefused() {
        Response one = json(measure(fresh("one part"), framed(Map.of("role", "PREDICATE", "wordClass", "die"))))
                .post("/v1/measures");
        isProblem(one, 422, "INVALID_VALUE");
        assertThat(pointers(one)).containsExactly("/recognition/frames/0");

        Response unknown = json(measure(
                        fresh("unknown class"), framed(Map.of("role", "NAME", "wordClass", "no such class"))))
                .post("/v1/measures");
        isProblem(unknown, 422, "UNKNOWN_REFERENCE");
        assertThat(pointers(unknown)).containsExactly("/recognition/frames/0/parts/0/wordClass");

        Response both = json(measure(
                        fresh("both"),
                        framed(Map.of("role", "NAME", "wordClass", "death", "words", Map.of("en", List.of("deaths"))))))
                .post("/v1/measures");
        assertThat(pointers(both)).containsExactly("/recognition/frames/0/parts/0");
    }

    @Test
    void aRangeUpsideDownIsRefused() {
        Map<String, Object> content = measure(fresh("range"), null);
        content.put("plausible", Map.of("low", "10", "high", "2"));
        Response response = json(content).post("/v1/measures");
        isProblem(response, 422, "INVALID_VALUE");
        assertThat(pointers(response)).containsExactly("/plausible/low");
    }

    @Test
    void aNewVersionOfAShippedMeasureKeepsWhatAnEditorChanged() {
        String name = fresh("bridges closed");
        NewMeasure first = NewMeasureBuilder.builder()
                .name(name)
                .definition("Bridges that are closed.")
                .dimension(Dimension.COUNT)
                .unit("{bridge}")
                .counts(Counts.BUILDING)
                .build();
        assertThat(shipped.apply(first)).isTrue();
        assertThat(shipped.apply(first)).as("nothing is new").isFalse();

        String alias = fresh("closed bridges");
        assertThat(shipped.apply(NewMeasureBuilder.builder(first)
                        .definition("Closed bridges.")
                        .aliases(List.of(alias))
                        .build()))
                .isTrue();
        Map<String, Object> second = found(name);
        assertThat(second).containsEntry("definition", "Closed bridges.").containsEntry("revision", 2);
        assertThat((List<?>) second.get("aliases")).isEqualTo(List.of(alias));

        Map<String, Object> mine = measure(name, null);
        mine.put("definition", "Closed to lorries.");
        mine.remove("scope");
        json(mine).header("If-Match", "\"2\"").put("/v1/measures/" + second.get("id"));
        assertThat(shipped.apply(NewMeasureBuilder.builder(first)
                        .scope(MeasureScope.NONE)
                        .build()))
                .isTrue();
        assertThat(found(name))
                .containsEntry("definition", "Closed to lorries.")
                .containsEntry("counts", "ITEM")
                .containsEntry("scope", "NONE");
    }

    private static Map<String, Object> found(String name) {
        String id =
                given().queryParam("name", name).get("/v1/measures").jsonPath().getString("items[0].id");
        return read("measures", id);
    }
}
