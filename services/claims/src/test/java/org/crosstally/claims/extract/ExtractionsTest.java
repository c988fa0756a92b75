package org.crosstally.claims.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crosstally.claims.Http.fresh;
import static org.crosstally.claims.Http.given;
import static org.crosstally.claims.Http.isProblem;
import static org.crosstally.claims.Http.json;
import static org.crosstally.claims.Http.pointers;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crosstally.claims.Http;
import org.crosstally.claims.TestClaims;
import org.crosstally.extraction.Extractor;
import org.crosstally.testkit.PostgresTestResource;
import org.crosstally.testkit.SharedData;
import org.crosstally.testkit.TokensTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TokensTestResource.class)
class ExtractionsTest {

    private static JsonNode extract(Map<String, ?> text) {
        return TestClaims.body(json(text).post("/v1/extractions"), 200);
    }

    private static String at(String text, JsonNode span) {
        int start = text.offsetByCodePoints(0, span.get("start").asInt());
        int end = text.offsetByCodePoints(0, span.get("end").asInt());
        return text.substring(start, end);
    }

    @Test
    void everyFieldThatTheTextGivesIsInTheDraftAndNothingIsStored() {
        String outlet = fresh("Gazette");
        JsonNode extraction = extract(Map.of(
                "text",
                "Fighting went on. According to the Ministry of Defence of Ruritania, the war has cost over 12,500"
                        + " casualties since early June, as of December 1.",
                "date",
                "2023-12-02T08:00:00Z",
                "outlet",
                outlet));
        assertThat(extraction.get("extractor").asText()).isEqualTo(Extractor.VERSION);
        assertThat(extraction.get("language").asText()).isEqualTo("en");
        assertThat(extraction.get("languageGuessed").asBoolean()).isTrue();
        JsonNode reading = extraction.at("/drafts/0/reading");
        assertThat(reading.at("/quote/exact").asText()).isEqualTo("over 12,500 casualties");
        assertThat(reading.at("/quote/suffix").asText()).startsWith(" since early June");
        assertThat(reading.at("/amount/low").asText()).isEqualTo("12500");
        assertThat(reading.at("/amount/lowInclusive").asBoolean()).isFalse();
        assertThat(reading.at("/amount").has("high")).isFalse();
        assertThat(reading.at("/amount/read/high").asText()).isEqualTo("14375");
        assertThat(reading.get("counted").asText()).isEqualTo("casualty");
        assertThat(reading.get("modality").asText()).isEqualTo("OBSERVED");
        assertThat(reading.at("/time/asOf").asText()).isEqualTo("2023-12-01");
        assertThat(reading.at("/time/start").asText()).isEqualTo("2023-06-01/2023-06-10");
        assertThat(reading.at("/time/resolved").asBoolean()).isTrue();
        assertThat(reading.at("/attribution/0/party").asText()).isEqualTo(outlet);
        assertThat(reading.at("/attribution/1/verb").asText()).isEqualTo("According to");
        assertThat(reading.get("rules")).isNotEmpty();
        assertThat(reading.at("/confidence/meaning").asText()).contains("no probability");
        JsonNode content = extraction.at("/drafts/0/content");
        assertThat(content.get("measure").asText()).isEqualTo("casualties");
        assertThat(content.get("method").asText()).isEqualTo("EXTRACTED");
        assertThat(given().queryParam("name", outlet)
                        .get("/v1/outlets")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void candidatesOfAnotherDimensionOrWindowAreLeftOutAndTheOthersSayWhatSpeaksForThem() {
        JsonNode rate = extract(Map.of("text", "Ruritania fires hundreds of shells each day."))
                .at("/drafts/0/reading/candidates/measures");
        assertThat(rate.at("/0/name").asText()).isEqualTo("shells fired");
        assertThat(rate.at("/0/why").toString()).contains("counts 'shells'", "'fires' says what happened");
        JsonNode total = extract(Map.of("text", "Ruritania received 4,000 shells and 300 drones, the ministry said."))
                .at("/drafts/0/reading/candidates/measures");
        assertThat(total.findValuesAsText("name")).doesNotContain("shells fired");
    }

    @Test
    void aMeasureIsFilledWithItsWordsAndTheShareThatWasRightInEveryLanguage() {
        Map<String, String> texts = Map.of(
                "fr", "La mine s'est effondrée et 26 personnes sont mortes.",
                "de", "Bei dem Grubenunglück wurden 26 Menschen getötet.",
                "ru", "Под завалами погибли 26 человек.",
                "pl", "W zawale zginęło 26 osób.");
        texts.forEach((language, text) -> {
            JsonNode draft = extract(Map.of("text", text, "language", language)).at("/drafts/0");
            assertThat(draft.at("/content/measure").asText()).as(text).isEqualTo("killed");
            assertThat(draft.at("/reading/candidates/measureState").asText()).isEqualTo("FILLED");
            assertThat(draft.at("/reading/candidates/measures/0/why").toString())
                    .contains("counts", "says what happened", "were filled rightly");
        });
    }

    @Test
    void aFigureThatMayBeOfTwoMeasuresIsProposedAndOneThatIsNotRecordedIsIgnored() {
        JsonNode order = extract(Map.of("text", "The contract covers 60 trucks, the ministry said."))
                .at("/drafts/0");
        assertThat(order.at("/content").has("measure")).isFalse();
        assertThat(order.at("/reading/candidates/measureState").asText()).isEqualTo("PROPOSED");
        assertThat(order.at("/reading/candidates/measures").findValuesAsText("name"))
                .contains("units ordered");
        JsonNode arrests = extract(Map.of("text", "Police arrested 70 people in the square."))
                .at("/drafts/0");
        assertThat(arrests.at("/content").has("measure")).isFalse();
        assertThat(arrests.at("/reading/candidates/measureState").asText()).isEqualTo("IGNORED");
        assertThat(arrests.at("/reading/candidates/notMeasured").asText()).isEqualTo("people arrested");
    }

    @Test
    void onlyALevelFillsAmountAndMeasureAndEveryDraftSaysWhatItsNumberIs() {
        JsonNode drafts = extract(Map.of("text", "The number of people killed rose from 148 to 154."))
                .get("drafts");
        assertThat(drafts.findValuesAsText("role")).containsExactly("FORMER", "LEVEL");
        assertThat(drafts.at("/0/content").has("amount")).isFalse();
        assertThat(drafts.at("/0/content").has("measure")).isFalse();
        assertThat(drafts.at("/0/reading/amount/value").asText()).isEqualTo("148");
        assertThat(drafts.at("/1/content/amount/value").asText()).isEqualTo("154");
        assertThat(drafts.at("/1/reading").has("ambiguities")).isFalse();
    }

    @Test
    void anAmountWithASecondReadingIsLeftToTheEditor() {
        JsonNode draft = extract(Map.of("text", "El puerto movió 2,350 millones de toneladas.", "language", "es"))
                .at("/drafts/0");
        assertThat(draft.at("/reading/ambiguities/0").asText()).isEqualTo("DECIMAL_COMMA");
        assertThat(draft.at("/reading/amount/value").asText()).isEqualTo("2350000");
        assertThat(draft.at("/content").has("amount")).isFalse();
    }

    @Test
    void candidatesForSubjectAndObjectComeFromTheRegisterAndFromRecordedClaims() {
        String party = "Ruritania" + Http.letters();
        String measure = "howitzers " + Http.letters();
        TestClaims.recorded(TestClaims.claim(measure).put("subject", party).put("object", "155mm howitzers"));
        JsonNode draft = extract(Map.of("text", party + " has received 48 howitzers, the ministry said."))
                .at("/drafts/0");
        assertThat(draft.at("/reading/candidates/measures").findValuesAsText("name"))
                .contains(measure);
        assertThat(draft.at("/reading/candidates/subjects/0/name").asText()).isEqualTo(party);
        assertThat(draft.at("/content/subject").asText()).isEqualTo(party);
    }

    @Test
    void anUndatedTextLeavesItsDatesUnresolvedAndSaysSo() {
        JsonNode time = extract(Map.of("text", "The army lost 1,200 tanks last month, the ministry said."))
                .at("/drafts/0/reading/time");
        assertThat(time.get("resolved").asBoolean()).isFalse();
        assertThat(time.get("unresolved").asText()).contains("no date");
    }

    @Test
    void theFiveArticlesGiveTheirClaimsWithSpansThatFit() throws IOException {
        List<String> quotes = new ArrayList<>();
        for (String article : List.of("000_023637610767d899", "001_7552a4ec99bb84f3", "003_df7a577e5ad9a9f5")) {
            String text = Files.readString(SharedData.require("articles/" + article + ".txt"));
            for (JsonNode draft :
                    extract(Map.of("text", text, "date", "2023-12-04")).get("drafts")) {
                JsonNode quote = draft.at("/reading/quote");
                assertThat(at(text, quote)).isEqualTo(quote.get("exact").asText());
                quotes.add(quote.get("exact").asText());
            }
        }
        assertThat(quotes)
                .contains("over 125,000 casualties", "more than 125,000 casualties", "hundreds of shells each day");
    }

    @Test
    void aTextInRightToLeftScriptOrBeyondTheBasicPlaneHasOffsetsInCodePoints() {
        String text =
                "\ud83d\ude80\ud83d\ude80 \u0627\u0644\u062c\u064a\u0634. The army \ud835\udfd9 lost 1,200 tanks, the ministry said. "
                        + "\u05d4\u05e6\u05d1\u05d0 \ud83d\udca5 More than 3,400 houses were destroyed.";
        JsonNode drafts = extract(Map.of("text", text)).get("drafts");
        assertThat(drafts).hasSize(2);
        assertThat(at(text, drafts.at("/0/reading/number"))).isEqualTo("1,200");
        assertThat(at(text, drafts.at("/0/reading/quote")))
                .isEqualTo(drafts.at("/0/reading/quote/exact").asText());
        assertThat(at(text, drafts.at("/1/reading/number"))).isEqualTo("3,400");
    }

    @Test
    void aTextInALanguageThatIsNotReadHasNoDraftsAndSaysSo() {
        JsonNode guessed =
                extract(Map.of("text", "Pelo menos 12 pessoas morreram e 40 ficaram feridas, disse o governo."));
        assertThat(guessed.get("language").asText()).isEqualTo("pt");
        assertThat(guessed.get("languageRead").asBoolean()).isFalse();
        assertThat(guessed.get("drafts")).isEmpty();
        JsonNode given = extract(Map.of("text", "Twelve died and 40 were hurt.", "language", "ja"));
        assertThat(given.get("languageRead").asBoolean()).isFalse();
        assertThat(given.get("drafts")).isEmpty();
    }

    @Test
    void everyFaultOfATextIsToldWithWhatIsAllowed() {
        isProblem(json(Map.of("text", " ")).post("/v1/extractions"), 422, "MISSING_VALUE");
        isProblem(json(Map.of()).post("/v1/extractions"), 422, "MISSING_VALUE");
        Response response = json(Map.of("text", "Ten tanks.", "language", "e n", "date", "yesterday"))
                .post("/v1/extractions");
        isProblem(response, 422, "INVALID_VALUE");
        assertThat(pointers(response)).containsExactly("/language", "/date");
        assertThat(response.jsonPath().getString("errors[0].detail")).contains("BCP 47");
    }

    @Test
    void aTextOfFiveMegabytesIsTooLarge() {
        String text = "The army lost 1,200 tanks. ".repeat(200_000);
        isProblem(json(Map.of("text", text)).post("/v1/extractions"), 413, "TOO_LARGE");
    }

    @Test
    void aTextOfNothingButNumbersIsTooLarge() {
        String text = "The army lost 1,200 tanks. ".repeat(6_000);
        isProblem(json(Map.of("text", text)).post("/v1/extractions"), 413, "TOO_LARGE");
    }

    @Test
    void aSpeakerWithoutANameIsLeftOutAndSaidToBeUnknown() {
        JsonNode content = extract(Map.of("text", "Some 1,200 people fled the floods, a spokesman said."))
                .at("/drafts/0/content");
        assertThat(content.at("/attribution")).isEmpty();
        assertThat(content.at("/attributionLevel").asText()).isEqualTo("ANONYMOUS");
    }

    @Test
    void aLocalAuthorityIsNamedWithThePlaceOfItsFigure() {
        JsonNode content = extract(Map.of("text", "Some 1,200 people were evacuated in Graz, police said."))
                .at("/drafts/0/content");
        assertThat(content.at("/attribution/0/party").asText()).isEqualTo("police (Graz)");
        assertThat(content.at("/place").asText()).isEqualTo("Graz");
    }
}
