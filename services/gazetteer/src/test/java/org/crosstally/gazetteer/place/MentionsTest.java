package org.crosstally.gazetteer.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionsTest {

    private static final Places PLACES = Places.shipped();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Two bridges collapsed in Lagos on Tuesday. | Lagos IN geo:2332459",
                "en | A barge sank near the city of Rotterdam. | Rotterdam IN geo:2747891",
                "en | The mayor of Toronto resigned. | Toronto OF geo:6167865",
                "de | In der Stadt Dnipro wurden elf Häuser beschädigt. | Dnipro IN geo:709930",
                "fr | Quatre ponts ont été fermés à Lyon. | Lyon IN geo:2996944",
                "es | Cayeron doce torres en Guadalajara, México. | Guadalajara IN geo:4005539, México CONTAINER MX",
                "it | Nove barche sono affondate vicino a Palermo. | Palermo IN geo:2523920",
                "uk | У Полтаві закрили сім мостів. | Полтаві IN geo:696643",
                "ru | В Казани закрыли семь мостов. | Казани IN geo:551487",
                "pl | W Lublinie zamknięto siedem mostów. | Lublinie IN geo:765876",
                "en | It rained in Kharkiv, Sumy and Poltava. | Kharkiv IN geo:706483, Sumy IN geo:692194, Poltava IN geo:696643",
                "en | LVIV, Ukraine (Agency) — Seven trams stopped. | LVIV DATELINE geo:702550, Ukraine CONTAINER UA",
                "en | A tornado hit Paris, Texas. | Paris NONE geo:4717560, Texas CONTAINER US-TX",
                "en | Seven trams stopped in the Kharkiv region. | Kharkiv region IN UA-63",
                "en | Seven trams stopped in the Kharkiv and Sumy regions. | Kharkiv IN UA-63, Sumy IN UA-59",
                "fr | Sept trams dans la région de Kharkiv. | Kharkiv IN UA-63",
                "en | The novelist Jack London wrote 50 books. | London PART_OF_NAME geo:2643743",
                "en | Four fell ill in Lagos Monday. | Lagos IN geo:2332459",
                "en | He studied at Oxford Brookes. | Oxford PART_OF_NAME geo:2640729",
                "en | The ferry sank off Philadelphia and near Philadelphia. | Philadelphia NONE geo:4560349, Philadelphia IN geo:4560349",
                "en | It will end in March. | ''",
                "en | He was reading 12 papers. | ''",
            })
    void namesAreFoundWithTheirCue(String language, String text, String expected) {
        List<Mention> mentions = PLACES.mentions(text, language, PlaceContext.NONE);
        assertThat(mentions.stream()
                        .map(mention -> text.substring(mention.start(), mention.end()) + " " + mention.cue() + " "
                                + mention.best().key())
                        .toList())
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split(", ")));
    }

    @Test
    void aCityWhoseRegionHasTheSameNameStaysOpen() {
        assertThat(only("The storm killed 3 in Puebla.").ambiguous()).isTrue();
        assertThat(only("The storm killed 3 in Berlin.").ambiguous()).isFalse();
    }

    @Test
    void aNameDoesNotSupportItself() {
        Mention mexico =
                PLACES.mentions("Gobierno de México", "es", PlaceContext.NONE).get(0);
        assertThat(mexico.best().key()).isEqualTo("MX");
        assertThat(mexico.ambiguous()).isFalse();
    }

    private static Mention only(String text) {
        List<Mention> mentions = PLACES.mentions(text, "en", PlaceContext.NONE);
        assertThat(mentions).hasSize(1);
        return mentions.get(0);
    }

    @Test
    void aRangeOfTheTextKeepsThePositionsOfTheWhole() {
        String text = "It rained in Lagos. It snowed in Oslo.";
        Mention oslo = PLACES.mentions(text, 20, text.length(), "en", PlaceContext.NONE)
                .get(0);
        assertThat(text.substring(oslo.start(), oslo.end())).isEqualTo("Oslo");
    }

    @Test
    void theTimeGrowsWithTheLengthOfTheTextOnly() {
        String sentence = "Heavy rain was reported in New York, San Juan and Nizhny Novgorod. ";
        long small = nanos(sentence.repeat(100));
        long large = nanos(sentence.repeat(2000));
        assertThat(large)
                .as(String.format(Locale.ROOT, "20 times the text: %d and %d ns", small, large))
                .isLessThan(small * 100);
    }

    private static long nanos(String text) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            assertThat(PLACES.mentions(text, "en", PlaceContext.NONE)).isNotEmpty();
            best = Math.min(best, System.nanoTime() - start);
        }
        return best;
    }
}
