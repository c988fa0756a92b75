package org.crosstally.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.crosstally.quantity.assertion.Stage;
import org.crosstally.quantity.period.DateSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class SpeakersTest {

    @ParameterizedTest
    @CsvFileSource(resources = "speakers.txt", delimiter = '|')
    void aFigureHasTheSpeakerThatItsTextNames(String language, String text, String figure, String speaker) {
        String words = text.replace("\\n", "\n");
        Draft draft = draft(new Document(words, DateSpan.parse("2026-03-03"), language, "Outlet"), figure);
        List<AttributionLink> chain = draft.attribution();
        AttributionLink origin = chain.get(chain.size() - 1);
        assertThat(origin.verb() == null ? "-" : origin.party()).isEqualTo(speaker);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "assertions.txt", delimiter = '|')
    void aFigureHasTheStageAndModalityOfItsVerb(String language, String text, String figure, String constant) {
        Draft draft = draft(new Document(text, DateSpan.parse("2026-07-03"), language, "Outlet"), figure);
        boolean stage =
                Arrays.stream(Stage.values()).anyMatch(each -> each.name().equals(constant));
        assertThat(stage ? draft.stage().name() : draft.modality().name()).isEqualTo(constant);
    }

    /** The items of a list have the stage of the sentence above it. */
    @Test
    void aListHasTheStageOfItsHead() {
        Document document = new Document(
                "The ministry confirmed that these goods arrived last week:\n\n- 140 trucks\n- 230 generators",
                null,
                "en",
                "Outlet");
        assertThat(new Extractor().extract(document))
                .extracting(Draft::stage)
                .containsOnly(Stage.DELIVERED)
                .hasSize(2);
    }

    /** The draft with this value, or with these words in its quote. */
    private static Draft draft(Document document, String figure) {
        return new Extractor()
                .extract(document).stream()
                        .filter(draft ->
                                isValue(draft, figure) || quote(document, draft).contains(figure))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no draft of " + figure));
    }

    private static boolean isValue(Draft draft, String figure) {
        BigDecimal value = draft.amount().value();
        return value != null && value.compareTo(new BigDecimal(figure)) == 0;
    }

    private static String quote(Document document, Draft draft) {
        String text = document.text();
        return text.substring(
                text.offsetByCodePoints(0, draft.quote().start()),
                text.offsetByCodePoints(0, draft.quote().end()));
    }
}
