package org.crosstally.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.crosstally.quantity.period.DateSpan;
import org.crosstally.quantity.period.TimeKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How figures stand in time, in every language, seen from Friday, 15 March 2024. */
class TimeKindsTest {

    private static final DateSpan DAY = DateSpan.parse("2024-03-15");

    @ParameterizedTest(name = "{0}: {1} is a running total since {2} as of {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        en | The mudslide has killed 173 people.                                        | -          | 2024-03-15
        en | At least 212 villagers died in Tuesday's mudslide.                         | 2024-03-12 | 2024-03-15
        en | The death toll rose to 163 on Wednesday.                                   | -          | 2024-03-13
        en | Since 2 March, 340 houses have been destroyed.                             | 2024-03-02 | 2024-03-15
        en | Since rebels began their march in February 2024, 340 houses have burned down. | 2024-02 | 2024-03-15
        de | Seit die Rebellen im Februar 2024 losmarschierten, wurden 340 Häuser zerstört. | 2024-02 | 2024-03-15
        fr | Depuis que les rebelles ont avancé en février 2024, 340 maisons ont été détruites. | 2024-02 | 2024-03-15
        es | Desde que los rebeldes avanzaron en febrero de 2024, 340 casas han sido destruidas. | 2024-02 | 2024-03-15
        it | Da quando i ribelli sono avanzati nel febbraio 2024, sono state distrutte 340 case. | 2024-02 | 2024-03-15
        pl | Odkąd rebelianci ruszyli w lutym 2024, zniszczono 340 domów. | 2024-02 | 2024-03-15
        ru | С тех пор как повстанцы выступили в феврале 2024 года, разрушено 340 домов. | 2024-02 | 2024-03-15
        uk | Відколи повстанці виступили у лютому 2024 року, зруйновано 340 будинків. | 2024-02 | 2024-03-15
        en | The army has lost 2,300 tanks since the start of the war.                  | -          | 2024-03-15
        en | In the ten days since the dam broke, 410 people have drowned.              | 2024-03-05 | 2024-03-15
        en | Rescuers pulled 120 people from a hotel that collapsed in the blast on Monday. | 2024-03-11 | 2024-03-15
        en | Since the beginning of the year, 205 workers have died.                    | 2024-01-01 | 2024-03-15
        en | On Monday a fire in the depot damaged 140 trains.                          | 2024-03-11 | 2024-03-15
        de | Seit Anfang des Jahres starben 205 Arbeiter.                               | 2024-01-01 | 2024-03-15
        fr | Depuis le début de l'année, 205 ouvriers sont morts.                       | 2024-01-01 | 2024-03-15
        es | Desde el inicio del año murieron 205 obreros.                              | 2024-01-01 | 2024-03-15
        it | Dall'inizio dell'anno sono morti 205 operai.                               | 2024-01-01 | 2024-03-15
        uk | З початку року загинули 205 робітників.                                    | 2024-01-01 | 2024-03-15
        ru | С начала года погибли 205 рабочих.                                         | 2024-01-01 | 2024-03-15
        pl | Od początku roku zginęło 205 robotników.                                   | 2024-01-01 | 2024-03-15
        de | Der Erdrutsch hat 173 Menschen getötet.                                    | -          | 2024-03-15
        de | Bei dem Erdrutsch am Dienstag starben 212 Menschen.                        | 2024-03-12 | 2024-03-15
        de | Die Zahl der Todesopfer stieg am Mittwoch auf 163.                         | -          | 2024-03-13
        de | Seit dem 2. März wurden 340 Häuser zerstört.                               | 2024-03-02 | 2024-03-15
        de | Die Armee hat seit Beginn des Krieges mehr als 2300 Panzer verloren.       | -          | 2024-03-15
        fr | Le glissement de terrain a fait 173 morts.                                 | -          | 2024-03-15
        fr | Le séisme de mardi a tué 212 personnes.                                    | 2024-03-12 | 2024-03-15
        fr | Le bilan est passé mercredi à 163 morts.                                   | -          | 2024-03-13
        fr | Depuis le 2 mars, 340 maisons ont été détruites.                           | 2024-03-02 | 2024-03-15
        fr | Depuis le début de la guerre, l'armée a perdu 2 300 chars.                 | -          | 2024-03-15
        es | El alud ha matado a 173 personas y dejó 340 heridos.                       | -          | 2024-03-15
        es | El terremoto del martes dejó 212 muertos.                                  | 2024-03-12 | 2024-03-15
        es | La cifra de muertos subió el miércoles a 163.                              | -          | 2024-03-13
        es | Desde el 2 de marzo, 340 casas han sido destruidas.                        | 2024-03-02 | 2024-03-15
        es | Desde el inicio de la guerra el ejército ha perdido 2.300 tanques.         | -          | 2024-03-15
        it | La frana ha ucciso 173 persone.                                            | -          | 2024-03-15
        it | Il terremoto di martedì ha causato 212 morti.                              | 2024-03-12 | 2024-03-15
        it | Il bilancio delle vittime è salito mercoledì a 163.                        | -          | 2024-03-13
        it | Dal 2 marzo sono state distrutte 340 case.                                 | 2024-03-02 | 2024-03-15
        it | Dall'inizio della guerra l'esercito ha perso 2.300 carri armati.           | -          | 2024-03-15
        uk | Через зсув загинули 173 людини.                                            | -          | 2024-03-15
        uk | Унаслідок землетрусу у вівторок загинули 212 людей.                        | 2024-03-12 | 2024-03-15
        uk | Кількість загиблих у середу зросла до 163.                                 | -          | 2024-03-13
        uk | З 2 березня зруйновано 340 будинків.                                       | 2024-03-02 | 2024-03-15
        uk | Від початку війни армія втратила 2300 танків.                              | -          | 2024-03-15
        ru | Оползень погубил 173 человека, ранены 340 человек.                         | -          | 2024-03-15
        ru | При землетрясении во вторник погибли 212 человек.                          | 2024-03-12 | 2024-03-15
        ru | Число погибших в среду выросло до 163.                                     | -          | 2024-03-13
        ru | Со 2 марта разрушено 340 домов.                                            | 2024-03-02 | 2024-03-15
        ru | С начала войны армия потеряла 2300 танков.                                 | -          | 2024-03-15
        pl | W osuwisku zginęło 173 osób.                                               | -          | 2024-03-15
        pl | W trzęsieniu ziemi we wtorek zginęło 212 osób.                             | 2024-03-12 | 2024-03-15
        pl | Liczba ofiar wzrosła w środę do 163.                                       | -          | 2024-03-13
        pl | Od 2 marca zniszczono 340 domów.                                           | 2024-03-02 | 2024-03-15
        pl | Od początku wojny armia straciła 2300 czołgów.                             | -          | 2024-03-15
        """)
    void whatAddsUpIsARunningTotal(String language, String text, String start, String asOf) {
        TimeAnchor time = last(language, text);
        assertThat(time.kind()).isEqualTo(TimeKind.CUMULATIVE);
        assertThat(written(time.start())).isEqualTo(start);
        assertThat(written(time.asOf())).isEqualTo(asOf);
        assertThat(time.end()).isNull();
    }

    @ParameterizedTest(name = "{0}: {1} is a flow from {2} to {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        en | In January, 310 people were killed in raids.                               | 2024-01    | 2024-01
        en | Over the past 24 hours 310 soldiers were killed.                           | 2024-03-14 | 2024-03-15
        en | The deficit was $412 million in 2021.                                      | 2021       | 2021
        en | Between Jan 2 and Feb 20 the agency tracked 8,310 cases.                   | 2024-01-02 | 2024-02-20
        en | Consumer prices rose 0.4 percent in January.                               | 2024-01    | 2024-01
        en | Sales were 340 million euros in 2022, compared with 310 million a year earlier. | 2021 | 2021
        de | Der Umsatz betrug 2022 340 Millionen Euro, im Vorjahr 310 Millionen Euro.  | 2021       | 2021
        fr | Les ventes ont atteint 340 millions d'euros en 2022, et 310 millions d'euros un an plus tôt. | 2021 | 2021
        es | Las ventas fueron de 340 millones de euros en 2022 y de 310 millones de euros un año antes. | 2021 | 2021
        it | Il fatturato è stato di 340 milioni di euro nel 2022 e di 310 milioni di euro un anno prima. | 2021 | 2021
        uk | Виторг у 2022 році становив 340 млн гривень, а роком раніше 310 млн гривень. | 2021 | 2021
        ru | Выручка в 2022 году составила 340 млн рублей, а годом ранее 310 млн рублей. | 2021 | 2021
        pl | Zysk w 2022 roku wyniósł 340 mln złotych, a rok wcześniej 310 mln złotych. | 2021 | 2021
        de | Die Bahn beförderte 2022 325 Millionen Fahrgäste, im Vorjahr war sie schwächer. | 2022 | 2022
        de | Im Januar wurden 310 Menschen getötet.                                     | 2024-01    | 2024-01
        de | In den vergangenen 24 Stunden wurden 310 Soldaten getötet.                 | 2024-03-14 | 2024-03-15
        de | Das Defizit betrug 2021 412 Millionen Euro.                                | 2021       | 2021
        fr | En janvier, 310 personnes ont été tuées.                                   | 2024-01    | 2024-01
        fr | Au cours des dernières 24 heures, 310 soldats ont été tués.                | 2024-03-14 | 2024-03-15
        fr | Le déficit a atteint 412 millions d'euros en 2021.                         | 2021       | 2021
        es | En enero murieron 310 personas.                                            | 2024-01    | 2024-01
        es | En las últimas 24 horas murieron 310 soldados.                             | 2024-03-14 | 2024-03-15
        es | El déficit fue de 412 millones de euros en 2021.                           | 2021       | 2021
        it | A gennaio sono state uccise 310 persone.                                   | 2024-01    | 2024-01
        it | Nelle ultime 24 ore sono stati uccisi 310 soldati.                         | 2024-03-14 | 2024-03-15
        it | Il deficit è stato di 412 milioni di euro nel 2021.                        | 2021       | 2021
        uk | У січні загинули 310 людей.                                                | 2024-01    | 2024-01
        uk | За останні 24 години загинули 310 солдатів.                                | 2024-03-14 | 2024-03-15
        uk | Дефіцит у 2021 році становив 412 млн гривень.                              | 2021       | 2021
        ru | В январе погибли 310 человек.                                              | 2024-01    | 2024-01
        ru | За последние 24 часа погибли 310 солдат.                                   | 2024-03-14 | 2024-03-15
        ru | Дефицит в 2021 году составил 412 млн рублей.                               | 2021       | 2021
        pl | W styczniu zginęło 310 osób.                                               | 2024-01    | 2024-01
        pl | W ciągu ostatnich 24 godzin zginęło 310 żołnierzy.                         | 2024-03-14 | 2024-03-15
        pl | Deficyt w 2021 roku wyniósł 412 mln złotych.                               | 2021       | 2021
        """)
    void whatHappensWithinAPeriodIsAFlow(String language, String text, String start, String end) {
        TimeAnchor time = last(language, text);
        assertThat(time.kind()).isEqualTo(TimeKind.FLOW);
        assertThat(written(time.start())).isEqualTo(start);
        assertThat(written(time.end())).isEqualTo(end);
    }

