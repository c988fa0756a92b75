package org.crosstally.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crosstally.consensus.Asked.kinds;
import static org.crosstally.consensus.Asked.only;

import org.crosstally.consensus.finding.Band;
import org.crosstally.consensus.finding.Finding;
import org.crosstally.consensus.finding.Kind;
import org.junit.jupiter.api.Test;

class TranslationRulesTest {

    @Test
    void milliardForMillionIsCritical() {
        Finding finding = only(
                Kind.TRANSLATION_DRIFT,
                Scene.original().value("5000000000"),
                Scene.translation().value("5000000"));
        assertThat(finding.severity().band()).isEqualTo(Band.CRITICAL);
        assertThat(finding.cause().test()).isEqualTo("scale");
    }

    @Test
    void aDecimalCommaTakenForASeparatorIsCritical() {
        assertThat(only(
                                Kind.TRANSLATION_DRIFT,
                                Scene.original().value("1.234"),
                                Scene.translation().value("1234"))
                        .severity()
                        .band())
                .isEqualTo(Band.CRITICAL);
    }

    @Test
    void anotherNumberInATranslationIsDrift() {
        assertThat(kinds(Scene.original().value("900"), Scene.translation().value("960")))
                .contains(Kind.TRANSLATION_DRIFT);
    }

    @Test
    void aLimitTurnedRoundInTranslationIsDrift() {
        assertThat(kinds(
                        Scene.original().atLeast("900"),
                        Scene.translation().value(org.crosstally.quantity.wording.Qualifier.UP_TO, "900")))
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
                        Scene.original().measure("casualties").value("125417"),
                        Scene.translation().measure("killed").value("125417")))
                .contains(Kind.TRANSLATION_DRIFT)
                .doesNotContain(Kind.MEASURE_DRIFT);
    }

    @Test
    void aFaithfulTranslationIsNoDrift() {
        assertThat(kinds(Scene.original().value("900"), Scene.translation().value("900")))
                .doesNotContain(Kind.TRANSLATION_DRIFT);
    }

    @Test
    void aRoundedTranslationIsNoDrift() {
        assertThat(kinds(Scene.original().value("912"), Scene.translation().about("910")))
                .doesNotContain(Kind.TRANSLATION_DRIFT);
    }

    @Test
    void theSameLanguageIsNoTranslation() {
        assertThat(kinds(
                        Scene.original().value("900"),
                        Scene.translation().language("de").value("700")))
                .doesNotContain(Kind.TRANSLATION_DRIFT);
    }

    @Test
    void anotherHouseIsNoTranslation() {
        assertThat(kinds(
                        Scene.original().value("900"),
                        Scene.translation().printedBy("Y").value("700")))
                .doesNotContain(Kind.TRANSLATION_DRIFT);
    }

    @Test
    void aTextOfTheWeekAfterIsNoTranslation() {
        assertThat(kinds(
                        Scene.original().value("900"),
                        Scene.translation().published("2023-12-09").value("700")))
                .doesNotContain(Kind.TRANSLATION_DRIFT);
    }

    @Test
    void aTranslationThatGivesBothFiguresOfItsOriginalIsNoDrift() {
        assertThat(kinds(
                        Scene.original().value("900"),
                        Scene.original().value("700"),
                        Scene.translation().value("900"),
                        Scene.translation().value("700")))
                .doesNotContain(Kind.TRANSLATION_DRIFT);
    }
}
