package org.crosstally.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bare number has what its sentence counts, and nothing where the sentence counts nothing. */
class CarriedUnitsTest {

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        en | The death toll from the landslide rose to 247, including 112 in the capital, police said. | 247 {death}; 112 {death}
        en | Officials put the number of missing at 61.                       | 61 {person}
        en | Rangers counted 340 herders in Alta, 112 in Brezo and 19 in Cima. | 340 {herder}; 112 {herder}; 19 {herder}
        en | Losses: trucks: 412, guns: 87.                                   | 412 {truck}; 87 {gun}
        de | Die Zahl der Vermissten stieg auf 161, darunter 19 in Bremen.    | 161 {vermisster}; 19 {vermisster}
        de | Gemeldet wurden: Lastwagen: 412, Schiffe: 187.                   | 412 {lastwagen}; 187 {schiff}
        fr | Le nombre de blessés est passé à 161, dont 19 à Lyon.            | 161 {blessé}; 19 {blessé}
        fr | La police a compté 8 400 marcheurs à Lyon et 12 600 selon les organisateurs. | 8400 {marcheur}; 12600 {marcheur}
        es | El número de heridos subió a 161, 19 en Sevilla y 14 en Cádiz.   | 161 {herido}; 19 {herido}; 14 {herido}
        es | La cifra de desaparecidos llegó a 161.                           | 161 {desaparecido}
        it | Il numero dei dispersi è salito a 161, di cui 19 a Torino.       | 161 {disperso}; 19 {disperso}
        it | Perdite: droni: 412; navi: 187.                                  | 412 {drone}; 187 {nave}
        uk | Кількість поранених зросла до 161.                               | 161 {поранений}
        uk | Втрати: вантажівки — 412; гармати — 187.                         | 412 {вантажівка}; 187 {гармата}
        ru | Число погибших выросло до 161.                                   | 161 {погибший}
        ru | Потери: грузовики — 412; дроны — 187.                            | 412 {грузовик}; 187 {дрон}
        pl | Liczba zabitych wzrosła do 161.                                  | 161 {zabity}
        pl | Straty: czołgi – 412; pojazdy – 187.                             | 412 {czołg}; 187 {pojazd}
        """)
    void aBareNumberTakesWhatTheSentenceCounts(String language, String text, String drafts) {
        assertThat(drafts(language, text)).isEqualTo(drafts);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        en | The index rose to 412 in London.                         | 412 null
        en | Turnout was 61% and, so far, they had sent 412.          | 61 %; 412 null
        de | Der Index stieg auf 412 in Wien.                         | 412 null
        """)
    void nothingIsCarriedThatTheSentenceDoesNotCount(String language, String text, String drafts) {
        assertThat(drafts(language, text)).isEqualTo(drafts);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        en | The mill makes 1,250 tpd of paper.                 | 1250 t d
        en | The stack gave off 7 (t/day) of dust.              | 7 t d
        en | Each guest got 350 gr of rice.                     | 350 g null
        en | The runner's pulse was 172 bpm at the end.         | 172 {bpm} null
        de | Das Feuer erfasste 340 qkm Wald.                   | 340 km2 null
        fr | L'incendie a brûlé 340 km carrés de forêt.         | 340 km2 null
        es | El incendio quemó 340 kms cuadrados de bosque.     | 340 km2 null
        it | L'incendio ha colpito 340 kmq di bosco.            | 340 km2 null
        it | Il podere misura 4.700 mq.                         | 4700 m2 null
        uk | Пожежа охопила 340 кв. км лісу.                    | 340 km2 null
        ru | Площадь пожара достигла 340 кв. км.                | 340 km2 null
        ru | Завод выпускает 340 т/сут цемента.                 | 340 t d
        pl | Pożar objął 340 km kw. lasu.                       | 340 km2 null
        """)
    void unitsOfNewsAreRead(String language, String text, String draft) {
        assertThat(new Extractor().extract(new Document(text, null, language, null)))
                .extracting(read -> read.amount().value().toPlainString() + " "
                        + read.amount().unit() + " " + read.amount().per())
                .containsExactly(draft);
    }

    private static String drafts(String language, String text) {
        return new Extractor()
                .extract(new Document(text, null, language, null)).stream()
                        .map(draft -> draft.amount().value().toPlainString() + " "
                                + draft.amount().unit())
                        .collect(Collectors.joining("; "));
    }
}
