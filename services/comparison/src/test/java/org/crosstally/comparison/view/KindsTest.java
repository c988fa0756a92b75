package org.crosstally.comparison.view;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crosstally.consensus.finding.Kind;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KindsTest {

    private static final String PAIR = """
            {"claims": [
              {"outlet": "Meridian", "origin": "Ministry", "measure": "soldiers lost", "subject": "Ruritania",
               "amount": {"text": "%s"}, "time": {"kind": "POINT", "asOf": "2024-03-01"}},
              {"outlet": "Times", "origin": "Monitor", "measure": "soldiers lost", "subject": "Ruritania",
               "amount": {"text": "%s"}, "time": {"kind": "POINT", "asOf": "2024-03-01"}}]}""";

    private static JsonPath compare(Object body) {
        return given().contentType("application/json")
                .body(body)
                .post("/v1/comparisons")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void everyKindHasAnExampleThatShowsIt() {
        List<Map<String, Object>> rules = given().get("/v1/kinds")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
        List<String> silent = new ArrayList<>();
        for (Map<String, Object> rule : rules) {
            assertThat(rule.get("example"))
                    .as("example of %s", rule.get("kind"))
                    .isNotNull();
            if (!compare(rule.get("example")).getList("findings.kind").contains(rule.get("kind"))) {
                silent.add(rule.get("kind") + " gives "
                        + compare(rule.get("example")).getList("findings.kind"));
            }
        }
        assertThat(silent).isEmpty();
        assertThat(rules).extracting(rule -> rule.get("kind")).contains((Object[]) names());
    }

    @Test
    void aComparisonTellsWhichRulesWereAskedAndWhatEachAnswered() {
        JsonPath clash = compare(PAIR.formatted("1,250", "1.25 million"));
        assertThat(clash.getList("rules"))
                .hasSize(given().get("/v1/kinds").jsonPath().getList("items").size());
        assertThat(answer(clash, "SCALE_SLIP", "CLASH")).startsWith("Found");
        assertThat(answer(clash, "VALUE_CONFLICT", "CLASH")).startsWith("Not asked");
        assertThat(answer(clash, "MEASURE_DRIFT", "PAIR")).startsWith("Not asked");

        JsonPath agreement = compare(PAIR.formatted("1,250", "about 1,250"));
        assertThat(answer(agreement, "VALUE_CONFLICT", "CLASH")).startsWith("Not asked: no figures clash");
        assertThat(answer(agreement, "QUALIFIER_DRIFT", "SERIES")).isEqualTo("The rule ran and found nothing.");
    }

    @Test
    void aRuleTellsWhatItLooksAt() {
        given().get("/v1/kinds")
                .then()
                .body("items.find { it.kind == 'STAGE_ORDER' }.looksAt", equalTo("PAIR"))
                .body("items.find { it.kind == 'SCALE_SLIP' }.severity", equalTo("CRITICAL"));
    }

    private static String answer(JsonPath answer, String kind, String looksAt) {
        return answer.getString("rules.find { it.kind == '" + kind + "' && it.looksAt == '" + looksAt + "' }.answer");
    }

    private static String[] names() {
        return java.util.Arrays.stream(Kind.values()).map(Kind::name).toArray(String[]::new);
    }
}