    @ParameterizedTest(name = "{0}: {1} is a state on {2}")
    @CsvSource(delimiter = '|', textBlock = """
        en | On Tuesday the storage level was 86 percent.                               | 2024-03-12
        en | After the landslide, 310 people are still missing.                         | 2024-03-15
        en | The company employs 3,100 people.                                          | 2024-03-15
        en | On Wednesday, the bank announced a plan to cut 1,200 jobs.                 | 2024-03-13
        en | The plant has 3,100 employees and will hire more by June.                  | 2024-03-15
        de | Am Dienstag lag der Füllstand bei 86 Prozent.                              | 2024-03-12
        de | Nach dem Erdrutsch werden noch 310 Menschen vermisst.                      | 2024-03-15
        de | Die Firma beschäftigt 3100 Menschen.                                       | 2024-03-15
        fr | Mardi, le niveau des réserves était de 86 %.                               | 2024-03-12
        fr | L'entreprise emploie 3 100 personnes.                                      | 2024-03-15
        fr | Il y a 310 habitants dans le village.                                      | 2024-03-15
        es | El martes el nivel de las reservas era del 86 %.                           | 2024-03-12
        es | La empresa emplea a 3.100 personas.                                        | 2024-03-15
        es | Todavía hay 310 desaparecidos.                                             | 2024-03-15
        it | Martedì il livello delle scorte era pari a 86 %.                           | 2024-03-12
        it | L'azienda impiega 3.100 persone.                                           | 2024-03-15
        it | Ci sono ancora 310 dispersi.                                               | 2024-03-15
        uk | У вівторок рівень запасів становив 86 %.                                   | 2024-03-12
        uk | На підприємстві працює 3100 осіб.                                          | 2024-03-15
        uk | Зниклими вважаються 310 людей.                                             | 2024-03-15
        ru | Во вторник уровень запасов составлял 86 %.                                 | 2024-03-12
        ru | На предприятии работает 3100 человек.                                      | 2024-03-15
        ru | Пропавшими числятся 310 человек.                                           | 2024-03-15
        pl | We wtorek poziom zapasów wynosił 86 %.                                     | 2024-03-12
        pl | Firma zatrudnia 3100 osób.                                                 | 2024-03-15
        pl | Nadal jest 310 zaginionych.                                                | 2024-03-15
        """)
    void whatIsSoAtAMomentIsAPoint(String language, String text, String asOf) {
        TimeAnchor time = last(language, text);
        assertThat(time.kind()).isEqualTo(TimeKind.POINT);
        assertThat(written(time.asOf())).isEqualTo(asOf);
        assertThat(time.start()).isNull();
        assertThat(time.end()).isNull();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        en | In the past 24 hours, 310 soldiers were killed. The unit also lost 42 tanks. | FLOW, FLOW
        en | Since 2 March, 310 people have died. The ministry counted 42 wounded.        | CUMULATIVE, CUMULATIVE
        en | Some 310 people have died. A state office employs 420 clerks.                | CUMULATIVE, POINT
        de | In den letzten 24 Stunden starben 310 Soldaten. Zudem wurden 142 Panzer zerstört. | FLOW, FLOW
        uk | За минулу добу загинули 310 солдатів. Також знищено 142 танки.               | FLOW, FLOW
        ru | За последние 24 часа погибли 310 солдат. Также уничтожено 142 танка.         | FLOW, FLOW
        """)
    void aCountWithoutATimeIsOfThePeriodOfTheFigureBefore(String language, String text, String kinds) {
        assertThat(read(language, text).stream().map(time -> time.kind().name()).collect(Collectors.joining(", ")))
                .isEqualTo(kinds);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        en | Police said on Tuesday that 310 people had died.
        en | On Tuesday, police said 310 people had died.
        de | Die Polizei teilte am Dienstag mit, dass 310 Menschen gestorben sind.
        fr | La police a annoncé mardi que 310 personnes sont mortes.
        es | La policía informó el martes de que murieron 310 personas.
        it | La polizia ha detto martedì che sono morte 310 persone.
        uk | Поліція повідомила у вівторок, що загинули 310 людей.
        ru | Полиция сообщила во вторник, что погибли 310 человек.
        pl | Policja poinformowała we wtorek, że zginęło 310 osób.
        """)
    void theDayOfAStatementIsNotThePeriod(String language, String text) {
        TimeAnchor time = last(language, text);
        assertThat(time.kind()).isEqualTo(TimeKind.CUMULATIVE);
        assertThat(time.start()).isNull();
        assertThat(written(time.asOf())).isEqualTo("2024-03-12");
    }

    private static String written(DateSpan span) {
        return span == null ? null : span.toString();
    }

    private static TimeAnchor last(String language, String text) {
        List<TimeAnchor> all = read(language, text);
        assertThat(all).as("drafts of: " + text).isNotEmpty();
        return all.get(all.size() - 1);
    }

    private static List<TimeAnchor> read(String language, String text) {
        return new Extractor()
                .extract(new Document(text, DAY, language, null)).stream()
                        .map(Draft::time)
                        .toList();
    }
}
