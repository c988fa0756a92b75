package org.crosstally.quantity.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.crosstally.quantity.amount.Amounts;
import org.junit.jupiter.api.Test;

class WordingsTest {

    @Test
    void theTableHasARowForEveryQualifierAndAVersion() {
        Wordings english = Wordings.english();
        assertThat(english.rows()).extracting(Wordings.Row::qualifier).containsExactly(Qualifier.values());
        assertThat(english.version()).isNotBlank();
        assertThat(english.language()).isEqualTo("en");
        assertThat(english.rows().stream()
                        .flatMapToInt(row -> IntStream.of(row.phrases().size()))
                        .sum())
                .isGreaterThanOrEqualTo(90);
        assertThat(english.rows().get(Qualifier.OVER.ordinal()))
                .satisfies(row -> assertThat(row.entailed()).isEqualTo("(v, open)"))
                .satisfies(row -> assertThat(row.read()).isEqualTo("(v, 1.15v]"))
                .satisfies(row -> assertThat(row.phrases()).contains("over", "more than", ">"));
    }

    /** Every bound phrase of the table is read as what the table says of it. */
    @Test
    void everyPhraseOfTheTableIsRead() {
        for (Wordings.Row row : Wordings.english().rows()) {
            for (String phrase : row.phrases()) {
                boolean number = row.qualifier() != Qualifier.MAGNITUDE && row.qualifier() != Qualifier.SEVERAL;
                String text = phrase.startsWith("…") ? "500 " + phrase.substring(1) : number ? phrase + " 500" : phrase;
                assertThat(Amounts.read(text + " tanks").qualifier()).as(text).isEqualTo(row.qualifier());
                assertThat(Amounts.read(text.toUpperCase(java.util.Locale.ROOT)).qualifier())
                        .as(text)
                        .isEqualTo(row.qualifier());
            }
        }
    }

    @Test
    void aLanguageOverridesRulesAndAddsPhrases() {
        Wordings other = Wordings.english().with("""
                        version  | de-1
                        language | de
                        rule     | OVER | (v, open) | (v, 1.2v]
                        before   | OVER | über
                        scale    | milliarde | 1000000000
                        scale    | billion   | 1000000000000
                        """);
        assertThat(Amounts.read("über 100", other).read()).hasToString("(100, 120]");
        assertThat(Amounts.read("1.5 billion", other).value()).isEqualTo(new BigDecimal("1500000000000"));
        assertThat(other.language()).isEqualTo("de");
        assertThat(Amounts.read("over 100").read()).as("English is untouched").hasToString("(100, 115]");
    }

    @Test
    void aBrokenTableIsRefusedWithItsLine() {
        assertThatThrownBy(() -> Wordings.english().with("rule | OVER | up and up | v"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("up and up");
        assertThatThrownBy(() -> Wordings.english().with("before | SIDEWAYS | beside"))
                .hasMessageContaining("SIDEWAYS");
        assertThatThrownBy(() -> Wordings.parse("version | 1\nlanguage | en"))
                .hasMessageContaining("no rule for EXACT");
    }

    @Test
    void vagueAndEmptyNumbersAreRefused() {
        Wordings english = Wordings.english();
        assertThatThrownBy(() -> english.intervals(Qualifier.UNDER, BigDecimal.ZERO, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> english.intervals(Qualifier.BETWEEN, BigDecimal.ONE, 1))
                .hasMessageContaining("two numbers");
        assertThat(english.intervals(Qualifier.OVER, BigDecimal.ZERO, 1).read()).hasToString("(0, open)");
    }
}
