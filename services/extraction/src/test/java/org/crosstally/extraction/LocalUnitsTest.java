package org.crosstally.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.crosstally.quantity.amount.Amount;
import org.crosstally.quantity.assertion.Ambiguity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pesos, pounds and tons are is decided by the countries that the text names, or left open. */
class LocalUnitsTest {

    private static List<Draft> drafts(String language, String text) {
        return new Extractor().extract(new Document(text, null, language, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Workers in Argentina earn 900 pesos an hour. | ARS",
                "en | The bridge in Chile cost 40 million pesos. | CLP",
                "en | Families in Egypt paid 1,200 pounds for the papers. | EGP",
                "en | Prices in Serbia rose to 300 dinars. | RSD",
                "en | The mayor of Lahore in Pakistan paid 5 million rupees. | PKR",
                "de | Die Fahrt kostet in Kolumbien 3000 Pesos. | COP",
                "de | Das Amt in Norwegen zahlte 400 Kronen. | NOK",
                "fr | Le chantier au Sénégal a coûté 40 millions de francs. | XOF",
                "fr | À Bagdad, en Irak, le pain coûte 500 dinars. | IQD",
                "es | El puente en Uruguay costó 90 millones de pesos. | UYU",
                "es | El gobierno de Pakistán pagó 700 millones de rupias. | PKR",
                "it | In Messico il biglietto costa 80 pesos. | MXN",
                "it | In Giordania una cena costa 20 dinari. | JOD",
                "uk | У Мексиці квиток коштує 80 песо. | MXN",
                "uk | У Чехії обід коштує 210 крон. | CZK",
                "ru | В Аргентине билет стоит 900 песо. | ARS",
                "ru | В Швеции обед стоит 150 крон. | SEK",
                "pl | W Kolumbii bilet kosztuje 3000 pesos. | COP",
                "es-MX | La obra costó 90 millones de pesos. | MXN",
                "en-GB | The clinic cost 12 million pounds. | GBP",
                "pl | W Szwecji obiad kosztuje 150 koron. | SEK",
            })
    void moneyOfTheOnlyCountryThatTheTextNames(String language, String text, String currency) {
        assertThat(drafts(language, text)).singleElement().satisfies(draft -> {
            assertThat(draft.amount().currency()).isEqualTo(currency);
            assertThat(draft.amount().unit()).isNull();
            assertThat(draft.ambiguities()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The bridge cost 40 million pesos. | CURRENCY",
                "en | Traders in Mexico and Chile lost 40 million pesos. | CURRENCY",
                "en | The crew unloaded 400 tons. | TON",
                "en | A plant in Ohio made 400 tons of steel. | TON",
                "en | He lost 50 pounds. | WEIGHT_OR_MONEY",
                "de | Der Bus kostete 3000 Pesos. | CURRENCY",
                "fr | Le repas coûte 900 pesos. | CURRENCY",
                "es | La obra costó 90 millones de pesos. | CURRENCY",
                "it | Il biglietto costa 80 pesos. | CURRENCY",
                "uk | Квиток коштує 80 песо. | CURRENCY",
                "ru | Билет стоит 900 песо. | CURRENCY",
                "pl | Bilet kosztuje 3000 pesos. | CURRENCY",
            })
    void anythingElseIsMarked(String language, String text, Ambiguity ambiguity) {
        assertThat(drafts(language, text)).singleElement().satisfies(draft -> assertThat(draft.ambiguities())
                .containsExactly(ambiguity));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | A plant near Leeds in Britain made 400 tons of steel. | t",
                "en | The crew unloaded 400 metric tons. | t",
                "en | The crew unloaded 400 tonnes. | t",
                "en | Officers seized 50 pounds of cheese. | [lb_av]",
                "de | Das Schiff brachte 400 Tonnen Weizen. | t",
            })
    void aClearUnitIsNotMarked(String language, String text, String unit) {
        assertThat(drafts(language, text)).singleElement().satisfies(draft -> {
            Amount amount = draft.amount();
            assertThat(amount.unit()).isEqualTo(unit);
            assertThat(draft.ambiguities()).isEmpty();
        });
    }
}
