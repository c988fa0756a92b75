package org.crosstally.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.crosstally.quantity.period.DateSpan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers in names of types, sizes and magnitudes stand beside a count and are none. */
class DesignationsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The navy ordered 36 F-35 jets. | 36 {jet}",
                "en | It flies 21 C-130 freighters. | 21 {freighter}",
                "en | The carrier took 45 Boeing B737max aircraft. | 45 {aircraft}",
                "en | The baker sold 8 5-pound loaves. | 8 {loaf}",
                "en | A magnitude 5.8 quake killed 212 people. | 212 {person}",
                "en | The 5.8 magnitude quake killed 212 people. | 212 {person}",
                "de | Das Beben der Stärke 5,8 tötete 212 Menschen. | 212 {mensch}",
                "fr | Le séisme de magnitude 5,8 a tué 212 personnes. | 212 {personne}",
                "es | El sismo de magnitud 5,8 mató a 212 personas. | 212 {persona}",
                "it | Il sisma di magnitudo 5,8 ha ucciso 212 persone. | 212 {persona}",
                "uk | Землетрус магнітудою 5,8 забрав життя 212 людей. | 212 {людина}",
                "ru | Землетрясение магнитудой 5,8 унесло жизни 212 человек. | 212 {человек}",
                "pl | Trzęsienie o magnitudzie 5,8 zabiło 212 osób. | 212 {osoba}",
                "en | Stocks rose to 318 000 t of barley. | 318000 t",
                "en | The ministry said losses included up to 340 guards. | 340 {guard}",
                "en | In the village 12 were killed. | 12 {person}",
                "en | In the town of Orrin 31 were wounded. | 31 {person}",
                "en | In Orrin 40 houses burned. | 40 {house}",
                "de | In Orrin 3000 Menschen zu retten, dauerte Tage. | 3000 {mensch}",
                "de | Im Dorf Lehnau 40 Häuser zu räumen, gelang nicht. | 40 {haus}",
                "fr | À Orrin 40 maisons ont brûlé. | 40 {maison}",
                "fr | Dans le village 12 personnes ont péri. | 12 {personne}",
                "es | En Orrin 40 casas ardieron. | 40 {casa}",
                "es | En el pueblo 12 personas murieron. | 12 {persona}",
                "it | A Orrin 40 case sono bruciate. | 40 {casa}",
                "it | Nel villaggio 12 persone sono morte. | 12 {persona}",
                "uk | В Оррині 40 будинків згоріли. | 40 {будинок}",
                "uk | У селі 12 осіб загинули. | 12 {особа}",
                "ru | В Оррине 40 домов сгорели. | 40 {дом}",
                "ru | В деревне 12 человек погибли. | 12 {человек}",
                "pl | W Orrinie 40 domów spłonęło. | 40 {dom}",
                "pl | We wsi 12 osób zginęło. | 12 {osoba}",
            })
    void onlyTheCountIsADraft(String language, String text, String expected) {
        assertThat(new Extractor()
                        .extract(new Document(text, DateSpan.parse("2026-03-03"), language, "Courier")).stream()
                                .map(draft -> draft.amount().value().toPlainString() + " "
                                        + draft.amount().unit())
                                .collect(Collectors.joining("; ")))
                .isEqualTo(expected);
    }
}
