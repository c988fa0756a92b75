package org.crosstally.comparison.view;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.crosstally.claims.api.claim.Claim;
import org.crosstally.claims.api.register.Measure;
import org.crosstally.claims.api.register.Party;
import org.crosstally.comparison.newsroom.Newsroom;
import org.crosstally.comparison.newsroom.Reader;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ComparisonsTest {

    private static final String MINISTRY = """
            {"ref": "a", "origin": "Ministry", "measure": "soldiers lost", "subject": "Ruritania",
             "amount": {"text": "about 1,250"}, "time": {"kind": "POINT", "asOf": "2024-03-01"}}""";
    private static final String MONITOR = """
            {"ref": "b", "origin": "Monitor", "measure": "Soldiers  Lost", "subject": "RURITANIA",
             "amount": {"text": "1.25 million"}, "time": {"kind": "POINT", "asOf": "2024-03-01"}}""";

    @ConfigProperty(name = "crosstally.claims.url")
    String peer;

    private static ValidatableResponse compare(String claims, String more) {
        return given().contentType("application/json")
                .body("{\"claims\": [" + claims + "]" + more + "}")
                .post("/v1/comparisons")
                .then();
    }

    @Test
    void namesThatNobodyKnowsAreComparedByTheirFoldedForm() {
        compare(MINISTRY + "," + MONITOR, "")
                .statusCode(200)
                .body("series", org.hamcrest.Matchers.hasSize(1))
                .body("series[0].memberCount", equalTo(2))
                .body("findings.kind", hasItem("SCALE_SLIP"))
                .body("findings[0].sides.printed.ref.flatten()", containsInAnyOrder("a", "b"));
    }

    @Test
    void aForecastAndATargetAreOneSeriesAndAFactIsAnother() {
        String forecast = MINISTRY.replace("\"measure\"", "\"modality\": \"PROJECTED\", \"measure\"");
        String target = MONITOR.replace("\"measure\"", "\"modality\": \"TARGET\", \"measure\"");
        compare(forecast + "," + target + "," + MINISTRY.replace("\"a\"", "\"c\""), "")
                .statusCode(200)
                .body("series.key.factuality", containsInAnyOrder("OUTLOOK", "FACT"))
                .body("series.find { it.key.factuality == 'OUTLOOK' }.memberCount", equalTo(2))
                .body("series.find { it.key.factuality == 'OUTLOOK' }.key.modality", equalTo("OUTLOOK"));
    }

    @Test
    void theAnswerIsTheSameWheneverAndInWhateverOrder() {
        String straight = compare(MINISTRY + "," + MONITOR, "").extract().asString();
        assertThat(compare(MONITOR + "," + MINISTRY, "").extract().asString()).isEqualTo(straight);
        assertThat(compare(MINISTRY + "," + MONITOR, "").extract().asString()).isEqualTo(straight);
    }

    @Test
    void nothingIsKept() {
        compare(MINISTRY + "," + MONITOR, "").statusCode(200);
        assertThat(Reader.seriesPage("measure=soldiers lost").items()).isEmpty();
    }

    @Test
    void limitsAndMeasuresOfTheRequestCount() {
        String wide = """
                , "measures": [{"name": "soldiers lost", "dimension": "COUNT", "unit": "{person}", "tolerance": "1"}],
                "thresholds": {"plainGap": 20}""";
        String near = MONITOR.replace("1.25 million", "1,900");
        compare(MINISTRY + "," + near, "").body("findings.kind", hasItem("VALUE_CONFLICT"));
        compare(MINISTRY + "," + near, wide).body("findings.findAll { it.severity.band != 'INFO' }", empty());
    }

    @Test
    void claimsOnRecordAreComparedById() {
        Newsroom room = new Newsroom(peer);
        Measure killed = room.measure("killed");
        Party army = room.party("army");
        Claim one =
                room.claim(killed, "1,250").of(army).by(room.party("ministry")).print();
        Claim other =
                room.claim(killed, "3,400").of(army).by(room.party("monitor")).print();
        Reader.awaitUpTo(room.publish());

        compare("{\"id\": \"" + one.id() + "\"}, {\"id\": \"" + other.id() + "\"}", "")
                .statusCode(200)
                .body("findings.kind", hasItem("VALUE_CONFLICT"));
    }

    @Test
    void everyFaultIsNamedWithItsPlace() {
        compare("{\"id\": \"" + UUID.randomUUID() + "\"}", "")
                .statusCode(422)
                .body("errors.pointer", contains("/claims/0/id"))
                .body("code", equalTo("UNKNOWN_REFERENCE"));
        compare(MINISTRY + ", {\"measure\": \"x\", \"amount\": {\"text\": \"no number at all\"}}", "")
                .statusCode(422)
                .body("errors.pointer", contains("/claims/1/amount/text"));
        compare("{\"amount\": {\"value\": \"5\"}, \"time\": {\"asOf\": \"soon\"}}", "")
                .statusCode(422)
                .body("errors.pointer", contains("/claims/0/measure", "/claims/0/time/asOf"));
        compare(MINISTRY, ", \"rulesVersion\": 999999")
                .statusCode(422)
                .body("errors.pointer", contains("/rulesVersion"));
        compare("", "").statusCode(422);
    }
}
