package org.crosstally.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferTest {

    private static boolean minimal(String... lines) {
        return Prefer.returns("minimal", List.of(lines));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return=minimal",
                "Return=Minimal",
                "return = \"minimal\"",
                "respond-async, wait=10, return=minimal",
                "return=minimal; why=\"so, return=representation\", wait=10",
                "priority=\"a \\\" b, return=representation\", return=minimal",
                "handling=lenient;return=representation ,return=minimal",
                ", ,return=minimal,",
            })
    void itIsFoundAmongOthersHoweverItIsWritten(String line) {
        assertThat(minimal(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "return",
                "return=",
                "minimal",
                "return=minimalist",
                "no-return=minimal",
                "foo; return=minimal",
                "foo=\"return=minimal\"",
                "foo=\"a, return=minimal\"",
                "foo; bar=\"a, return=minimal\"",
            })
    void whatOnlyLooksLikeItIsNot(String line) {
        assertThat(minimal(line)).isFalse();
    }

    @Test
    void itMayStandInAnyLine() {
        assertThat(minimal("respond-async", "wait=5, return=minimal")).isTrue();
        assertThat(minimal()).isFalse();
        assertThat(Prefer.returns("minimal", null)).isFalse();
    }

    @Test
    void theFirstOfTwoCounts() {
        assertThat(minimal("return=representation", "return=minimal")).isFalse();
        assertThat(minimal("return=minimal, return=representation")).isTrue();
    }

    @Test
    void aLongHeaderThatNeverEndsIsReadToo() {
        assertThat(minimal("x=\"" + "a\\\"".repeat(50_000))).isFalse();
        assertThat(minimal("x;".repeat(50_000) + ",return=minimal")).isTrue();
    }
}
