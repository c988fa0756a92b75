package org.crosstally.claims.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.crosstally.claims.TestClaims;
import org.crosstally.testkit.PostgresTestResource;
import org.crosstally.testkit.TokensTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TokensTestResource.class)
class ImportsResourceTest {

    private static JsonNode send(String csv, String mapping, String more, int status) {
        return TestClaims.body(
                TestClaims.given()
                        .contentType("text/csv")
                        .body(csv.getBytes(StandardCharsets.UTF_8))
                        .post("/v1/imports?mapping=" + URLEncoder.encode(mapping, StandardCharsets.UTF_8) + more),
                status);
    }

    private static JsonNode finished(JsonNode started) throws InterruptedException {
        String path = "/v1/imports/" + started.get("id").asText();
        JsonNode now = started;
        for (int i = 0; i < 300 && now.get("state").asText().equals("RUNNING"); i++) {
            Thread.sleep(100);
            now = TestClaims.body(TestClaims.get(path), 200);
        }
        return now;
    }

    private static String mapping(String measure) {
        return """
                {"measure":{"constant":"%s"},"amount.text":{"column":"figure"},"time.asOf":{"column":"date"},
                 "time.kind":{"constant":"CUMULATIVE"},"article.url":{"constant":"https://meridian.example/%s"},
                 "article.outlet":{"constant":"The Daily Meridian"},"correction":{"column":"corrected"},
                 "attribution.0.party":{"column":"source"}}""".formatted(measure, measure);
    }

    private static String table(int lines) {
        StringBuilder csv = new StringBuilder("date,figure,source,corrected\n");
        for (int i = 1; i <= lines; i++) {
            csv.append("2024-01-%02d,".formatted(i % 28 + 1))
                    .append(i % 10 == 0 ? "a lot" : "\"" + i + ",000\"")
                    .append(",General Staff,false\n");
        }
        return csv.toString();
    }

    @Test
    void a_table_is_recorded_by_its_mapping_and_its_bad_lines_are_told() throws InterruptedException {
        String measure = TestClaims.fresh("losses");
        JsonNode done = finished(send(table(50), mapping(measure), "", 200));
        assertThat(done.get("state").asText()).isEqualTo("DONE");
        assertThat(done.get("total").asInt()).isEqualTo(50);
        assertThat(done.get("recorded").asInt()).isEqualTo(45);
        assertThat(done.get("failed").asInt()).isEqualTo(5);
        JsonNode failures =
                TestClaims.body(TestClaims.get("/v1/imports/" + done.get("id").asText() + "/failures?pageSize=2"), 200);
        assertThat(failures.at("/items/0/line").asInt()).isEqualTo(11);
        assertThat(failures.at("/items/0/problem/code").asText()).isEqualTo("UNREADABLE_AMOUNT");
        assertThat(failures.get("nextPageToken").asText()).isNotEmpty();
        JsonNode claims = TestClaims.body(TestClaims.get("/v1/claims?sort=recordedAt&measure=" + measure), 200);
        assertThat(claims.get("items")).hasSize(45);
        assertThat(claims.at("/items/0/amount/value").asText()).isEqualTo("1000");
        assertThat(claims.at("/items/0/method").asText()).isEqualTo("IMPORT");
        assertThat(claims.at("/items/0/origin/name").asText()).isEqualTo("General Staff");
    }

    @Test
    void the_same_file_sent_again_records_nothing_twice() throws InterruptedException {
        String measure = TestClaims.fresh("losses");
        String csv = table(20).replace("General Staff", "Staff " + measure);
        finished(send(csv, mapping(measure), "", 200));
        JsonNode again = finished(send(csv, mapping(measure), "", 200));
        assertThat(again.get("recorded").asInt()).isZero();
        assertThat(again.get("known").asInt()).isEqualTo(18);
    }

    @Test
    void a_preview_checks_the_first_lines_and_records_nothing() {
        String measure = TestClaims.fresh("losses");
        JsonNode preview = send(table(50), mapping(measure), "&preview=20", 200);
        assertThat(preview.get("state").asText()).isEqualTo("PREVIEW");
        assertThat(preview.get("done").asInt()).isEqualTo(20);
        assertThat(preview.get("failures")).hasSize(2);
        assertThat(TestClaims.body(TestClaims.get("/v1/claims?measure=" + measure), 422)
                        .get("code")
                        .asText())
                .isEqualTo("UNKNOWN_REFERENCE");
    }

    @Test
    void a_cancelled_import_stops_and_keeps_what_it_recorded() throws InterruptedException {
        String measure = TestClaims.fresh("losses");
        JsonNode started = send(table(60_000).replace("General Staff", "Staff " + measure), mapping(measure), "", 200);
        TestClaims.body(
                TestClaims.given().post("/v1/imports/" + started.get("id").asText() + ":cancel"), 200);
        JsonNode end = finished(started);
        assertThat(end.get("state").asText()).isEqualTo("CANCELLED");
        assertThat(end.get("done").asInt()).isLessThan(60_000);
    }

    @Test
    void a_mapping_that_names_what_is_not_there_is_refused() {
        JsonNode problem = send("a,b\n1,2\n", """
                {"amount.colour":{"column":"a"},"measure":{"column":"c"},"object":{}}""", "", 400);
        assertThat(problem.get("errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("amount.colour", "measure", "object");
    }

    @Test
    void a_file_that_is_not_utf8_is_refused() {
        byte[] latin = "date,figure\n2024-01-01,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        JsonNode problem = TestClaims.body(
                TestClaims.given().contentType("text/csv").body(latin).post("/v1/imports?mapping=%7B%7D"), 400);
        assertThat(problem.get("code").asText()).isEqualTo("BAD_ENCODING");
    }
}
