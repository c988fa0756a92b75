package org.crosstally.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconsAreCurrentTest {

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es", "it", "uk", "ru", "pl"})
    void theGeneratedPartIsWhatTheGeneratorWrites(String language) throws IOException {
        try (var in = Lexicon.class.getResourceAsStream("cldr-" + language + ".txt")) {
            String checkedIn = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(checkedIn).isEqualTo(CldrLexicons.file(language));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "it", "uk", "ru", "pl"})
    void everyLexiconLoads(String language) {
        assertThat(Lexicon.of(language).language).isEqualTo(language);
    }
}
