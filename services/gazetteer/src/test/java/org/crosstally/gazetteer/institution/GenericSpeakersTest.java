package org.crosstally.gazetteer.institution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenericSpeakersTest {

    @ParameterizedTest
    @CsvSource({
        "en, officials",
        "en, He",
        "en, a senior police official",
        "en, page GAO",
        "en, The company",
        "en, two sources",
        "de, ein Sprecher",
        "de, Sie",
        "de, mehrere Augenzeugen",
        "fr, un porte-parole",
        "fr, des témoins",
        "es, fuentes sanitarias",
        "es, el portavoz",
        "it, il portavoce",
        "it, alcuni testimoni",
        "uk, він",
        "uk, місцеві мешканці",
        "ru, источник",
        "ru, официальный представитель",
        "pl, rzecznik",
        "pl, kilku świadków"
    })
    void aSpeakerWithoutANameIsUnknown(String language, String speaker) {
        assertThat(GenericSpeakers.named(speaker, language, "Aldport")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "en, The police, police (Aldport)",
        "en, Local authorities, Local authorities (Aldport)",
        "de, die Polizei, Polizei (Aldport)",
        "fr, les pompiers, pompiers (Aldport)",
        "es, el alcalde, alcalde (Aldport)",
        "it, i vigili del fuoco, vigili del fuoco (Aldport)",
        "uk, місцева влада, місцева влада (Aldport)",
        "ru, полиция, полиция (Aldport)",
        "pl, straż pożarna, straż pożarna (Aldport)"
    })
    void aLocalAuthorityIsThatOfThePlaceAndUnknownWithoutOne(String language, String speaker, String named) {
        assertThat(GenericSpeakers.named(speaker, language, "Aldport")).contains(named);
        assertThat(GenericSpeakers.named(speaker, language, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "en, WHO",
        "en, Aldport Police",
        "en, Ministry of Defence of Ruritania",
        "en, Ella Brandt",
        "en, Page",
        "de, Polizei Aldburg",
        "fr, Croix-Rouge",
        "es, Cruz Roja",
        "it, Croce Rossa",
        "uk, Генштаб",
        "ru, Роскосмос",
        "pl, Caritas"
    })
    void aNameStaysAsItIs(String language, String speaker) {
        assertThat(GenericSpeakers.named(speaker, language, "Aldport")).isEqualTo(Optional.of(speaker));
    }
}
