package org.crosstally.gazetteer.institution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.crosstally.gazetteer.place.Places;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstitutionsTest {

    private static final Institutions INSTITUTIONS = new Institutions(Places.shipped());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | the Japanese Foreign Ministry | JP/MFA",
                "en | Ministry of Finance of Kenya | KE/FINANCE",
                "en | Peru's interior ministry | PE/MOI",
                "en | Chilean national police | CL/POLICE",
                "en | Turkish Navy | TR/NAVY",
                "en | Greek fire service | GR/FIRE_SERVICE",
                "en | Swedish Armed Forces | SE/ARMED_FORCES",
                "en | Indian Air Force | IN/AIR_FORCE",
                "en | National Bank of Poland | PL/CENTRAL_BANK",
                "en | the French government | FR/GOVERNMENT",
                "en | South Korean parliament | KR/PARLIAMENT",
                "en | Houston police | US-TX/Houston/POLICE",
                "en | Texas National Guard | US-TX/NATIONAL_GUARD",
                "en | Tokyo's defence ministry | JP/MOD",
                "en | Downing Street | GB/GOVERNMENT",
                "en | US State Department | US/MFA",
                "en | Hamas-run health ministry | PS-GZA/MOH",
                "en | Oakland police | US-CA/Oakland/POLICE",
                "de | Münchner Polizei | DE-BY/Munich/POLICE",
                "uk | Повітряні сили ЗСУ | UA/AIR_FORCE",
                "de | das polnische Außenministerium | PL/MFA",
                "de | französische Regierung | FR/GOVERNMENT",
                "de | Innenministerium der Türkei | TR/MOI",
                "de | die griechische Küstenwache | GR/COAST_GUARD",
                "de | russische Luftwaffe | RU/AIR_FORCE",
                "de | Bundesgesundheitsministerium | DE/MOH",
                "fr | ministère ukrainien de l'Intérieur | UA/MOI",
                "fr | le gouvernement allemand | DE/GOVERNMENT",
                "fr | armée de l'air israélienne | IL/AIR_FORCE",
                "fr | Banque centrale du Brésil | BR/CENTRAL_BANK",
                "fr | l'état-major ukrainien | UA/GENERAL_STAFF",
                "es | Ministerio de Salud de Colombia | CO/MOH",
                "es | el Gobierno argentino | AR/GOVERNMENT",
                "es | la Fiscalía General de Guatemala | GT/PROSECUTOR",
                "es | ejército sudanés | SD/ARMY",
                "es | Protección Civil de Honduras | HN/CIVIL_PROTECTION",
                "it | ministero degli Esteri francese | FR/MFA",
                "it | il governo spagnolo | ES/GOVERNMENT",
                "it | marina militare indiana | IN/NAVY",
                "it | Guardia costiera greca | GR/COAST_GUARD",
                "it | polizia tedesca | DE/POLICE",
                "uk | Міністерство закордонних справ Польщі | PL/MFA",
                "uk | Міноборони Великої Британії | GB/MOD",
                "uk | Генеральний штаб Збройних сил України | UA/GENERAL_STAFF",
                "uk | німецький уряд | DE/GOVERNMENT",
                "uk | турецької поліції | TR/POLICE",
                "uk | Нацбанку Грузії | GE/CENTRAL_BANK",
                "uk | ДСНС | UA/CIVIL_PROTECTION",
                "ru | Министерство здравоохранения Казахстана | KZ/MOH",
                "ru | МВД Армении | AM/MOI",
                "ru | украинских вооруженных сил | UA/ARMED_FORCES",
                "ru | правительством Японии | JP/GOVERNMENT",
                "ru | Госдума | RU/PARLIAMENT",
                "pl | niemiecki rząd | DE/GOVERNMENT",
                "pl | Ministerstwo Zdrowia Ukrainy | UA/MOH",
                "pl | ukraińskiego Sztabu Generalnego | UA/GENERAL_STAFF",
                "pl | czeska policja | CZ/POLICE",
                "pl | MSZ Rosji | RU/MFA",
            })
    void countryAndKindMakeAKey(String language, String name, String key) {
        assertThat(INSTITUTIONS.read(name, language, null)).contains(Meaning.party(key));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Ottawa | Ottawa announced new rules. | CA/GOVERNMENT",
                "en | Warsaw | Warsaw has sent 12 tanks. | PL/GOVERNMENT",
                "en | Ankara | Ankara's offensive began. | TR/GOVERNMENT",
                "en | Tehran | According to Tehran, 40 boats were seized. | IR/GOVERNMENT",
                "en | Ottawa | It snowed in Ottawa. | geo:6094817",
                "en | Vienna | Residents of Vienna voted. | geo:2761369",
                "de | Wien | Laut Wien sind es 40 Fälle. | AT/GOVERNMENT",
                "de | Warschau | Warschau kündigte neue Regeln an. | PL/GOVERNMENT",
                "de | Ankara | Ankara hat 40 Boote entsandt. | TR/GOVERNMENT",
                "en | Washington | Washington has pledged 2 ships. | US/GOVERNMENT",
                "de | Warschau | In Warschau schneite es. | geo:756135",
                "fr | Ankara | Selon Ankara, 40 bateaux ont été saisis. | TR/GOVERNMENT",
                "fr | Varsovie | Varsovie a envoyé 12 chars. | PL/GOVERNMENT",
                "es | Bogotá | Bogotá anunció nuevas reglas. | CO/GOVERNMENT",
                "es | Bogotá | Llueve en Bogotá. | geo:3688689",
                "it | Parigi | Parigi ha inviato 12 carri. | FR/GOVERNMENT",
                "uk | Варшава | Варшава передала 12 танків. | PL/GOVERNMENT",
                "uk | Варшаві | У Варшаві сніг. | geo:756135",
                "ru | Пекин | Пекин заявил о 40 случаях. | CN/GOVERNMENT",
                "ru | Анкары | По данным Анкары, их 40. | TR/GOVERNMENT",
                "pl | Praga | Praga zaprzecza tym doniesieniom. | CZ/GOVERNMENT",
                "pl | Ankary | Według Ankary jest ich 40. | TR/GOVERNMENT",
            })
    void aCapitalThatActsIsTheGovernment(String language, String name, String text, String key) {
        int start = text.indexOf(name);
        Optional<Meaning> meaning = INSTITUTIONS.read(text, start, start + name.length(), language, null);
        assertThat(meaning).map(Meaning::key).contains(key);
        assertThat(meaning.orElseThrow().type()).isEqualTo(key.contains("/") ? Meaning.Type.PARTY : Meaning.Type.PLACE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | police",
                "en | officials",
                "en | the army",
                "en | the government",
                "en | a spokesman",
                "en | Oxfam International",
                "en | Ukrainian Wheat Growers Association",
                "en | Canadian Tire",
                "en | Georgian police",
                "de | die Polizei",
                "de | Deutscher Wetterdienst",
                "fr | les autorités",
                "es | la policía",
                "it | il governo",
                "uk | поліція",
                "ru | военные эксперты",
                "pl | policja",
                "en | Ministry of Magic",
                "en | Bank of America",
                "en | Springfield police"
            })
    void genericAndUnknownNamesHaveNoMeaning(String language, String name) {
        assertThat(INSTITUTIONS.read(name, language, null)).isEmpty();
    }

    @Test
    void theCountryOfTheArticleCompletesANameButNotAGenericWord() {
        assertThat(INSTITUTIONS.read("the Ministry of Health", "en", "KE")).contains(Meaning.party("KE/MOH"));
        assertThat(INSTITUTIONS.read("Ministerstwo Finansów", "pl", "PL")).contains(Meaning.party("PL/FINANCE"));
        assertThat(INSTITUTIONS.read("Минобороны", "ru", "RU")).contains(Meaning.party("RU/MOD"));
        assertThat(INSTITUTIONS.read("the police", "en", "KE")).isEmpty();
        assertThat(INSTITUTIONS.read("the Government", "en", "KE")).isEmpty();
        assertThat(INSTITUTIONS.read("Georgian police", "en", "US")).contains(Meaning.party("US-GA/POLICE"));
        assertThat(INSTITUTIONS.read("Springfield police", "en", null)).isEmpty();
    }
}
