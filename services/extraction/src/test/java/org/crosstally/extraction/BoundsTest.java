package org.crosstally.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.crosstally.quantity.amount.Amount;
import org.crosstally.quantity.wording.Qualifier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signs and bounds of a number in every language: a word for "less" is a minus only where it does not compare. */
class BoundsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            es | La clínica atiende al menos a 17 y al menos 12 niños siguen ingresados. | 12 | AT_LEAST
            es | El puente costará por lo menos 80 millones de euros. | 80000000 | AT_LEAST
            es | Quedan más o menos 40 vecinos en el pueblo. | 40 | ABOUT
            es | Cuando menos 30 mujeres firmaron la carta. | 30 | AT_LEAST
            es | Por la noche hubo menos 12 grados. | -12 | EXACT
            fr | La crue a fait au moins 12 blessés. | 12 | AT_LEAST
            fr | Le chantier coûtera à tout le moins 225 millions d'euros. | 225000000 | AT_LEAST
            fr | Il reste plus ou moins 300 habitants. | 300 | ABOUT
            fr | La nuit, il faisait moins 12 degrés. | -12 | EXACT
            it | Per lo meno 30 persone sono rimaste a piedi. | 30 | AT_LEAST
            it | Sono rimasti più o meno 50 abitanti. | 50 | ABOUT
            it | Di notte c'erano meno 12 gradi. | -12 | EXACT
            de | Im Dorf leben mehr oder weniger 50 Menschen. | 50 | ABOUT
            de | In der Nacht waren es minus 12 Grad. | -12 | EXACT
            ru | В сарае стоит плюс-минус 40 коров. | 40 | ABOUT
            ru | Ночью было минус 12 градусов. | -12 | EXACT
            uk | У селі лишилося плюс-мінус 40 мешканців. | 40 | ABOUT
            uk | Вночі було мінус 12 градусів. | -12 | EXACT
            pl | We wsi zostało plus minus 40 mieszkańców. | 40 | ABOUT
            pl | W nocy było minus 12 stopni. | -12 | EXACT
            en | At night it was minus 12 degrees. | -12 | EXACT
            en | Growth was -0.3% in the spring. | -0.3 | ROUNDED
            en | -14 tanks | 14 | EXACT
            """)
    void aWordForLessIsAMinusOnlyWhereItDoesNotCompare(
            String language, String text, BigDecimal value, Qualifier qualifier) {
        assertThat(amounts(language, text)).last().satisfies(amount -> {
            assertThat(amount.value()).isEqualByComparingTo(value);
            assertThat(amount.qualifier()).isEqualTo(qualifier);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Sales of the paper topped 7,300 copies by noon. | 7300 | OVER
            en | The bill has not exceeded $3 million. | 3000000 | UP_TO
            en | Membership passed the 4,200 mark. | 4200 | OVER
            en | The queue neared 500 cars. | 500 | NEARLY
            en | The council passed 14 bills. | 14 | EXACT
            de | Die Kosten überstiegen 5 Millionen Euro. | 5000000 | OVER
            de | Die Schulden haben 5 Millionen Euro überschritten. | 5000000 | OVER
            de | Der Verein übertraf die Marke von 300 Mitgliedern. | 300 | OVER
            de | Die Strafe übersteigt nicht 400 Euro. | 400 | UP_TO
            fr | La facture dépasse les 5 millions d'euros. | 5000000 | OVER
            fr | Le club a franchi la barre des 300 adhérents. | 300 | OVER
            fr | Le prix ne dépasse pas 40 euros. | 40 | UP_TO
            es | El coste superó los 5 millones de euros. | 5000000 | OVER
            es | El pueblo no supera los 300 habitantes. | 300 | UP_TO
            it | Gli iscritti hanno superato i 3.000 ragazzi. | 3000 | OVER
            it | Il prezzo non supera 40 euro. | 40 | UP_TO
            ru | Число подписчиков превысило 52 тыс. человек. | 52000 | OVER
            ru | Цена не превышает 400 рублей. | 400 | UP_TO
            uk | Борги перевищили 5 млн гривень. | 5000000 | OVER
            uk | Ціна не перевищує 400 гривень. | 400 | UP_TO
            pl | Długi przekroczyły 5 mln złotych. | 5000000 | OVER
            pl | Cena nie przekracza 400 złotych. | 400 | UP_TO
            """)
    void aVerbMayBound(String language, String text, BigDecimal value, Qualifier qualifier) {
        aWordForLessIsAMinusOnlyWhereItDoesNotCompare(language, text, value, qualifier);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The mill will bring up to 260 jobs. | 260 | UP_TO
            en | Fees rose by up to $24. | 24 | UP_TO
            en | Sizes go from 450 tonnes up to 900 tonnes. | 900 | UP_TO
            de | Der Preis stieg um bis zu 5 Prozent. | 5 | UP_TO
            fr | La salle accueille jusqu'à 340 personnes. | 340 | UP_TO
            fr | Le prix est monté jusqu'à 300 euros. | 300 | ROUNDED
            es | Caben hasta 340 personas. | 340 | UP_TO
            es | El precio subió hasta 300 euros. | 300 | ROUNDED
            it | La sala tiene fino a 340 persone. | 340 | UP_TO
            it | Il prezzo è salito fino a 300 euro. | 300 | ROUNDED
            ru | Зал вмещает до 340 человек. | 340 | UP_TO
            ru | Цена выросла до 300 рублей. | 300 | ROUNDED
            uk | Зала вміщує до 340 осіб. | 340 | UP_TO
            uk | Ціна зросла до 300 гривень. | 300 | ROUNDED
            pl | W sali mieści się do 340 osób. | 340 | UP_TO
            pl | Cena wzrosła do 300 złotych. | 300 | ROUNDED
            """)
    void aWordForUpToIsTheLevelReachedOnlyInAChange(
            String language, String text, BigDecimal value, Qualifier qualifier) {
        aWordForLessIsAMinusOnlyWhereItDoesNotCompare(language, text, value, qualifier);
    }

    private static List<Amount> amounts(String language, String text) {
        return new Extractor()
                .extract(new Document(text, null, language, null)).stream()
                        .map(Draft::amount)
                        .toList();
    }
}
