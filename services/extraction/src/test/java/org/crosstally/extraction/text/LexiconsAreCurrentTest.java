package org.crosstally.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class LexiconsAreCurrentTest {

    static final List<String> LANGUAGES = Lexicon.LANGUAGES;
    static final List<String> GENERATED = CldrLexicons.LANGUAGES;

    @ParameterizedTest
    @FieldSource("GENERATED")
    void theGeneratedPartIsWhatTheGeneratorWrites(String language) throws IOException {
        try (var in = Lexicon.class.getResourceAsStream("/org/crosstally/extraction/cldr-" + language + ".txt")) {
            String checkedIn = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(checkedIn).isEqualTo(CldrLexicons.file(language));
        }
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyLexiconLoads(String language) {
        assertThat(Lexicon.of(language).language).isEqualTo(language);
    }
}
