package org.crosstally.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is counted in languages other than English: the noun in one form, and nothing where no noun follows. */
class CountedNounsTest {

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        de | Die Brigade meldete 640 verwundete Soldaten am Montag.        | {soldat}
        de | Im Hafen lagen 214 beschädigte Leopard Panzer.                | {panzer}
        de | Die Feuerwehr zählte 312 Verletzte nach dem Brand.            | {verletzter}
        fr | Le barrage a chassé 4 120 jeunes habitants de la vallée.      | {habitant}
        fr | Le port a reçu 214 nouveaux bateaux au printemps.             | {bateau}
        fr | Les pompiers ont compté 312 blessés dans la gare.             | {blessé}
        es | La cooperativa compró 214 nuevos camiones en mayo.            | {camión}
        es | La base recibió a 640 militares heridos.                      | {militar}
        es | Hubo 312 heridos por disparos en el barrio.                   | {herido}
        it | Il comune ha censito 214 grandi edifici storici.              | {edificio}
        it | La diga ha lasciato 640 sfollati nella valle.                 | {sfollato}
        it | La fabbrica ha prodotto 1.300 camion nel trimestre.           | {camion}
        uk | Громада прийняла 214 нових переселенців.                      | {переселенець}
        uk | На станції стояло 315 пошкоджених вагонів.                    | {вагон}
        uk | У боях поранено 640 наших військових.                         | {військовий}
        ru | Завод отгрузил 214 новых грузовиков.                          | {грузовик}
        ru | Полк потерял 640 своих военных убитыми.                       | {военный}
        ru | В городе закрыто 315 небольших библиотек.                     | {библиотек}
        pl | Gmina przyjęła 214 nowych uchodźców.                          | {uchodźca}
        pl | W porcie stało 315 uszkodzonych wagonów.                      | {wagon}
        pl | Szpital przyjął 640 rannych żołnierzy.                        | {żołnierz}
        """)
    void theNounStandsBehindItsAdjectivesAndHasOneForm(String language, String text, String unit) {
        assertThat(units(language, text)).containsExactly(unit);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        de | Die Summe der Anträge hat sich auf 1.318 erhöht.
        de | Der Bestand ist im Herbst auf 4.163 gesunken.
        fr | Le cortège a réuni 4 120 selon la mairie.
        fr | La liste comptait 1 318 depuis lundi.
        es | La lista llegó a 1.318 según el alcalde.
        es | El registro pasó de 1.318 tras la tormenta.
        it | Il conto è salito a 1.318 secondo il sindaco.
        it | La lista arriva a 4.163 dopo la piena.
        uk | Сума витрат до 1318 збільшилася.
        uk | Число сягнуло 4163 після зливи.
        ru | Сумма затрат до 1318 увеличилось.
        ru | Список достиг 4163 после ливня.
        pl | Suma kosztów do 1318 wzrosła.
        pl | Lista sięgnęła 4163 po ulewie.
        """)
    void aVerbOrAPrepositionIsNoNoun(String language, String text) {
        assertThat(units(language, text)).allMatch(unit -> unit == null);
    }

    private static List<String> units(String language, String text) {
        return new Extractor()
                .extract(new Document(text, null, language, null)).stream()
                        .map(draft -> draft.amount().unit())
                        .toList();
    }
}
