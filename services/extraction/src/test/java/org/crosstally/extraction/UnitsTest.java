package org.crosstally.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.crosstally.quantity.amount.Amount;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Units and money beyond one number with one name. */
class UnitsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        It cost 3 dollars and 50 cents.           | 3.5      | USD
        It cost thirteen euros forty-five cents.  | 13.45    | EUR
        He stood 5 feet 2 inches without shoes.   | 62       | [in_i]
        The deal is worth 30 MUSD, they said.     | 30000000 | USD
        It will cost half million euros.          | 500000   | EUR
        It will cost three quarters billion euros.| 750000000| EUR
        Shares fell to 470 pence in London.       | 470      | {penny}
        Water boiled at 98.6 degrees Celsius.     | 98.6     | Cel
        A heat of 100F was measured.              | 100      | [degF]
        """)
    void anAmountOfMoneyOrMeasureIsReadWhole(String text, BigDecimal value, String unit) {
        List<Draft> drafts = new Extractor().extract(new Document(text, null, "en", null));
        assertThat(drafts).singleElement().satisfies(draft -> {
            Amount amount = draft.amount();
            assertThat(amount.value()).isEqualByComparingTo(value);
            assertThat(amount.currency() == null ? amount.unit() : amount.currency())
                    .isEqualTo(unit);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They chartered a Boeing 777F to carry it.",
                "The 13F was filed.",
                "It sold 800,000 F-Series trucks."
            })
    void aLetterOfANameIsNoTemperature(String text) {
        assertThat(new Extractor().extract(new Document(text, null, "en", null)))
                .noneMatch(draft -> "[degF]".equals(draft.amount().unit()));
    }
}
