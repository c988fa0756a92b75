package org.crosstally.gazetteer.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {

    private static final Places PLACES = Places.shipped();

    @Test
    void placesHaveStableKeysParentsAndNames() {
        Place kyiv = PLACES.byKey("geo:703448").orElseThrow();
        assertThat(kyiv.kind()).isEqualTo(PlaceKind.CAPITAL);
        assertThat(kyiv.parent()).isEqualTo("UA-30");
        assertThat(kyiv.country()).isEqualTo("UA");
        assertThat(kyiv.latitude()).isNotNull();
        assertThat(kyiv.nameIn("de")).isEqualTo("Kiew");
        assertThat(kyiv.nameIn("uk")).isEqualTo("Київ");
        assertThat(PLACES.isWithin(kyiv, PLACES.byKey("UA").orElseThrow())).isTrue();
        assertThat(PLACES.isWithin(kyiv, kyiv)).isFalse();
    }

    @Test
    void everyParentExistsAndKeysAreUnique() {
        assertThat(PLACES.all()).extracting(Place::key).doesNotHaveDuplicates();
        assertThat(PLACES.all())
                .extracting(Place::parent)
                .filteredOn(Objects::nonNull)
                .allSatisfy(parent -> assertThat(PLACES.byKey(parent)).isPresent());
        assertThat(PLACES.all())
                .filteredOn(place -> place.kind() == PlaceKind.COUNTRY)
                .hasSizeGreaterThan(240);
        assertThat(PLACES.all()).filteredOn(place -> place.kind().isCity()).hasSizeGreaterThan(23_000);
    }

    @ParameterizedTest
    @CsvSource({
        "Ukraine, en, UA",
        "Ucrania, es, UA",
        "Deutschlands, de, DE",
        "Allemagne, fr, DE",
        "Germania, it, DE",
        "Німеччині, uk, DE",
        "Німеччину, uk, DE",
        "Германии, ru, DE",
        "Niemczech, pl, DE",
        "Polsce, pl, PL",
        "Rosji, pl, RU",
        "Росією, uk, RU",
        "Россией, ru, RU",
        "the Netherlands, en, NL",
        "U.S., en, US",
        "UK, en, GB",
        "EE. UU., es, US",
        "Харкові, uk, geo:706483",
        "Харькове, ru, geo:706483",
        "Charkowie, pl, geo:706483",
        "Charkiw, de, geo:706483",
        "Одесі, uk, geo:698740",
        "Одессе, ru, geo:698740",
        "Odessie, pl, geo:698740",
        "Запоріжжі, uk, geo:687700",
        "Сумах, uk, geo:692194",
        "Чернівцях, uk, geo:710719",
        "Маріуполі, uk, geo:701822",
        "Миколаєві, uk, geo:700569",
        "Кривому Розі, uk, geo:703845",
        "Варшаве, ru, geo:756135",
        "Warszawie, pl, geo:756135",
        "Krakowie, pl, geo:3094802",
        "Gdańsku, pl, geo:3099434",
        "Poznaniu, pl, geo:3088171",
        "Katowicach, pl, geo:3096472",
        "Łodzi, pl, geo:3093133",
        "Нижнем Новгороде, ru, geo:520555",
        "Ростове-на-Дону, ru, geo:501175",
        "Нью-Йорке, ru, geo:5128581",
        "Köln, de, geo:2886242",
        "Monaco di Baviera, it, geo:2867714",
        "Londres, fr, geo:2643743",
        "Mailand, de, geo:3173435",
        "Харківській області, uk, UA-63",
        "Харьковской области, ru, UA-63",
        "Kharkiv Oblast, en, UA-63",
        "Bayern, de, DE-BY",
        "Texas, en, US-TX",
        "Crimea, en, UA-43",
        "Криму, uk, UA-43",
        "Tijuana, es, geo:3981609"
    })
    void aNameInAnyCaseOfItsLanguageIsResolved(String name, String language, String key) {
        List<Candidate> candidates = PLACES.resolve(name, language, PlaceContext.NONE);
        assertThat(candidates).as(name).isNotEmpty();
        assertThat(candidates.get(0).place().key()).as(name).isEqualTo(key);
    }

    @Test
    void contextDecidesBetweenNamesakes() {
        assertThat(best("Springfield", PlaceContext.of("US-IL"))).isEqualTo("US-IL");
        assertThat(best("Springfield", PlaceContext.of("US-MO"))).isEqualTo("US-MO");
        assertThat(PLACES.resolve("Georgia", "en", PlaceContext.of("GE"))
                        .get(0)
                        .place()
                        .key())
                .isEqualTo("GE");
        List<Mention> georgia = PLACES.mentions("Floods killed 4 in Georgia.", "en", PlaceContext.of("US"));
        assertThat(georgia.get(0).ambiguous()).isTrue();
    }

    private static String best(String name, PlaceContext context) {
        return String.valueOf(PLACES.resolve(name, "en", context).get(0).place().parent());
    }

    @Test
    void aKeyInBracketsMustBelongToItsName() {
        assertThat(PLACES.labelled("Puebla (MX-PUE)")).map(Place::key).contains("MX-PUE");
        assertThat(PLACES.labelled("Springfield (geo:4250542)")).map(Place::key).contains("geo:4250542");
        assertThat(PLACES.labelled("Lyon (MX-PUE)")).isEmpty();
        assertThat(PLACES.labelled("Puebla (XX-1)")).isEmpty();
        assertThat(PLACES.labelled("Puebla")).isEmpty();
    }

    @Test
    void aNameThatIsOnlyPartOfTheTextIsNotResolved() {
        assertThat(PLACES.resolve("Paris Agreement", "en", PlaceContext.NONE)).isEmpty();
        assertThat(PLACES.resolve("Xyzzyburg", "en", PlaceContext.NONE)).isEmpty();
        assertThat(PLACES.resolve("", "en", PlaceContext.NONE)).isEmpty();
    }
}
