package org.crosstally.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.crosstally.quantity.assertion.Ambiguity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms a number may be written in: halves, several scales, numbers in one word, powers, letters, blanks. */
class NumberFormsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The path is 7 and a half kilometres long. | 7.5
            en | They planted four and a half thousand trees. | 4500
            en | It takes 2 and a quarter hours. | 2.25
            es | El museo costó tres millones y medio de euros. | 3500000
            es | Plantaron un millón y medio de árboles. | 1500000
            es | Vinieron 2 millones y medio de turistas. | 2500000
            fr | Le musée a coûté trois millions et demi d'euros. | 3500000
            fr | La marche dure 3 heures pour un demi-million de pas. | 500000
            it | Il museo è costato tre milioni e mezzo di euro. | 3500000
            it | Mezzo milione di persone vive qui. | 500000
            de | Der Bau kostete dreieinhalb Millionen Euro. | 3500000
            de | Man fand anderthalb Tonnen Silber. | 1.5
            ru | Музей стоил полтора миллиона рублей. | 1500000
            ru | Посадили четыре с половиной тысячи деревьев. | 4500
            ru | Приехали полмиллиона туристов. | 500000
            uk | Музей коштував півтора мільйона гривень. | 1500000
            uk | Посадили чотири з половиною тисячі дерев. | 4500
            uk | Приїхало пів мільйона туристів. | 500000
            pl | Muzeum kosztowało półtora miliona złotych. | 1500000
            pl | Posadzono cztery i pół tysiąca drzew. | 4500
            """)
    void aHalfIsOneOfTheLastScale(String language, String text, BigDecimal value) {
        assertThat(drafts(language, text))
                .last()
                .satisfies(draft -> assertThat(draft.amount().value()).isEqualByComparingTo(value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The bridge cost 3 million 250 thousand euros. | 3250000
            en | The dam cost 7 crore 30 lakh rupees. | 73000000
            en | The loan is Rs 12 cr. | 120000000
            pl | Most kosztował 2 mld 400 mln 150 tys. złotych. | 2400150000
            ru | Мост стоил 2 млрд 400 млн 150 тыс. рублей. | 2400150000
            uk | Міст коштував 2 млрд 400 млн 150 тис. гривень. | 2400150000
            it | Il ponte è costato 2 mld 400 mln 150 mila euro. | 2400150000
            de | Die Brücke kostete 2 Milliarden 400 Millionen Euro. | 2400000000
            fr | Le pont a coûté 2 milliards 400 millions d'euros. | 2400000000
            es | El puente costó 2 millones 400 mil euros. | 2400000
            """)
    void severalScalesAreOneNumber(String language, String text, BigDecimal value) {
        assertThat(drafts(language, text)).hasSize(1);
        aHalfIsOneOfTheLastScale(language, text, value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | Im Kreis leben zweihundertfünfzigtausend Menschen. | 250000
            de | Der Wald hat viertausenddreihundert Bäume. | 4300
            it | Nella provincia vivono duecentocinquantamila persone. | 250000
            it | Il bosco conta milleduecento alberi. | 1200
            en | The dish holds 10⁶ cells. | 1000000
            en | The disk holds 10^9 bytes. | 1000000000
            en | The yard won $2.4 B of work. | 2400000000
            en | The club owes 3 M EUR. | 3000000
            en | It paid USD 5 m in fines. | 5000000
            en | It paid €3.2 M in fines. | 3200000
            es-MX | El parque costó 2,350 millones de pesos. | 2350000000
            es-MX | Cuesta 3.5 millones de pesos. | 3500000
            es-ES | Cuesta 3,5 millones de euros. | 3500000
            de-CH | Das Haus kostet 2'350.50 Franken. | 2350.50
            en | The office counted 61 442 votes. | 61442
            en | The office counted 1 234 567 votes. | 1234567
            en | On May 12 300 people came. | 300
            it | Hanno votato 61 442 persone. | 61442
            """)
    void formsOfOneLanguageOrRegion(String language, String text, BigDecimal value) {
        aHalfIsOneOfTheLastScale(language, text, value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Votes in Somalia 61 442 were counted. | BLANK_IN_NUMBER
            en | The office counted 61 442 votes. |
            es | El parque costó 2,350 millones de euros. | DECIMAL_COMMA
            es | Pesa 0,125 gramos. |
            es-MX | El parque costó 2,350 millones de pesos. |
            de | Der Park kostete 2,350 Millionen Euro. |
            """)
    void aSecondReadingIsNamed(String language, String text, Ambiguity ambiguity) {
        assertThat(drafts(language, text).get(0).ambiguities())
                .isEqualTo(ambiguity == null ? List.of() : List.of(ambiguity));
    }

    private static List<Draft> drafts(String language, String text) {
        return new Extractor().extract(new Document(text, null, language, null));
    }
}
