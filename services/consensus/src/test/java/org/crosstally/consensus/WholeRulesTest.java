package org.crosstally.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crosstally.consensus.Asked.kinds;
import static org.crosstally.consensus.Asked.only;

import org.crosstally.consensus.finding.Finding;
import org.crosstally.consensus.finding.Kind;
import org.crosstally.quantity.period.TimeKind;
import org.junit.jupiter.api.Test;

class WholeRulesTest {

    @Test
    void placesThatMakeMoreThanTheWhole() {
        Finding finding = only(
                Kind.PART_EXCEEDS_WHOLE,
                Said.by("M").place("Gaza north").value("613"),
                Said.by("M").place("Gaza south").value("711"),
                Said.by("N").place("Gaza").value("1001"));
        assertThat(finding.series()).hasSize(1);
        assertThat(finding.sides()).hasSize(3);
        assertThat(finding.explanation()).contains("1,324");
    }

    @Test
    void membersThatMakeMoreThanTheAlliance() {
        assertThat(kinds(
                        Said.by("M").subject("Germany").value("613"),
                        Said.by("M").subject("France").value("711"),
                        Said.by("N").subject("NATO").value("1001")))
                .contains(Kind.PART_EXCEEDS_WHOLE);
    }

    @Test
    void totalsOfTheDayBeforeStillCount() {
        assertThat(kinds(
                        Said.by("M")
                                .total()
                                .place("Gaza north")
                                .on("2023-11-30")
                                .value("613"),
                        Said.by("M").total().place("Gaza south").value("711"),
                        Said.by("N").total().place("Gaza").value("1001")))
                .contains(Kind.PART_EXCEEDS_WHOLE);
    }

    @Test
    void partsThatMakeLessAreNotAll() {
        assertThat(kinds(
                        Said.by("M").place("Gaza north").value("213"),
                        Said.by("M").place("Gaza south").value("311"),
                        Said.by("N").place("Gaza").value("1001")))
                .doesNotContain(Kind.PART_EXCEEDS_WHOLE);
    }

    @Test
    void atLeastIsNoCeilingForTheParts() {
        assertThat(kinds(
                        Said.by("M").place("Gaza north").value("613"),
                        Said.by("M").place("Gaza south").value("711"),
                        Said.by("N").place("Gaza").atLeast("1001")))
                .doesNotContain(Kind.PART_EXCEEDS_WHOLE);
    }

    @Test
    void statesOfDifferentDaysDoNotAddUp() {
        assertThat(kinds(
                        Said.by("M").place("Gaza north").on("2023-11-30").value("613"),
                        Said.by("M").place("Gaza south").value("711"),
                        Said.by("N").place("Gaza").value("1001")))
                .doesNotContain(Kind.PART_EXCEEDS_WHOLE);
    }

    @Test
    void ratesDoNotAddUp() {
        assertThat(kinds(
                        Said.by("M").per("d").place("Gaza north").value("613"),
                        Said.by("M").per("d").place("Gaza south").value("711"),
                        Said.by("N").per("d").place("Gaza").value("1001")))
                .doesNotContain(Kind.PART_EXCEEDS_WHOLE);
    }

    @Test
    void aMonthThatHoldsMoreThanItsYear() {
        assertThat(kinds(
                        Scene.flow("2023-01-01", "2023-12-31").on("2023-12-31").value("900"),
                        Scene.flow("2023-05-01", "2023-05-31").on("2023-05-31").value("1200")))
                .contains(Kind.PART_EXCEEDS_WHOLE);
    }

    @Test
    void aMonthThatHoldsMoreThanItsYearOfAnotherOrigin() {
        assertThat(kinds(
                        Scene.flow("2023-01-01", "2023-12-31").on("2023-12-31").value("900"),
                        Said.by("N")
                                .kind(TimeKind.FLOW)
                                .from("2023-05-01")
                                .to("2023-05-31")
                                .on("2023-05-31")
                                .value("1200")))
                .contains(Kind.PART_EXCEEDS_WHOLE);
    }

    @Test
    void aFlowThatHoldsMoreThanTheTotalAtItsEnd() {
        assertThat(kinds(
                        Said.by("M").total().from("2023-01-01").on("2023-05-31").value("900"),
                        Scene.flow("2023-05-01", "2023-05-31").on("2023-05-31").value("1200")))
                .contains(Kind.PART_EXCEEDS_WHOLE);
    }

    @Test
    void lessTimeWithLessIsFine() {
        assertThat(kinds(
                        Scene.flow("2023-01-01", "2023-12-31").on("2023-12-31").value("900"),
                        Scene.flow("2023-05-01", "2023-05-31").on("2023-05-31").value("200")))
                .doesNotContain(Kind.PART_EXCEEDS_WHOLE);
    }

    @Test
    void periodsThatOnlyOverlapAreNoPartAndWhole() {
        assertThat(kinds(
                        Scene.flow("2023-01-01", "2023-05-15").on("2023-05-15").value("900"),
                        Scene.flow("2023-05-01", "2023-05-31").on("2023-05-31").value("1200")))
                .doesNotContain(Kind.PART_EXCEEDS_WHOLE);
    }

    @Test
    void aTotalThatBeganLaterHoldsNotTheFlow() {
        assertThat(kinds(
                        Said.by("M").total().from("2023-05-20").on("2023-05-31").value("900"),
                        Scene.flow("2023-05-01", "2023-05-31").on("2023-05-31").value("1200")))
                .doesNotContain(Kind.PART_EXCEEDS_WHOLE);
    }
}
