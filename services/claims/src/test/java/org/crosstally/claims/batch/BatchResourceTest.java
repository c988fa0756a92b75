package org.crosstally.claims.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.crosstally.claims.TestClaims;
import org.crosstally.testkit.PostgresTestResource;
import org.crosstally.testkit.TokensTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TokensTestResource.class)
class BatchResourceTest {

    @Inject
    AgroalDataSource database;

    private static final String ARTICLE = "https://meridian.example/" + UUID.randomUUID();

    private static ObjectNode claim(String measure, String ref) {
        ObjectNode claim = TestClaims.JSON.createObjectNode();
        claim.put("clientRef", ref).put("measure", measure).put("subject", "Ruritania");
        claim.putObject("article").put("url", ARTICLE).put("outlet", "The Daily Meridian");
        claim.putObject("amount").put("value", "12").put("unit", "{person}");
        return claim;
    }

    static List<JsonNode> send(String query, byte[] lines) {
        String answer = TestClaims.given()
                .contentType("application/x-ndjson")
                .body(lines)
                .post("/v1/claims:batch" + query)
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString();
        List<JsonNode> results = new ArrayList<>();
        answer.lines().forEach(line -> {
            try {
                results.add(TestClaims.JSON.readTree(line));
            } catch (IOException e) {
                throw new AssertionError(line, e);
            }
        });
        return results;
    }

    private static List<JsonNode> send(String... lines) {
        return send("", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> outcomes(List<JsonNode> results) {
        return results.stream()
                .map(result -> result.get("outcome").asText()
                        + (result.has("problem")
                                ? " " + result.at("/problem/code").asText()
                                : ""))
                .toList();
    }

    @Test
    void each_line_gets_its_result_in_order_and_a_bad_one_harms_no_other() {
        String measure = TestClaims.fresh("killed");
        List<JsonNode> results = send(
                claim(measure, TestClaims.fresh("a")).toString(),
                "{\"measure\":",
                "",
                claim(measure, TestClaims.fresh("b")).put("colour", "red").toString(),
                claim(measure, TestClaims.fresh("c")).toString());
        assertThat(outcomes(results))
                .containsExactly("RECORDED", "REFUSED MALFORMED_JSON", "REFUSED UNKNOWN_FIELD", "RECORDED");
        assertThat(results.stream().map(result -> result.get("line").asInt())).containsExactly(1, 2, 4, 5);
        assertThat(results.get(2).at("/problem/errors/0/pointer").asText()).isEqualTo("/colour");
        assertThat(results.get(0).toString()).contains(measure);
        assertThat(results.get(3).has("created")).isFalse();
        assertThat(TestClaims.body(TestClaims.get("/v1/claims?measure=" + measure), 200)
                        .get("items"))
                .hasSize(2);
    }

    @Test
    void a_client_ref_within_one_batch_and_again_later_is_known() {
        String measure = TestClaims.fresh("killed");
        String ref = TestClaims.fresh("ref");
        String line = claim(measure, ref).toString();
        String other = claim(measure, ref).put("object", "other").toString();
        List<JsonNode> results = send(line, line, other);
        assertThat(outcomes(results)).containsExactly("RECORDED", "KNOWN", "REFUSED CLIENT_REF_TAKEN");
        assertThat(results.get(1).get("id")).isEqualTo(results.get(0).get("id"));
        assertThat(outcomes(send(line))).containsExactly("KNOWN");
    }

    @Test
    void a_dry_run_records_and_creates_nothing() {
        String measure = TestClaims.fresh("killed");
        byte[] line = claim(measure, TestClaims.fresh("ref")).toString().getBytes(StandardCharsets.UTF_8);
        assertThat(outcomes(send("?dryRun=true", line))).containsExactly("VALID");
        assertThat(TestClaims.body(TestClaims.get("/v1/claims?measure=" + measure), 422)
                        .get("code")
                        .asText())
                .isEqualTo("UNKNOWN_REFERENCE");
    }

    @Test
    void what_a_claim_cannot_say_is_told_with_its_place() {
        String measure = TestClaims.fresh("killed");
        List<ObjectNode> bad = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            bad.add(claim(measure, TestClaims.fresh("ref")));
        }
        bad.get(0).putObject("amount").put("value", "5").put("unit", "blorp");
        bad.get(1).putObject("amount").put("low", "7").put("high", "5");
        bad.get(2).putObject("amount").put("value", "-5").put("unit", "{person}");
        bad.get(3).putObject("time").put("asOf", "2999-01-01");
        bad.get(4).putObject("amount").put("value", "5").put("currency", "XQQ");
        bad.get(5).putObject("amount").put("text", "a lot");
        bad.get(6).putObject("time").put("start", "2024-05-01").put("end", "2024-04-01");
        bad.get(7)
                .put("subject", UUID.randomUUID().toString())
                .putObject("time")
                .put("asOf", "yesterday");
        List<JsonNode> results = send(bad.stream().map(ObjectNode::toString).toArray(String[]::new));
        assertThat(outcomes(results))
                .containsExactly(
                        "REFUSED UNKNOWN_UNIT",
                        "REFUSED LOW_ABOVE_HIGH",
                        "REFUSED NEGATIVE_COUNT",
                        "REFUSED AS_OF_IN_FUTURE",
                        "REFUSED UNKNOWN_CURRENCY",
                        "REFUSED UNREADABLE_AMOUNT",
                        "REFUSED PERIOD_REVERSED",
                        "REFUSED BAD_DATE");
        assertThat(results.get(7).at("/problem/errors").findValuesAsText("pointer"))
                .containsExactly("/time/asOf", "/subject");
    }

    @Test
    void a_line_of_ten_megabytes_and_one_that_is_not_utf8_are_refused_and_reading_goes_on() throws IOException {
        String measure = TestClaims.fresh("killed");
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        lines.write(("{\"notes\":\"" + "x".repeat(10 << 20) + "\"}\n").getBytes(StandardCharsets.UTF_8));
        lines.write("{\"measure\":\"caf".getBytes(StandardCharsets.UTF_8));
        lines.write(0xe9);
        lines.write("\"}\n".getBytes(StandardCharsets.UTF_8));
        lines.write(claim(measure, "Zürich " + TestClaims.fresh("r")).toString().getBytes(StandardCharsets.UTF_8));
        assertThat(outcomes(send("", lines.toByteArray())))
                .containsExactly("REFUSED LINE_TOO_LONG", "REFUSED BAD_ENCODING", "RECORDED");
    }

    @Test
    void a_line_that_only_the_database_refuses_harms_no_other_of_its_chunk() throws SQLException {
        String measure = TestClaims.fresh("killed");
        String cursed = TestClaims.fresh("cursed");
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            lines.add(claim(measure, i == 17 || i == 18 ? cursed + i : measure + i)
                    .toString());
        }
        String name = "refuse_" + UUID.randomUUID().toString().replace('-', '_');
        sql("create function " + name + "() returns trigger language plpgsql as $$ begin"
                + " if new.client_ref like '" + cursed + "%' then"
                + " raise exception using errcode = '22003', message = 'out of range';"
                + " end if; return new; end $$");
        sql("create trigger " + name + " before insert on claim for each row execute function " + name + "()");
        try {
            List<JsonNode> results = send(lines.toArray(String[]::new));
            for (int i = 0; i < 50; i++) {
                JsonNode result = results.get(i);
                assertThat(result.get("line").asInt()).isEqualTo(i + 1);
                assertThat(result.get("outcome").asText()).isEqualTo(i == 17 || i == 18 ? "REFUSED" : "RECORDED");
            }
            assertThat(results.get(17).at("/problem/code").asText()).isEqualTo("INVALID_VALUE");
            assertThat(results.get(17).at("/problem/detail").asText()).contains("out of range");
        } finally {
            sql("drop function " + name + " cascade");
        }
        assertThat(outcomes(send(lines.toArray(String[]::new))).stream().filter("KNOWN"::equals))
                .hasSize(48);
    }

