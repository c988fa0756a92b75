package org.crosstally.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.crosstally.extraction.text.Text;
import org.crosstally.extraction.time.ReferenceCalendar;
import org.crosstally.extraction.time.TimeExpression;
import org.crosstally.extraction.time.TimeScanner;
import org.crosstally.quantity.period.DateSpan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same kinds of dates in every language, seen from Friday, 15 March 2024. */
class DatesInEightLanguagesTest {

    private static final DateSpan DAY = DateSpan.parse("2024-03-15");

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
        de | Am 3. März kamen 40 Gäste.                                        | 2024-03-03
        de | Die Brücke brach am 7. Februar 2021.                              | 2021-02-07
        fr | Le 3 mars, 40 invités sont venus.                                 | 2024-03-03
        fr | Le pont a cédé le 1er février 2021.                               | 2021-02-01
        es | El 3 de marzo llegaron 40 invitados.                              | 2024-03-03
        es | El puente cayó el 7 de febrero de 2021.                           | 2021-02-07
        it | Il 3 marzo sono arrivati 40 ospiti.                               | 2024-03-03
        it | Il ponte è crollato il 7 febbraio 2021.                           | 2021-02-07
        uk | 3 березня прибуло 40 гостей.                                      | 2024-03-03
        uk | Міст упав 7 лютого 2021 року.                                     | 2021-02-07
        ru | 3 марта прибыло 40 гостей.                                        | 2024-03-03
        ru | Мост рухнул 7 февраля 2021 года.                                  | 2021-02-07
        pl | 3 marca przyjechało 40 gości.                                     | 2024-03-03
        pl | Most runął 7 lutego 2021 roku.                                    | 2021-02-07
        """)
    void aDayKeepsItsNumber(String language, String text, String expected) {
        assertThat(spans(language, text)).contains(DateSpan.parse(expected));
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
        en | It rained from 3 to 9 February.                                   | 2024-02-03/2024-02-09
        en | Between Feb 3 and March 9 it rained.                              | 2024-02-03/2024-03-09
        en | It rained between March and May 2021.                             | 2021-03-01/2021-05-31
        en | It rained from 3 May 2021 until 9 June 2021.                      | 2021-05-03/2021-06-09
        de | Es regnete vom 3. bis 9. Februar.                                 | 2024-02-03/2024-02-09
        de | Es regnete zwischen dem 3. und dem 9. Februar 2021.               | 2021-02-03/2021-02-09
        de | Es regnete von März bis Mai 2021.                                 | 2021-03-01/2021-05-31
        de | Es regnete vom 3. Mai 2021 bis zum 9. Juni 2021.                  | 2021-05-03/2021-06-09
        fr | Il a plu du 3 au 9 février.                                       | 2024-02-03/2024-02-09
        fr | Il a plu entre le 3 et le 9 février 2021.                         | 2021-02-03/2021-02-09
        fr | Il a plu de mars à mai 2021.                                      | 2021-03-01/2021-05-31
        fr | Il a plu du 3 mai 2021 au 9 juin 2021.                            | 2021-05-03/2021-06-09
        es | Llovió del 3 al 9 de febrero.                                     | 2024-02-03/2024-02-09
        es | Llovió entre el 3 y el 9 de febrero de 2021.                      | 2021-02-03/2021-02-09
        es | Llovió de marzo a mayo de 2021.                                   | 2021-03-01/2021-05-31
        es | Llovió desde el 3 de mayo de 2021 hasta el 9 de junio de 2021.    | 2021-05-03/2021-06-09
        it | Ha piovuto dal 3 al 9 febbraio.                                   | 2024-02-03/2024-02-09
        it | Ha piovuto tra il 3 e il 9 febbraio 2021.                         | 2021-02-03/2021-02-09
        it | Ha piovuto da marzo a maggio 2021.                                | 2021-03-01/2021-05-31
        it | Ha piovuto dal 3 maggio 2021 al 9 giugno 2021.                    | 2021-05-03/2021-06-09
        uk | Дощило з 3 до 9 лютого.                                           | 2024-02-03/2024-02-09
        uk | Дощило між 3 і 9 лютого 2021 року.                                | 2021-02-03/2021-02-09
        uk | Дощило з березня по травень 2021 року.                            | 2021-03-01/2021-05-31
        uk | Дощило з 3 травня 2021 року до 9 червня 2021 року.                | 2021-05-03/2021-06-09
        ru | Дожди шли с 3 по 9 февраля.                                       | 2024-02-03/2024-02-09
        ru | Дожди шли между 3 и 9 февраля 2021 года.                          | 2021-02-03/2021-02-09
        ru | Дожди шли с марта по май 2021 года.                               | 2021-03-01/2021-05-31
        ru | Дожди шли с 3 мая 2021 года по 9 июня 2021 года.                  | 2021-05-03/2021-06-09
        pl | Padało od 3 do 9 lutego.                                          | 2024-02-03/2024-02-09
        pl | Padało między 3 a 9 lutego 2021 roku.                             | 2021-02-03/2021-02-09
        pl | Padało od marca do maja 2021 roku.                                | 2021-03-01/2021-05-31
        pl | Padało od 3 maja 2021 roku do 9 czerwca 2021 roku.                | 2021-05-03/2021-06-09
        """)
    void aRangeHasItsTwoEnds(String language, String text, String expected) {
        assertThat(times(language, text)).anySatisfy(time -> {
            assertThat(time.span()).isEqualTo(DateSpan.parse(expected));
            assertThat(time.shape()).isEqualTo(TimeExpression.Shape.ENDS);
        });
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
        en | In March and April 2021 it rained.                                | 2021-03-01/2021-04-30
        en | It rained in December 2022 and January 2023.                      | 2022-12;2023-01
        de | Im März und April 2021 regnete es.                                | 2021-03-01/2021-04-30
        fr | En mars et avril 2021, il a plu.                                  | 2021-03-01/2021-04-30
        es | En marzo y abril de 2021 llovió.                                  | 2021-03-01/2021-04-30
        it | In marzo e aprile 2021 ha piovuto.                                | 2021-03-01/2021-04-30
        uk | У березні та квітні 2021 року дощило.                             | 2021-03-01/2021-04-30
        ru | В марте и апреле 2021 года шли дожди.                             | 2021-03-01/2021-04-30
        pl | W marcu i kwietniu 2021 roku padało.                              | 2021-03-01/2021-04-30
        en | In March and June 2021 it rained.                                 | 2021-06
        de | Im März und Juni 2021 regnete es.                                 | 2021-06
        """)
    void twoMonthsInARowAreOnePeriod(String language, String text, String expected) {
        for (String span : expected.split(";")) {
            assertThat(spans(language, text)).contains(DateSpan.parse(span));
        }
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
        en | The gap in the fiscal year that ended June 30, 2021 was wide.     | 2020-07-01/2021-06-30
        en | It earned more in the three months ended September 30, 2021.      | 2021-07-01/2021-09-30
        en | The plan covers the fiscal year beginning October 1, 2021.        | 2021-10-01/2022-09-30
        en | Costs rose in fiscal 2021.                                        | 2021
        en | Costs rose in fiscal year 2021/22.                                | 2021-01-01/2022-12-31
        de | Im Geschäftsjahr 2021/22 fiel der Umsatz.                         | 2021-01-01/2022-12-31
        de | Im Haushaltsjahr 2021 fiel der Umsatz.                            | 2021
        fr | Lors de l'exercice clos le 30 juin 2021, les ventes ont baissé.   | 2020-07-01/2021-06-30
        fr | Lors de l'exercice 2021, les ventes ont baissé.                   | 2021
        es | En el año fiscal que terminó el 30 de junio de 2021 cayó.         | 2020-07-01/2021-06-30
        es | En el ejercicio 2021 cayó.                                        | 2021
        it | Nell'esercizio chiuso al 30 giugno 2021 è calato.                 | 2020-07-01/2021-06-30
        it | Nell'esercizio 2021 è calato.                                     | 2021
        uk | У фінансовому році, що завершився 30 червня 2021 року, впав.      | 2020-07-01/2021-06-30
        uk | У бюджетному році 2021 впав.                                      | 2021
        ru | В финансовом году, завершившемся 30 июня 2021 года, упал.         | 2020-07-01/2021-06-30
        ru | В бюджетном году 2021 упал.                                       | 2021
        pl | W roku obrotowym zakończonym 30 czerwca 2021 roku spadł.          | 2020-07-01/2021-06-30
        pl | W roku budżetowym 2021 spadł.                                     | 2021
        """)
    void aFiscalYearIsAPeriod(String language, String text, String expected) {
        assertThat(spans(language, text)).contains(DateSpan.parse(expected));
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
        de | Im dritten Quartal 2021 fiel der Umsatz.                          | 2021-Q3
        de | Im 2. Quartal 2021 fiel der Umsatz.                               | 2021-Q2
        de | Im ersten Halbjahr 2021 fiel der Umsatz.                          | 2021-01-01/2021-06-30
        fr | Au troisième trimestre 2021, les ventes ont baissé.               | 2021-Q3
        fr | Au premier semestre 2021, les ventes ont baissé.                  | 2021-01-01/2021-06-30
        es | En el tercer trimestre de 2021 cayeron.                           | 2021-Q3
        es | En el primer semestre de 2021 cayeron.                            | 2021-01-01/2021-06-30
        it | Nel terzo trimestre 2021 sono calate.                             | 2021-Q3
        it | Nel primo semestre del 2021 sono calate.                          | 2021-01-01/2021-06-30
        uk | У третьому кварталі 2021 року впали.                              | 2021-Q3
        uk | У першому півріччі 2021 року впали.                               | 2021-01-01/2021-06-30
        ru | В третьем квартале 2021 года упали.                               | 2021-Q3
        ru | Во II квартале 2021 года упали.                                   | 2021-Q2
        ru | В первом полугодии 2021 года упали.                               | 2021-01-01/2021-06-30
        pl | W trzecim kwartale 2021 roku spadły.                              | 2021-Q3
        pl | W I kwartale 2021 r. spadły.                                      | 2021-Q1
        pl | W pierwszym półroczu 2021 roku spadły.                            | 2021-01-01/2021-06-30
        """)
    void aQuarterOrHalfYearIsRead(String language, String text, String expected) {
        assertThat(spans(language, text)).contains(DateSpan.parse(expected));
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
        en | In June, 300 people left.                                         | 2023-06
        en | The hall burned on October 9.                                     | 2023-10-09
        en | The hall will open on October 9.                                  | 2024-10-09
        en | The toll rose to 40 on Tuesday, police said.                      | 2024-03-12
        en | The work will be finished in February.                            | 2025-02
        de | Im Juni wurden 300 Menschen gezählt.                              | 2023-06
        de | Die Halle brannte, sie wurde am 9. Oktober geräumt.               | 2023-10-09
        de | Die Halle wird am 9. Oktober eröffnet.                            | 2024-10-09
        de | Im Februar wird die Halle eröffnet.                               | 2025-02
        fr | En juin, 300 personnes ont quitté la ville.                       | 2023-06
        fr | La salle a brûlé le 9 octobre.                                    | 2023-10-09
        fr | La salle sera ouverte le 9 octobre.                               | 2024-10-09
        es | En junio, 300 personas dejaron la ciudad.                         | 2023-06
        es | La sala fue cerrada el 9 de octubre.                              | 2023-10-09
        es | La sala abrirá el 9 de octubre.                                   | 2024-10-09
        it | A giugno 300 persone hanno lasciato la città.                     | 2023-06
        it | La sala è stata chiusa il 9 ottobre.                              | 2023-10-09
        it | La sala aprirà il 9 ottobre.                                      | 2024-10-09
        uk | У червні 300 людей виїхали з міста.                               | 2023-06
        uk | Зал закрили 9 жовтня.                                             | 2023-10-09
        uk | Зал буде відкрито 9 жовтня.                                       | 2024-10-09
        ru | В июне 300 человек покинули город.                                | 2023-06
        ru | Зал закрыли 9 октября.                                            | 2023-10-09
        ru | Зал будет открыт 9 октября.                                       | 2024-10-09
        pl | W czerwcu 300 osób opuściło miasto.                               | 2023-06
        pl | Salę zamknięto, a 9 października runęła.                          | 2023-10-09
        pl | Sala będzie otwarta 9 października.                               | 2024-10-09
        """)
    void thePastLiesBehindAndTheFutureAhead(String language, String text, String expected) {
        assertThat(spans(language, text)).contains(DateSpan.parse(expected));
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
        de | Letzte Woche kamen 40 Gäste.                                      | 2024-03-04/2024-03-10
        de | Vor drei Tagen kamen 40 Gäste.                                    | 2024-03-12
        de | In den vergangenen 24 Stunden kamen 40 Gäste.                     | 2024-03-14/2024-03-15
        de | Am Mittwochabend kamen 40 Gäste.                                  | 2024-03-13
        fr | La semaine dernière, 40 invités sont venus.                       | 2024-03-04/2024-03-10
        fr | Il y a trois jours, 40 invités sont venus.                        | 2024-03-12
        fr | L'an dernier, 40 invités sont venus.                              | 2023
        fr | Ces dernières 24 heures, 40 invités sont venus.                   | 2024-03-14/2024-03-15
        fr | Mardi dernier, 40 invités sont venus.                             | 2024-03-12
        es | La semana pasada llegaron 40 invitados.                           | 2024-03-04/2024-03-10
        es | Hace tres días llegaron 40 invitados.                             | 2024-03-12
        es | El año pasado llegaron 40 invitados.                              | 2023
        es | En las últimas 24 horas llegaron 40 invitados.                    | 2024-03-14/2024-03-15
        es | El martes pasado llegaron 40 invitados.                           | 2024-03-12
        it | La settimana scorsa sono arrivati 40 ospiti.                      | 2024-03-04/2024-03-10
        it | Tre giorni fa sono arrivati 40 ospiti.                            | 2024-03-12
        it | L'anno scorso sono arrivati 40 ospiti.                            | 2023
        it | Nelle ultime 24 ore sono arrivati 40 ospiti.                      | 2024-03-14/2024-03-15
        uk | Минулого тижня прибуло 40 гостей.                                 | 2024-03-04/2024-03-10
        uk | Три дні тому прибуло 40 гостей.                                   | 2024-03-12
        uk | За минулу добу прибуло 40 гостей.                                 | 2024-03-14
        uk | У середу прибуло 40 гостей.                                       | 2024-03-13
        ru | На прошлой неделе прибыло 40 гостей.                              | 2024-03-04/2024-03-10
        ru | Три дня назад прибыло 40 гостей.                                  | 2024-03-12
        ru | За последние 24 часа прибыло 40 гостей.                           | 2024-03-14/2024-03-15
        ru | В среду прибыло 40 гостей.                                        | 2024-03-13
        ru | В прошлом году прибыло 40 гостей.                                 | 2023
        pl | W zeszłym tygodniu przyjechało 40 gości.                          | 2024-03-04/2024-03-10
        pl | Trzy dni temu przyjechało 40 gości.                               | 2024-03-12
        pl | W ciągu ostatnich 24 godzin przyjechało 40 gości.                 | 2024-03-14/2024-03-15
        pl | W środę przyjechało 40 gości.                                     | 2024-03-13
        pl | W ubiegłym roku przyjechało 40 gości.                             | 2023
        """)
    void relativeDatesAreResolved(String language, String text, String expected) {
        assertThat(spans(language, text)).contains(DateSpan.parse(expected));
    }

    @ParameterizedTest(name = "{0}: {1} names no date")
    @CsvSource(delimiter = '|', textBlock = """
        en | Reserves may last two weeks.
        en | They march to the square.
        fr | Le jeu vaut 40 euros.
        fr | La mer monte de 40 centimètres.
        es | En mar abierto hay 40 barcos.
        it | Le mele sono messe in 40 set.
        uk | Цей лист має 40 сторінок.
        pl | Lis ma 40 centymetrów.
        de | So kamen 40 Gäste.
        """)
    void aWordThatIsAlsoAMonthOrDayIsNoDate(String language, String text) {
        assertThat(times(language, text)).filteredOn(TimeExpression::masks).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} names the year {2}")
    @CsvSource(delimiter = '|', textBlock = """
        uk | У 2021 році народилося 310 дітей.                                 | 2021
        uk | Станом на кінець 2021 року було 310 дітей.                        | 2021-09-01/2021-12-31
        ru | В 2021 году родилось 310 детей.                                   | 2021
        pl | W 2021 roku urodziło się 310 dzieci.                              | 2021
        """)
    void aYearIsNoLengthOfTime(String language, String text, String expected) {
        assertThat(spans(language, text)).contains(DateSpan.parse(expected));
        assertThat(new Extractor().extract(new Document(text, DAY, language, null)))
                .singleElement()
                .satisfies(draft -> assertThat(draft.amount().value()).isEqualByComparingTo("310"));
    }

    private static List<DateSpan> spans(String language, String words) {
        return times(language, words).stream().map(TimeExpression::span).toList();
    }

    private static List<TimeExpression> times(String language, String words) {
        Text text = Extractor.text(new Document(words, DAY, language, null));
        TimeScanner scanner = new TimeScanner(text, new ReferenceCalendar(DAY));
        List<TimeExpression> found = new ArrayList<>();
        text.sentences.forEach(sentence -> found.addAll(scanner.scan(sentence)));
        return found;
    }
}
