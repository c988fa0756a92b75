package org.crosstally.claims.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crosstally.claims.Http.fresh;
import static org.crosstally.claims.Http.isProblem;
import static org.crosstally.claims.Http.json;
import static org.crosstally.claims.Http.pointers;
import static org.crosstally.claims.Http.read;
import static org.crosstally.claims.Http.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.crosstally.claims.TestClaims;
import org.crosstally.jdbc.Database;
import org.crosstally.testkit.PostgresTestResource;
import org.crosstally.testkit.TokensTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TokensTestResource.class)
class PartyKeysTest {

    @Inject
    Parties parties;

    @Inject
    Database database;

    private static Map<String, Object> subjectOf(String subject) {
        ObjectNode claim = TestClaims.claim(fresh("measure"));
        claim.put("subject", subject);
        Response response = TestClaims.record(claim);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        return read("parties", response.jsonPath().getString("subject.id"));
    }

    @Test
    void theMinistryOfOneCountryIsOnePartyInEveryLanguage() {
        Map<String, Object> ministry = subjectOf("Norwegian Ministry of Finance");
        assertThat(ministry)
                .containsEntry("key", "NO/FINANCE")
                .containsEntry("name", "Ministry of Finance (Norway)")
                .containsEntry("confirmed", true);
        for (String name : new String[] {
            "Министерство финансов Норвегии", "Norwegisches Finanzministerium", "Oslo's finance ministry", "NO/FINANCE"
        }) {
            assertThat(subjectOf(name).get("id")).as(name).isEqualTo(ministry.get("id"));
        }
    }

    @Test
    void theSameInstitutionOfTwoCountriesIsTwoParties() {
        assertThat(subjectOf("Portuguese coast guard").get("key")).isEqualTo("PT/COAST_GUARD");
        assertThat(subjectOf("Croatian coast guard").get("key")).isEqualTo("HR/COAST_GUARD");
    }

    @Test
    void aPartyThatAnEditorRecordsHasTheKeyThatItsNameMeans() {
        Map<String, Object> own = record("parties", Map.of("name", "Ministry of Health of Finland"));
        assertThat(own.get("key")).isEqualTo("FI/MOH");
        assertThat(subjectOf("Finnish Health Ministry").get("id")).isEqualTo(own.get("id"));
    }

    @Test
    void aPartyThatWasRecordedBeforeKeysWereGetsItsKey() {
        Map<String, Object> party = record("parties", Map.of("name", "Navy of Denmark"));
        QuarkusTransaction.requiringNew()
                .run(() ->
                        database.join(session -> session.update("update party set key = null where key = 'DK/NAVY'")));
        assertThat(parties.recognise("crosstally")).isEqualTo(1);
        assertThat(read("parties", party.get("id")))
                .containsEntry("key", "DK/NAVY")
                .containsEntry("revision", 2);
        assertThat(subjectOf("Dänische Marine").get("id")).isEqualTo(party.get("id"));
    }

    @Test
    void aKeyBelongsToOneParty() {
        String key = fresh("key").replace(' ', '-');
        record("parties", Map.of("name", fresh("one"), "key", key, "externalIds", Map.of("wikidata", "Q7")));
        Response response = json(Map.of("name", fresh("two"), "key", key)).post("/v1/parties");
        isProblem(response, 409, "ALREADY_EXISTS");
        assertThat(pointers(response)).containsExactly("/key");
    }

    @Test
    void aNameThatSaysNoOwnerHasNoKey() {
        assertThat(subjectOf(fresh("agency")).get("key")).isNull();
    }
}