    @Test
    void a_reference_that_only_the_database_refuses_harms_no_other_of_its_chunk() {
        String measure = TestClaims.fresh("killed");
        // 2000 characters are allowed, and of this script they are more bytes than an index takes.
        StringBuilder url = new StringBuilder("https://meridian.example/");
        new Random(7).ints(1900, 0x4e00, 0x9fa0).forEach(url::appendCodePoint);
        ObjectNode tooLong = claim(measure, TestClaims.fresh("ref"));
        tooLong.putObject("article").put("url", url.toString()).put("outlet", "The Daily Meridian");
        List<JsonNode> results = send(
                claim(measure, TestClaims.fresh("a")).toString(),
                tooLong.toString(),
                claim(measure, TestClaims.fresh("b")).toString());
        assertThat(outcomes(results)).containsExactly("RECORDED", "REFUSED INVALID_VALUE", "RECORDED");
        assertThat(TestClaims.body(TestClaims.record(tooLong), 422).get("code").asText())
                .isEqualTo("INVALID_VALUE");
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }

    @Test
    void of_a_hundred_thousand_lines_with_every_tenth_broken_the_others_are_recorded() {
        String measure = TestClaims.fresh("killed");
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= 100_000; i++) {
            lines.append(i % 10 == 0 ? "{broken" : claim(measure, measure + i)).append('\n');
        }
        List<JsonNode> results = send("", lines.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(results).hasSize(100_000);
        for (int i = 1; i <= 100_000; i++) {
            JsonNode result = results.get(i - 1);
            assertThat(result.get("line").asInt()).isEqualTo(i);
            assertThat(result.get("outcome").asText()).isEqualTo(i % 10 == 0 ? "REFUSED" : "RECORDED");
        }
        assertThat(TestClaims.body(
                                TestClaims.given()
                                        .header("Prefer", "return=total-count")
                                        .get("/v1/claims?pageSize=1&measure=" + measure),
                                200)
                        .get("totalCount")
                        .asInt())
                .isEqualTo(90_000);
    }
}
