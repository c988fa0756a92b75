package org.crosstally.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | Die Regierung zahlte über 2,5 Milliarden Euro. | 2500000000 | EUR",
                "de | Es kostet dreihundertfünf Euro. | 305 | EUR",
                "fr | Le projet coûte 3,2 millions de dollars. | 3200000 | USD",
                "es | El contrato vale 1.200 millones de euros. | 1200000000 | EUR",
                "it | Il costo è di 5,5 miliardi di euro. | 5500000000 | EUR",
                "uk | Уряд виділив 12,5 млн гривень. | 12500000 | UAH",
                "ru | Это стоит 3 млрд рублей. | 3000000000 | RUB",
                "pl | Rząd wydał 40 mln złotych. | 40000000 | PLN",
                "de | Das sind 4 Billionen Dollar. | 4000000000000 | USD"
            })
    void moneyIsReadWithTheScaleWordsOfTheLanguage(String language, String text, BigDecimal value, String currency) {
        List<Draft> drafts = new Extractor().extract(new Document(text, null, language, null));
        assertThat(drafts).hasSize(1);
        assertThat(drafts.get(0).amount().value()).isEqualByComparingTo(value);
        assertThat(drafts.get(0).amount().currency()).isEqualTo(currency);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The ministry said that it was not the end of the war.",
                "de | Die Regierung hat nicht gesagt, dass es mit dem Krieg zu Ende ist.",
                "fr | Le ministre n'est pas dans la ville et ne sait pas qui a dit cela.",
                "es | El ministro no dijo que la guerra fue por el gas en la zona.",
                "it | Il ministro non ha detto che la guerra è finita nel paese.",
                "uk | Міністр не сказав, що це кінець війни, та поїхав до міста.",
                "ru | Министр не сказал, что это конец войны, и поехал из города.",
                "pl | Minister nie powiedział, że to jest koniec wojny i pojechał do miasta."
            })
    void aLanguageIsGuessedByItsSmallWords(String language, String text) {
        assertThat(Extractor.language(text)).isEqualTo(language);
    }

    @Test
    void aTextInALanguageThatIsNotReadHasNoDrafts() {
        assertThat(new Extractor().extract(new Document("It cost $5 million.", null, "tlh", null)))
                .isEmpty();
    }
}
