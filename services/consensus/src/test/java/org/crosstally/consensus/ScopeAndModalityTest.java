package org.crosstally.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crosstally.consensus.Asked.kinds;

import org.crosstally.consensus.finding.Kind;
import org.crosstally.quantity.assertion.Modality;
import org.crosstally.quantity.assertion.Stage;
import org.junit.jupiter.api.Test;

class ScopeAndModalityTest {

    @Test
    void oneNumberForAPartAndItsWhole() {
        assertThat(kinds(
                        Said.by("M").printedBy("X").place("Gaza north").over("900"),
                        Said.by("M").printedBy("Y").place("Gaza").over("900")))
                .contains(Kind.SCOPE_MISMATCH);
    }

    @Test
    void oneTellingNumberForAPartyAndItsAlliance() {
        assertThat(kinds(
                        Said.by("M").subject("Germany").value("913"),
                        Said.by("N").subject("NATO").value("913")))
                .contains(Kind.SCOPE_MISMATCH);
    }

    @Test
    void oneNumberForAPartAndItsWholeWithoutADate() {
        assertThat(kinds(
                        Said.by("M").printedBy("X").place("Gaza north").on(null).over("900"),
                        Said.by("M").printedBy("Y").place("Gaza").on(null).over("900")))
                .contains(Kind.SCOPE_MISMATCH);
    }

    @Test
    void lessForThePartIsNoMismatch() {
        assertThat(kinds(
                        Said.by("M").printedBy("X").place("Gaza north").value("300"),
                        Said.by("M").printedBy("Y").place("Gaza").value("900")))
                .doesNotContain(Kind.SCOPE_MISMATCH);
    }

    @Test
    void neighbouringPlacesAreNoPartAndWhole() {
        assertThat(kinds(
                        Said.by("M").printedBy("X").place("Gaza north").value("913"),
                        Said.by("M").printedBy("Y").place("Gaza south").value("913")))
                .doesNotContain(Kind.SCOPE_MISMATCH);
    }

    @Test
    void aShortNumberOfTwoOriginsIsChance() {
        assertThat(kinds(
                        Said.by("M").place("Gaza north").value("9"),
                        Said.by("N").place("Gaza").value("9")))
                .doesNotContain(Kind.SCOPE_MISMATCH);
    }

    @Test
    void aTotalOfAnotherWeekIsAnotherNumber() {
        assertThat(kinds(
                        Said.by("M").printedBy("X").total().place("Gaza north").value("913"),
                        Said.by("M")
                                .printedBy("Y")
                                .total()
                                .place("Gaza")
                                .on("2023-12-08")
                                .value("913")))
                .doesNotContain(Kind.SCOPE_MISMATCH);
    }

    @Test
    void anAimToldAsAFact() {
        assertThat(kinds(
                        Said.by("M").printedBy("X").modality(Modality.TARGET).value("900"),
                        Said.by("M").printedBy("Y").value("900")))
                .contains(Kind.MODALITY_UPGRADE);
    }

    @Test
    void aForecastForNextYearToldAsAFactOfToday() {
        assertThat(kinds(
                        Said.by("M")
                                .printedBy("X")
                                .modality(Modality.PROJECTED)
                                .on("2024-12-31")
                                .value("900"),
                        Said.by("M").printedBy("Y").value("900")))
                .contains(Kind.MODALITY_UPGRADE);
    }

    @Test
    void anEstimateToldAsAnObservation() {
        assertThat(kinds(
                        Said.by("M").printedBy("X").modality(Modality.ESTIMATED).value("900"),
                        Said.by("M").printedBy("Y").modality(Modality.OBSERVED).value("900")))
                .contains(Kind.MODALITY_UPGRADE);
    }

    @Test
    void anAimThatWasReachedIsNoUpgrade() {
        assertThat(kinds(
                        Said.by("M").printedBy("X").modality(Modality.TARGET).value("900"),
                        Said.by("M").printedBy("Y").on("2024-02-01").value("900")))
                .doesNotContain(Kind.MODALITY_UPGRADE);
    }

    @Test
    void anotherNumberThanWasAimedAtIsNoUpgrade() {
        assertThat(kinds(
                        Said.by("M").printedBy("X").modality(Modality.TARGET).value("900"),
                        Said.by("M").printedBy("Y").value("600")))
                .doesNotContain(Kind.MODALITY_UPGRADE);
    }

    @Test
    void anAimAndAForecastAreBothOutlooks() {
        assertThat(kinds(
                        Said.by("M").printedBy("X").modality(Modality.TARGET).value("900"),
                        Said.by("M").printedBy("Y").modality(Modality.PROJECTED).value("900")))
                .doesNotContain(Kind.MODALITY_UPGRADE);
    }

    @Test
    void whatIsDeniedIsNoUpgrade() {
        assertThat(kinds(
                        Said.by("M").printedBy("X").modality(Modality.DENIED).value("900"),
                        Said.by("M").printedBy("Y").value("900")))
                .doesNotContain(Kind.MODALITY_UPGRADE);
    }

    @Test
    void anotherOriginsEstimateIsItsOwn() {
        assertThat(kinds(
                        Said.by("M").modality(Modality.ESTIMATED).value("900"),
                        Said.by("N").modality(Modality.OBSERVED).value("900")))
                .doesNotContain(Kind.MODALITY_UPGRADE);
    }

    @Test
    void atAnotherStageItIsAStageMismatch() {
        assertThat(kinds(
                        Said.by("M")
                                .printedBy("X")
                                .stage(Stage.PLANNED)
                                .modality(Modality.TARGET)
                                .value("900"),
                        Said.by("M").printedBy("Y").stage(Stage.ORDERED).value("900")))
                .contains(Kind.STAGE_MISMATCH)
                .doesNotContain(Kind.MODALITY_UPGRADE);
    }
}
