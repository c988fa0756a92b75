package org.crosstally.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a figure holds, apart from what it is about; nothing where the sentence leaves it open. */
class PlacesTest {

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        en | The storm killed 241 people in Chile and wounded 140 in Peru.   | Chile; Peru
        en | In Hungary, at least 141 barns burned down.                     | Hungary
        de | Der Sturm tötete 241 Menschen in Portugal.                      | Portugal
        de | In Kroatien brannten 141 Scheunen ab.                           | Croatia
        fr | La tempête a tué 241 personnes en Grèce.                        | Greece
        fr | Il y avait 5 700 coureurs à Marseille.                          | Marseille
        es | La tormenta dejó 241 heridos en Portugal.                       | Portugal
        es | En Ecuador ardieron 141 graneros.                               | Ecuador
        es | Ardieron 141 graneros en el estado de México.                   | State of Mexico
        it | La tempesta ha lasciato 241 sfollati in Grecia.                 | Greece
        it | In Croazia sono bruciati 141 fienili.                           | Croatia
        uk | Унаслідок бурі поранено 241 людину в Хорватії.                  | Croatia
        uk | У Португалії згоріло 141 будинок.                               | Portugal
        ru | Буря ранила 241 человека в Хорватии.                            | Croatia
        ru | В Португалии сгорел 141 дом.                                    | Portugal
        pl | Burza zraniła 241 osób w Chorwacji.                             | Croatia
        pl | W Portugalii spłonęło 141 domów.                                | Portugal
        """)
    void aNameBehindAPrepositionIsThePlace(String language, String text, String places) {
        assertThat(places(language, text)).isEqualTo(places);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        en | Police in Leeds said 340 tents were stolen.                 | null
        en | Rangers counted 340 herders in Chile, Peru and Bolivia.     | null
        en | The ministry bought 340 tents for Chile.                    | null
        de | Das Ministerium kaufte 340 Zelte für Kroatien.              | null
        fr | La Grèce a acheté 340 tentes.                               | null
        """)
    void theSentenceMayLeaveThePlaceOpen(String language, String text, String places) {
        assertThat(places(language, text)).isEqualTo(places);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        en | A storm hit the coast in Chile. It killed 241 people.                               | Chile PARAGRAPH
        en | A storm hit the coast in Chile.¶Volunteers found 241 bodies.                        | Chile ARTICLE
        en | A storm hit the coast in Chile. The volunteers of Peru sent 241 tents.              | null
        en | A storm hit Chile and Peru.¶Volunteers found 241 bodies.                            | null
        en | A storm hit Chile.¶In the city they found 241 bodies.                               | null
        en | A storm hit Chile.¶In the capital they found 241 bodies.                            | Santiago SENTENCE
        de | Ein Sturm traf die Küste in Chile.¶Helfer fanden 241 Leichen.                       | Chile ARTICLE
        de | Ein Sturm traf Chile.¶In der Hauptstadt starben 241 Menschen.                       | Santiago SENTENCE
        fr | Une tempête a frappé le Chili.¶Dans la capitale, 241 personnes sont mortes.         | Santiago SENTENCE
        es | Una tormenta azotó Chile.¶En la capital murieron 241 personas.                      | Santiago SENTENCE
        it | Una tempesta ha colpito il Cile.¶Nella capitale sono morte 241 persone.             | Santiago SENTENCE
        uk | Буря сталася в Чилі. Загинули 241 людина.                                           | Chile PARAGRAPH
        ru | Шторм прошел в Португалии.¶В столице погиб 241 человек.                            | Lisbon SENTENCE
        pl | Burza przeszła przez wybrzeże w Chile. Zginęło 241 osób.                           | Chile PARAGRAPH
        """)
    void theSentencesBeforeAndTheArticleSayWhere(String language, String text, String place) {
        assertThat(new Extractor().extract(new Document(text.replace("¶", "\n\n"), null, language, null)))
                .extracting(draft -> draft.place() == null
                        ? "null"
                        : draft.place().name() + " " + draft.place().source())
                .containsExactly(place);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        en | The storm killed 241 people in Chile.                       | null
        en | The mill shipped 340 tonnes of flour in March.              | flour
        en | The army lost 340 tonnes of fuel from Monday to Friday.     | fuel
        de | Die Mühle lieferte 340 Tonnen Mehl in Kroatien.             | null
        fr | Il y avait 5 700 coureurs à Marseille selon la mairie.      | null
        es | La tormenta dejó 241 heridos en Portugal.                   | null
        it | Il porto ha ricevuto 340 tonnellate di farina.              | farina
        """)
    void theObjectIsNoPlaceNoDateAndNoSpeaker(String language, String text, String object) {
        assertThat(new Extractor().extract(new Document(text, null, language, null)))
                .extracting(draft -> String.valueOf(draft.object()))
                .containsExactly(object);
    }

    private static String places(String language, String text) {
        return new Extractor()
                .extract(new Document(text, null, language, null)).stream()
                        .map(draft ->
                                draft.place() == null ? "null" : draft.place().name())
                        .collect(Collectors.joining("; "));
    }
}
