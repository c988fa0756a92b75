package org.crosstally.claims.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crosstally.claims.Http.fresh;
import static org.crosstally.claims.Http.isProblem;
import static org.crosstally.claims.Http.letters;
import static org.crosstally.claims.Http.record;
import static org.crosstally.claims.Http.step;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.crosstally.claims.TestClaims;
import org.crosstally.testkit.PostgresTestResource;
import org.crosstally.testkit.TokensTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TokensTestResource.class)
class SuggestTest {

    private static JsonPath suggest(String register, String q) {
        String path = "/v1/" + register + ":suggest?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8);
        return TestClaims.get(path).then().statusCode(200).extract().jsonPath();
    }

    @Test
    void aRecordIsFoundByTheBeginningOfAnyOfItsNames() {
        String name = letters() + " Relief";
        String alias = letters() + " Hilfe";
        Object id = record("parties", Map.of("name", name, "aliases", List.of(alias)))
                .get("id");
        assertThat(suggest("parties", name.substring(0, 8).toUpperCase(Locale.ROOT))
                        .getList("items.id"))
                .containsExactly(id);
        JsonPath byAlias = suggest("parties", alias.substring(0, 8));
        assertThat(byAlias.getString("items[0].name")).isEqualTo(name);
        assertThat(byAlias.getString("items[0].matched")).isEqualTo(alias);
    }

    @Test
    void aTypingErrorIsForgiven() {
        String name = "Quer" + letters();
        Object id = record("outlets", Map.of("name", name)).get("id");
        String swapped = name.substring(0, 6) + name.charAt(7) + name.charAt(6) + name.substring(8);
        assertThat(suggest("outlets", swapped).getList("items.id")).contains(id);
        assertThat(suggest("outlets", "zz" + name).getList("items.id")).doesNotContain(id);
    }

    @Test
    void confirmedRecordsComeFirst() {
        String stem = letters();
        ObjectNode claim = TestClaims.claim(fresh("measure"));
        claim.put("subject", stem + " a");
        TestClaims.record(claim);
        Object confirmed = record("parties", Map.of("name", stem + " bcd")).get("id");
        assertThat(suggest("parties", stem).getList("items.confirmed")).containsExactly(true, false);
        assertThat(suggest("parties", stem).getString("items[0].id")).isEqualTo(confirmed);
    }

    @Test
    void aMergedRecordIsTheOneItWasMergedInto() {
        String stays = letters();
        String goes = letters();
        Object into = record("places", Map.of("name", stays)).get("id");
        Object id = record("places", Map.of("name", goes)).get("id");
        step("places", id, ":merge", Map.of("into", stays));
        assertThat(suggest("places", goes.substring(0, 10)).getList("items.id")).containsExactly(into);
    }

    @Test
    void aKnownPlaceIsOfferedByItsKeyUntilItIsRecorded() {
        JsonPath before = suggest("places", "Новосибирс");
        assertThat(before.getString("items[0].id")).isNull();
        String key = before.getString("items[0].key");
        assertThat(key).isNotNull();
        ObjectNode claim = TestClaims.claim(fresh("measure"));
        claim.put("place", key);
        String id = TestClaims.record(claim).jsonPath().getString("place.id");
        assertThat(suggest("places", "Новосибирс").getList("items.id")).contains(id);
        assertThat(suggest("places", "Новосибирс").getList("items.key")).containsOnlyOnce(key);
    }

    @Test
    void aBadParameterIsNamed() {
        isProblem(TestClaims.get("/v1/places:suggest"), 400, "BAD_PARAMETER");
        isProblem(TestClaims.get("/v1/places:suggest?q=a&limit=51"), 400, "BAD_PARAMETER");
    }
}
