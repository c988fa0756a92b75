package org.crosstally.linking.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.crosstally.linking.word.WordClasses;
import org.crosstally.quantity.measure.WordRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureCatalogueTest {

    private static final MeasureCatalogue CATALOGUE = MeasureCatalogue.shipped();

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "it", "uk", "ru", "pl"})
    void everyMeasureIsSaidInEveryLanguage(String language) {
        Set<String> known = WordClasses.of(language).names();

        assertThat(CATALOGUE.all()).allSatisfy(measure -> assertThat(measure.frames())
                .as(measure.name())
                .anySatisfy(frame -> assertThat(frame.parts())
                        .allSatisfy(part -> assertThat(part.role() == WordRole.BARE || known.contains(part.words()))
                                .as(part.words())
                                .isTrue())));
    }

    @Test
    void everyClassOfAFrameHasWordsInEnglish() {
        Set<String> used = new TreeSet<>();
        CATALOGUE.all().forEach(measure -> Stream.concat(
                        measure.frames().stream().flatMap(frame -> frame.parts().stream()), measure.never().stream())
                .filter(part -> part.role() != WordRole.BARE)
                .forEach(part -> used.add(part.words())));

        assertThat(WordClasses.of("en").names()).containsAll(used);
    }

    @Test
    void aNarrowMeasureIsIncludedOverAnyNumberOfSteps() {
        Measure casualties = CATALOGUE.find("casualties");
        Measure children = CATALOGUE.find("children killed");

        assertThat(CATALOGUE.includes(casualties, children)).isTrue();
        assertThat(CATALOGUE.includes(children, casualties)).isFalse();
    }

    @Test
    void aValueOutsideTheRangeIsNotPlausible() {
        Measure inflation = CATALOGUE.find("inflation");

        assertThat(inflation.allows(new BigDecimal("2.4"))).isTrue();
        assertThat(inflation.allows(new BigDecimal("-21"))).isFalse();
        assertThat(inflation.allows(null)).isTrue();
    }

    @Test
    void aFrameOfOnePartThatIsNotTheNameIsRefused() {
        assertThatThrownBy(() -> MeasureFile.read(List.of("boats sunk", "  frame PREDICATE sink")))
                .hasMessageContaining("needs a second part");
    }

    @Test
    void anUnknownPropertyIsNamed() {
        assertThatThrownBy(() -> MeasureFile.read(List.of("boats sunk", "  colour blue")))
                .hasMessageContaining("unknown property 'colour'");
    }
}
