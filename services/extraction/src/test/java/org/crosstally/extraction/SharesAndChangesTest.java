package org.crosstally.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.crosstally.quantity.period.DateSpan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares that two numbers give, and what a number is beside words of change: value and role of each draft. */
class SharesAndChangesTest {

    private static String read(String language, String text) {
        return new Extractor()
                .extract(new Document(text, DateSpan.parse("2026-03-03"), language, "Courier")).stream()
                        .map(draft -> value(draft) + " " + draft.role())
                        .collect(Collectors.joining("; "));
    }

    private static String value(Draft draft) {
        return draft.amount().value() == null
                ? draft.amount().entailed().low() + "-"
                        + draft.amount().entailed().high()
                : draft.amount().value().stripTrailingZeros().toPlainString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Three in four nurses want to leave. | 0.75 LEVEL",
                "en | The survey found that 9 in 10 drivers agree. | 0.9 LEVEL",
                "en | Two out of every five shops are closed. | 0.4 LEVEL",
                "fr | Deux infirmières sur cinq veulent partir. | 0.4 LEVEL",
                "fr | Neuf élèves sur dix ont réussi. | 0.9 LEVEL",
                "es | Seis de cada diez alumnos aprobaron. | 0.6 LEVEL",
                "es | El incendio quemó 3 de cada 10 casas. | 0.3 LEVEL",
                "it | Due infermieri su cinque vogliono andarsene. | 0.4 LEVEL",
                "it | Nove studenti su dieci sono promossi. | 0.9 LEVEL",
                "de | Drei von je zehn Läden sind zu. | 0.3 LEVEL",
                "uk | Троє з кожних десяти водіїв згодні. | 0.3 LEVEL",
                "ru | Трое из каждых десяти водителей согласны. | 0.3 LEVEL",
                "pl | Troje na każde dziesięć dzieci choruje. | 0.3 LEVEL",
            })
    void aShareOfTwoNumbers(String language, String text, String expected) {
        assertThat(read(language, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "it | I salari sono cresciuti dell'1,9 per cento. | 1.9 CHANGE",
                "it | Il prezzo è salito dell’2,5 per cento. | 2.5 CHANGE",
                "fr | L'usine a perdu près d'1,5 million d'euros. | 1500000 LEVEL",
            })
    void aNumberBehindAnElidedWord(String language, String text, String expected) {
        assertThat(read(language, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The toll rose from 17 on Monday. | 17 FORMER",
                "en | Exports were 22 percent higher than a year ago. | 22 CHANGE",
                "en | The fare went from $2 to $3 to $4. | 2 FORMER; 3 LEVEL; 4 LEVEL",
                "de | Die Ernte war 22 Prozent kleiner, der Umsatz lag 5 Prozent höher. | 22 LEVEL; 5 CHANGE",
                "de | Es waren 30 Prozent weniger als im Mai. | 30 CHANGE",
                "fr | La croissance a été révisée de 1,4 % à 0,9 %. | 1.4 FORMER; 0.9 LEVEL",
                "fr | Le taux de réussite a atteint 38 %. | 38 LEVEL",
                "fr | Les ventes sont de 9 % de moins qu'en mai. | 9 CHANGE",
                "es | La previsión fue rebajada de 1,4 % a 0,9 %. | 1.4 FORMER; 0.9 LEVEL",
                "es | Se vendió un 9 % menos que en mayo. | 9 CHANGE",
                "it | La stima è stata rivista da 1,4 % a 0,9 %. | 1.4 FORMER; 0.9 LEVEL",
                "it | Le vendite sono il 9 % in meno. | 9 CHANGE",
                "uk | Продажі на 9 % менше, ніж у травні. | 9 CHANGE",
                "ru | Продажи на 9 % меньше, чем в мае. | 9 CHANGE",
                "ru | Доля достигла 38 %. | 38 LEVEL",
                "pl | Sprzedano o 9 proc. mniej niż w maju. | 9 CHANGE",
            })
    void whatANumberIsBesideAChange(String language, String text, String expected) {
        assertThat(read(language, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es | Faltan 7,400 médicos. | 7400",
                "ru | Пострадали трое, ещё пятерых ищут. | 3; 5",
                "pl | W wypadku zginęło czworo dzieci, a 19 zostało rannych. | 4; 19",
                "uk | Загинули двоє людей, ще 28 дістали поранення. | 2; 28",
                "ru | Погибли двое детей, ещё 28 получили ранения. | 2; 28",
                "en | The navy tested six radar sets. | 6",
            })
    void countsOfPeopleAndThings(String language, String text, String values) {
        assertThat(new Extractor()
                        .extract(new Document(text, DateSpan.parse("2026-03-03"), language, "Courier")).stream()
                                .map(SharesAndChangesTest::value)
                                .collect(Collectors.joining("; ")))
                .isEqualTo(values);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Exports in May 2025 were 22 percent higher than a year earlier. | 2025-05",
                "de | Im Mai 2025 waren es 22 Prozent mehr als ein Jahr zuvor. | 2025-05",
                "pl | W maju 2025 r. sprzedano o 22 proc. więcej niż rok wcześniej. | 2025-05",
            })
    void aChangeIsOfTheLaterPeriod(String language, String text, String start) {
        assertThat(new Extractor().extract(new Document(text, DateSpan.parse("2026-03-03"), language, "Courier")))
                .first()
                .satisfies(draft -> assertThat(draft.time().start()).hasToString(start));
    }
}
