package org.crosstally.comparison.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crosstally.comparison.core.Asked.kinds;
import static org.crosstally.comparison.core.Asked.only;

import org.junit.jupiter.api.Test;

class TranslationRulesTest {

    @Test
    void milliardForMillionIsCritical() {
        Finding finding = only(
                Kind.TRANSLATION_DRIFT,
                Said.by("M")
                        .printedBy("X")
                        .article("x")
                        .language("de")
                        .published("2023-12-01")
                        .value("5000000000"),
                Said.by("M")
                        .printedBy("X")
                        .article("y")
                        .language("en")
                        .published("2023-12-02")
                        .value("5000000"));
        assertThat(finding.severity().band()).isEqualTo(Band.CRITICAL);
        assertThat(finding.cause().test()).isEqualTo("scale");
    }

    @Test
    void aDecimalCommaTakenForASeparatorIsCritical() {
        assertThat(only(
                                Kind.TRANSLATION_DRIFT,
                                Said.by("M")
                                        .printedBy("X")
                                        .article("x")
                                        .language("de")
                                        .published("2023-12-01")
                                        .value("1.234"),
                                Said.by("M")
                                        .printedBy("X")
                                        .article("y")
                                        .language("en")
                                        .published("2023-12-02")
                                        .value("1234"))
                        .severity()
                        .band())
                .isEqualTo(Band.CRITICAL);
    }

    @Test
    void anotherNumberInATranslationIsDrift() {
        assertThat(kinds(
                        Said.by("M")
                                .printedBy("X")
                                .article("x")
                                .language("de")
                                .published("2023-12-01")
                                .value("900"),
                        Said.by("M")
                                .printedBy("X")
                                .article("y")
                                .language("en")
                                .published("2023-12-02")
                                .value("960")))
                .contains(Kind.TRANSLATION_DRIFT);
    }

    @Test
    void aLimitTurnedRoundInTranslationIsDrift() {
        assertThat(kinds(
                        Said.by("M")
                                .printedBy("X")
                                .article("x")
                                .language("de")
                                .published("2023-12-01")
                                .atLeast("900"),
                        Said.by("M")
                                .printedBy("X")
                                .article("y")
                                .language("en")
                                .published("2023-12-02")
                                .value(org.crosstally.quantity.Qualifier.UP_TO, "900")))
                .contains(Kind.TRANSLATION_DRIFT);
    }

    @Test
    void aTextThatSaysWhatItTranslatesNeedsNoDates() {
        assertThat(kinds(
                        Said.in("X").article("x").value("900"),
                        Said.in("Y").article("y").translating("x").value("700")))
                .contains(Kind.TRANSLATION_DRIFT);
    }

    @Test
    void anotherMeasureInATranslationIsDriftAndReplacesTheGeneralKind() {
        assertThat(kinds(
                        Said.by("M")
                                .printedBy("X")
                                .article("x")
                                .language("de")
                                .published("2023-12-01")
                                .measure("casualties")
                                .value("125417"),
                        Said.by("M")
                                .printedBy("X")
                                .article("y")
                                .language("en")
                                .published("2023-12-02")
                                .measure("killed")
                                .value("125417")))
                .contains(Kind.TRANSLATION_DRIFT)
                .doesNotContain(Kind.MEASURE_DRIFT);
    }

    @Test
    void aFaithfulTranslationIsNoDrift() {
        assertThat(kinds(
                        Said.by("M")
                                .printedBy("X")
                                .article("x")
                                .language("de")
                                .published("2023-12-01")
                                .value("900"),
                        Said.by("M")
                                .printedBy("X")
                                .article("y")
                                .language("en")
                                .published("2023-12-02")
                                .value("900")))
                .doesNotContain(Kind.TRANSLATION_DRIFT);
    }

    @Test
    void aRoundedTranslationIsNoDrift() {
        assertThat(kinds(
                        Said.by("M")
                                .printedBy("X")
                                .article("x")
                                .language("de")
                                .published("2023-12-01")
                                .value("912"),
                        Said.by("M")
                                .printedBy("X")
                                .article("y")
                                .language("en")
                                .published("2023-12-02")
                                .about("910")))
                .doesNotContain(Kind.TRANSLATION_DRIFT);
    }

    @Test
    void theSameLanguageIsNoTranslation() {
        assertThat(kinds(
                        Said.by("M")
                                .printedBy("X")
                                .article("x")
                                .language("de")
                                .published("2023-12-01")
                                .value("900"),
                        Said.by("M")
                                .printedBy("X")
                                .article("y")
                                .language("en")
                                .published("2023-12-02")
                                .language("de")
                                .value("700")))
                .doesNotContain(Kind.TRANSLATION_DRIFT);
    }

    @Test
    void anotherHouseIsNoTranslation() {
        assertThat(kinds(
                        Said.by("M")
                                .printedBy("X")
                                .article("x")
                                .language("de")
                                .published("2023-12-01")
                                .value("900"),
                        Said.by("M")
                                .printedBy("X")
                                .article("y")
                                .language("en")
                                .published("2023-12-02")
                                .printedBy("Y")
                                .value("700")))
                .doesNotContain(Kind.TRANSLATION_DRIFT);
    }

    @Test
    void aTextOfTheWeekAfterIsNoTranslation() {
        assertThat(kinds(
                        Said.by("M")
                                .printedBy("X")
                                .article("x")
                                .language("de")
                                .published("2023-12-01")
                                .value("900"),
                        Said.by("M")
                                .printedBy("X")
                                .article("y")
                                .language("en")
                                .published("2023-12-02")
                                .published("2023-12-09")
                                .value("700")))
                .doesNotContain(Kind.TRANSLATION_DRIFT);
    }

    @Test
    void aTranslationThatGivesBothFiguresOfItsOriginalIsNoDrift() {
        assertThat(kinds(
                        Said.by("M")
                                .printedBy("X")
                                .article("x")
                                .language("de")
                                .published("2023-12-01")
                                .value("900"),
                        Said.by("M")
                                .printedBy("X")
                                .article("x")
                                .language("de")
                                .published("2023-12-01")
                                .value("700"),
                        Said.by("M")
                                .printedBy("X")
                                .article("y")
                                .language("en")
                                .published("2023-12-02")
                                .value("900"),
                        Said.by("M")
                                .printedBy("X")
                                .article("y")
                                .language("en")
                                .published("2023-12-02")
                                .value("700")))
                .doesNotContain(Kind.TRANSLATION_DRIFT);
    }
}
