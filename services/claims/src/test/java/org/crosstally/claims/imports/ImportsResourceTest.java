package org.crosstally.claims.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.crosstally.claims.TestClaims;
import org.crosstally.testkit.PostgresTestResource;
import org.crosstally.testkit.TokensTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TokensTestResource.class)
class ImportsResourceTest {

    @Inject
    AgroalDataSource database;

    @Inject
    Heartbeat heartbeat;

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
    void a_table_may_come_from_a_form() throws InterruptedException {
        String measure = TestClaims.fresh("losses");
        JsonNode done = finished(TestClaims.body(
                TestClaims.given()
                        .multiPart("file", "losses.csv", table(30).getBytes(StandardCharsets.UTF_8), "text/csv")
                        .multiPart("mapping", mapping(measure) + " ".repeat(5000))
                        .post("/v1/imports"),
                200));
        assertThat(done.get("state").asText()).isEqualTo("DONE");
        assertThat(done.get("recorded").asInt()).isEqualTo(27);
        assertThat(done.get("failed").asInt()).isEqualTo(3);
        JsonNode problem = TestClaims.body(
                TestClaims.given().multiPart("mapping", mapping(measure)).post("/v1/imports"), 422);
        assertThat(problem.at("/errors/0/pointer").asText()).isEqualTo("file");
    }

    @Test
    void lines_run_on_as_an_operation_that_can_be_followed() throws InterruptedException {
        String measure = TestClaims.fresh("losses");
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= 60; i++) {
            ObjectNode claim = TestClaims.claim(measure).put("object", "line " + i);
            lines.append(i % 20 == 0 ? "{broken" : claim.toString()).append(i % 7 == 0 ? "\n\n" : "\n");
        }
        JsonNode done = finished(sendLines(lines.toString(), "", 200));
        assertThat(done.get("state").asText()).isEqualTo("DONE");
        assertThat(done.get("total").asInt()).isEqualTo(60);
        assertThat(done.get("done").asInt()).isEqualTo(60);
        assertThat(done.get("recorded").asInt()).isEqualTo(57);
        assertThat(done.get("failed").asInt()).isEqualTo(3);
        JsonNode failures =
                TestClaims.body(TestClaims.get("/v1/imports/" + done.get("id").asText() + "/failures"), 200);
        assertThat(failures.at("/items/0/line").asInt()).isEqualTo(22);
        assertThat(failures.at("/items/0/problem/code").asText()).isEqualTo("MALFORMED_JSON");
        // No line had a clientRef of its own: the file's digest and the number of the line serve as one.
        assertThat(finished(sendLines(lines.toString(), "", 200)).get("known").asInt())
                .isEqualTo(57);
        assertThat(sendLines(lines.toString(), "?preview=20", 200).get("failed").asInt())
                .isEqualTo(1);
        sendLines("\n \n", "", 422);
    }

    private static JsonNode sendLines(String lines, String query, int status) {
        return TestClaims.body(
                TestClaims.given()
                        .contentType("application/x-ndjson")
                        .body(lines.getBytes(StandardCharsets.UTF_8))
                        .post("/v1/imports" + query),
                status);
    }

    @Test
    void an_import_whose_service_was_killed_is_told_as_interrupted_and_goes_on_when_sent_again()
            throws InterruptedException, SQLException {
        String measure = TestClaims.fresh("losses");
        String csv = table(40).replace("General Staff", "Staff " + measure);
        JsonNode started = finished(send(csv, mapping(measure), "", 200));
        // As the killed service left it: half done, and no sign of life for two minutes.
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update claim_import set state = 'RUNNING', done = 20, finished_at = null,"
                    + " heartbeat_at = now() - interval '2 minutes' where id = '"
                    + started.get("id").asText() + "'");
            statement.execute("delete from claim where client_ref like '"
                    + started.get("digest").asText().substring(0, 32)
                    + ":%' and substring(client_ref from 34)::int > 21");
        }
        JsonNode now = TestClaims.body(
                TestClaims.get("/v1/imports/" + started.get("id").asText()), 200);
        assertThat(now.get("state").asText()).isEqualTo("INTERRUPTED");
        JsonNode again = finished(send(csv, mapping(measure), "", 200));
        assertThat(again.get("known").asInt()).isEqualTo(18);
        assertThat(again.get("recorded").asInt()).isEqualTo(18);
        assertThat(TestClaims.body(TestClaims.get("/v1/claims?measure=" + measure), 200)
                        .get("items"))
                .hasSize(36);
        JsonNode cancelled = TestClaims.body(
                TestClaims.given().post("/v1/imports/" + started.get("id").asText() + ":cancel"), 200);
        assertThat(cancelled.get("state").asText()).isEqualTo("CANCELLED");
    }

    @Test
    void an_import_that_waits_its_turn_gives_signs_of_life() throws SQLException, InterruptedException {
        String measure = TestClaims.fresh("losses");
        JsonNode started = send(table(60_000).replace("General Staff", "Staff " + measure), mapping(measure), "", 200);
        String id = started.get("id").asText();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "update claim_import set heartbeat_at = now() - interval '1 hour' where id = '" + id + "'");
        }
        heartbeat.beat();
        assertThat(TestClaims.body(TestClaims.get("/v1/imports/" + id), 200)
                        .get("state")
                        .asText())
                .isNotEqualTo("INTERRUPTED");
        TestClaims.body(TestClaims.given().post("/v1/imports/" + id + ":cancel"), 200);
        finished(started);
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
