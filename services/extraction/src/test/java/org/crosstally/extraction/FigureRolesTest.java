package org.crosstally.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.crosstally.quantity.period.DateSpan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a number is in its sentence: the state reached, the state before, a change, the whole of a part. */
class FigureRolesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The number of patients rose from 312 to 347. | FORMER 312; LEVEL 347",
                "en | Only 17 of 130 promised buses arrived. | LEVEL 17; WHOLE 130",
                "de | Die Zahl der Patienten stieg von 312 auf 347. | FORMER 312; LEVEL 347",
                "fr | Le nombre de patients est passé de 312 à 347. | FORMER 312; LEVEL 347",
                "es | El número de pacientes subió de 312 a 347. | FORMER 312; LEVEL 347",
                "it | Il numero dei pazienti è salito da 312 a 347. | FORMER 312; LEVEL 347",
                "uk | Кількість пацієнтів зросла з 312 до 347. | FORMER 312; LEVEL 347",
                "ru | Число пациентов выросло с 312 до 347. | FORMER 312; LEVEL 347",
                "en | The rate slowed from 5.9% to 5.2%. | FORMER 5.9; LEVEL 5.2",
                "de | Die Rate verlangsamte sich von 5,9 % auf 5,2 %. | FORMER 5.9; LEVEL 5.2",
                "fr | Le taux a ralenti de 5,9 % à 5,2 %. | FORMER 5.9; LEVEL 5.2",
                "es | La tasa se desaceleró de 5,9 % a 5,2 %. | FORMER 5.9; LEVEL 5.2",
                "it | Il tasso ha rallentato dal 5,9% al 5,2%. | FORMER 5.9; LEVEL 5.2",
                "uk | Темп сповільнився з 5,9% до 5,2%. | FORMER 5.9; LEVEL 5.2",
                "ru | Темп замедлился до 5,2% с 5,9%. | LEVEL 5.2; FORMER 5.9",
                "pl | Tempo zwolniło z 5,9% do 5,2%. | FORMER 5.9; LEVEL 5.2",
                "pl | Liczba pacjentów wzrosła z 312 do 347. | FORMER 312; LEVEL 347",
            })
    void aChangeGivesTwoDraftsAndOnlyTheLaterIsTheLevel(String language, String text, String expected) {
        assertThat(roles(language, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | In all 23 died and 41 were wounded. | LEVEL 23; LEVEL 41",
                "en | The shelling killed 23 and wounded 41. | LEVEL 23; LEVEL 41",
            })
    void aVerbSaysWhatABareNumberCounts(String language, String text, String expected) {
        assertThat(roles(language, text)).isEqualTo(expected);
    }

    private static String roles(String language, String text) {
        return new Extractor()
                .extract(new Document(text, DateSpan.parse("2026-03-03"), language, "Courier")).stream()
                        .map(draft ->
                                draft.role() + " " + draft.amount().value().toPlainString())
                        .collect(Collectors.joining("; "));
    }
}
