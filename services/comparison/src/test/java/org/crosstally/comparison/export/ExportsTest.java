package org.crosstally.comparison.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.crosstally.comparison.api.discrepancy.Action;
import org.crosstally.comparison.review.Desk;
import org.crosstally.testkit.TokensTestResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TokensTestResource.class, restrictToAnnotatedClass = true)
class ExportsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ConfigProperty(name = "crosstally.claims.url")
    String peer;

    private Desk desk;
    private UUID id;

    @BeforeEach
    void publishOneVerdict() {
        desk = new Desk(peer);
        id = desk.conflict().id();
        desk.ada.step(
                id, Action.PROPOSE, Map.of("verdict", "B_WRONG", "rationale", "=It counts <both> sides, \"twice\""));
        desk.eve.step(id, Action.SIGN_OFF, Map.of());
        desk.eve.step(id, Action.PUBLISH, Map.of());
    }

    private Response export(String query) {
        Response response =
                desk.reader.get("/v1/discrepancies:export?measure=" + desk.killed.id() + "&state=PUBLISHED&" + query);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response;
    }

    @Test
    void linesAreTheDiscrepanciesOfTheList() throws Exception {
        Response response = export("format=ndjson");
        assertThat(response.contentType()).startsWith("application/x-ndjson");
        JsonNode line = JSON.readTree(response.asString().strip());
        assertThat(line.get("id").asText()).isEqualTo(id.toString());
        assertThat(line.get("review").get("verdict").asText()).isEqualTo("B_WRONG");
    }

    @Test
    void rowsGiveBothSidesAndNoFormula() {
        Response response = export("format=csv");
        String[] lines = response.asString().split("\r\n");
        assertThat(lines).hasSize(2);
        assertThat(lines[0]).startsWith("id,kind,state").contains("a_printed", "b_printed");
        assertThat(lines[1]).startsWith(id.toString()).contains("\"1,250\"", "\"3,400\"");
        assertThat(lines[1]).contains("\"'=It counts <both> sides, \"\"twice\"\"\"");
        assertThat(CsvExport.cell("-5")).isEqualTo("-5");
    }

    @Test
    void theFeedIsWellFormed() throws Exception {
        Response response = export("format=atom");
        assertThat(response.contentType()).startsWith("application/atom+xml");
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(response.asByteArray()));
        assertThat(document.getElementsByTagName("entry").getLength()).isEqualTo(1);
        assertThat(document.getElementsByTagName("summary").item(0).getTextContent())
                .contains("1,250");
    }

    @Test
    void publishedVerdictsAreClaimReviewsOfTheVocabularyOfSchemaOrg() throws Exception {
        JsonNode document = JSON.readTree(export("format=jsonld").asString());
        assertThat(document.get("@context").asText()).isEqualTo("https://schema.org");
        assertThat(document.get("@graph")).hasSize(2);
        assertThat(new Vocabulary().faults(document)).isEmpty();
        for (JsonNode review : document.get("@graph")) {
            String second =
                    desk.ada.discrepancy(id).sides().get(1).representative().toString();
            boolean wrong = review.get("itemReviewed").get("@id").asText().endsWith(second);
            assertThat(review.get("reviewRating").get("ratingValue").asInt()).isEqualTo(wrong ? 1 : 5);
            assertThat(review.get("itemReviewed").get("appearance").get("url").asText())
                    .startsWith("https://");
        }
    }

    @Test
    void theValidatorFindsWhatDoesNotFit() throws Exception {
        JsonNode wrong = JSON.readTree("""
                {"@graph": [{"@type": "ClaimReview", "claimRevued": "x", "datePublished": "yesterday",
                  "itemReviewed": {"@type": "Klaim"}, "author": {"@type": "Rating"}}]}
                """);
        assertThat(new Vocabulary().faults(wrong)).hasSize(5);
    }

    @Test
    void whatIsNotPublishedIsNoClaimReview() throws Exception {
        desk.eve.step(id, Action.UNDO, Map.of());
        assertThat(JSON.readTree(export("format=jsonld").asString()).get("@graph"))
                .isEmpty();
    }
}
