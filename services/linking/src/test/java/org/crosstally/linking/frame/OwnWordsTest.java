package org.crosstally.linking.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.crosstally.extraction.Document;
import org.crosstally.extraction.Draft;
import org.crosstally.extraction.Extractor;
import org.crosstally.linking.measure.Frame;
import org.crosstally.linking.measure.Measure;
import org.crosstally.linking.measure.MeasureCatalogue;
import org.crosstally.linking.measure.Part;
import org.crosstally.quantity.measure.Counts;
import org.crosstally.quantity.measure.MeasureScope;
import org.crosstally.quantity.measure.SubjectKind;
import org.crosstally.quantity.measure.WordRole;
import org.crosstally.quantity.period.TimeKind;
import org.crosstally.quantity.unit.Dimension;
import org.junit.jupiter.api.Test;

/** Frames with words of a measure's own. */
class OwnWordsTest {

    private static final MeasureLinker LINKER = new MeasureLinker(new MeasureCatalogue(List.of(new Measure(
            "lanterns lit",
            false,
            Dimension.COUNT,
            null,
            Counts.ITEM,
            SubjectKind.PLACE,
            MeasureScope.NONE,
            TimeKind.POINT,
            null,
            null,
            null,
            false,
            List.of(new Frame(
                    List.of(
                            new Part(
                                    WordRole.COUNTED,
                                    "own:0",
                                    Map.of("en", List.of("Lantern*"), "it", List.of("lanterne"))),
                            new Part(WordRole.PREDICATE, "own:1", Map.of("en", List.of("were lit")))),
                    false)),
            List.of()))));

    private static State state(String text, String language) {
        List<Draft> drafts = new Extractor().extract(new Document(text, null, language, null));
        return LINKER.link(text, language, drafts).get(0).state();
    }

    @Test
    void wordsOfAMeasuresOwnAreFoundInTheirLanguage() {
        assertThat(state("About 240 lanterns were lit at dusk.", "en")).isEqualTo(State.FILLED);
    }

    @Test
    void aPartWithoutWordsInALanguageIsNotFoundThere() {
        assertThat(state("Sul molo erano accese 240 lanterne.", "it")).isEqualTo(State.UNKNOWN);
    }

    @Test
    void otherCataloguesDoNotKnowTheWords() {
        assertThat(MeasureCatalogue.shipped().words("en").names()).doesNotContain("own:0");
    }
}
