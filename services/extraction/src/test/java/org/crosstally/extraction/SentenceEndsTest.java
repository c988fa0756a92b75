package org.crosstally.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.crosstally.quantity.period.DateSpan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The point of a currency's short name ends a sentence where a capital follows. */
class SentenceEndsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "uk | Дефіцит у січні склав 81,2 млрд грн. Експорт зріс до 3,4 млн тонн. | 2",
                "ru | Дефицит в январе составил 81,2 млрд руб. Экспорт вырос до 3,4 млн тонн. | 2",
                "pl | Pensja wzrosła do 7412 zł. Rząd planuje kupić 120 wagonów. | 2",
                "de | Die Bahn zahlte 81,2 Mio. Euro und 340 Fahrgäste klagten. | 1",
            })
    void figuresOfTwoSentencesStandInTwo(String language, String text, int sentences) {
        assertThat(new Extractor()
                        .extract(new Document(text, DateSpan.parse("2026-03-03"), language, "Courier")).stream()
                                .map(Draft::sentence)
                                .distinct())
                .hasSize(sentences);
    }
}
