package org.crosstally.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crosstally.consensus.Asked.kinds;
import static org.crosstally.consensus.Asked.only;

import org.crosstally.consensus.finding.Band;
import org.crosstally.consensus.finding.Finding;
import org.crosstally.consensus.finding.Kind;
import org.crosstally.consensus.rule.TotalRules;
import org.crosstally.quantity.wording.Qualifier;
import org.junit.jupiter.api.Test;

class TotalRulesTest {

    @Test
    void totalsFromDifferentDaysAreWorthKnowing() {
        Finding finding = only(
                Kind.WINDOW_MISMATCH,
                Said.by("M").total().from("2023-01-01").value("900"),
                Said.by("N").total().from("2023-06-01").value("500"));
        assertThat(finding.severity().band()).isEqualTo(Band.INFO);
    }

    @Test
    void aShorterWindowThatHoldsMoreIsCritical() {
        Finding finding = only(
                Kind.WINDOW_MISMATCH,
                Said.by("M").total().from("2023-01-01").value("500"),
                Said.by("N").total().from("2023-06-01").value("900"));
        assertThat(finding.severity().band()).isEqualTo(Band.CRITICAL);
    }

    @Test
    void aShorterWindowBeforeALargerTotalOfALaterDayIsCriticalToo() {
        assertThat(only(
                                Kind.WINDOW_MISMATCH,
                                Said.by("M")
                                        .total()
                                        .from("2023-01-01")
                                        .on("2023-12-05")
                                        .value("500"),
                                Said.by("N").total().from("2023-06-01").value("900"))
                        .severity()
                        .band())
                .isEqualTo(Band.CRITICAL);
    }

    @Test
    void totalsFromOneDayAreNoMismatch() {
        assertThat(kinds(
                        Said.by("M").total().from("2023-01-01").value("900"),
                        Said.by("N").total().from("2023-01-01").value("500")))
                .doesNotContain(Kind.WINDOW_MISMATCH);
    }

    @Test
    void aVagueStartThatCanBeTheSameIsNoMismatch() {
        assertThat(kinds(
                        Said.by("M").total().from("2023-06").value("900"),
                        Said.by("N").total().from("2023-06-05").value("900")))
                .doesNotContain(Kind.WINDOW_MISMATCH);
    }

    @Test
    void anUnknownStartIsNoMismatch() {
        assertThat(kinds(
                        Said.by("M").total().from("2023-01-01").value("900"),
                        Said.by("N").total().value("500")))
                .doesNotContain(Kind.WINDOW_MISMATCH);
    }

    @Test
    void aTotalThatMayHaveGrownIsNotImpossible() {
        assertThat(only(
                                Kind.WINDOW_MISMATCH,
                                Said.by("M")
                                        .total()
                                        .from("2023-01-01")
                                        .on("2023-11-25")
                                        .value("900"),
                                Said.by("N").total().from("2023-06-01").value("950"))
                        .severity()
                        .band())
                .isEqualTo(Band.INFO);
    }

    @Test
    void totalsThatNeverMeetInTimeAreNoMismatch() {
        assertThat(kinds(
                        Said.by("M").total().from("2023-01-01").on("2023-03-01").value("900"),
                        Said.by("N").total().from("2023-06-01").value("500")))
                .doesNotContain(Kind.WINDOW_MISMATCH);
    }

    @Test
    void severalTotalsAboveTheNextTellOfAChangedDefinition() {
        Finding finding = only(
                Kind.CUMULATIVE_DECREASE,
                Said.by("M").total().on("2023-11-20").value("936"),
                Said.by("N").total().on("2023-11-22").value("1032"),
                Said.by("M").total().on("2023-11-24").value("1001"),
                Said.by("M").total().on("2023-11-26").value("867"),
                Said.by("M").total().on("2023-11-27").value("893"));
        assertThat(finding.cause().test()).isEqualTo(TotalRules.DEFINITION);
        assertThat(finding.explanation()).contains("a change of what is counted");
    }

    @Test
    void oneTotalAboveTheNextIsAPlainDecrease() {
        assertThat(only(
                                Kind.CUMULATIVE_DECREASE,
                                Said.by("M").total().on("2023-11-24").value("1001"),
                                Said.by("M").total().on("2023-11-26").value("867"),
                                Said.by("M").total().on("2023-11-27").value("893"))
                        .cause())
                .isNull();
    }

    @Test
    void aTotalThatLeapsBackIsASlipAndNoChangeOfDefinition() {
        assertThat(Asked.findings(
                        Said.by("M").total().on("2023-11-22").value("936"),
                        Said.by("M").total().on("2023-11-24").value("1001"),
                        Said.by("M").total().on("2023-11-26").value("167"),
                        Said.by("M").total().on("2023-11-27").value("1093")))
                .filteredOn(finding -> finding.kind() == Kind.CUMULATIVE_DECREASE)
                .allSatisfy(finding -> assertThat(finding.cause()).isNull());
    }

    @Test
    void aFallAfterSeveralHigherTotalsIsAChangeOfDefinitionWhereTheCountGoesOn() {
        Finding finding = only(
                Kind.CUMULATIVE_DECREASE,
                total("2023-12-01").value("903"),
                total("2023-12-03").value("907"),
                total("2023-12-05").value("503"),
                total("2023-12-06").value("507"));
        assertThat(finding.cause().test()).isEqualTo("definition-change");
        assertThat(finding.sides().get(0).claims()).hasSize(2);
        assertThat(finding.sides().get(1).value()).isEqualByComparingTo("503");
    }

    @Test
    void aFallWithAnOpenFigureNextIsNoChangeOfDefinition() {
        Finding finding = only(
                Kind.CUMULATIVE_DECREASE,
                total("2023-12-01").value("903"),
                total("2023-12-03").value("907"),
                total("2023-12-05").value("503"),
                total("2023-12-06").value(Qualifier.UNDER, "607"));
        assertThat(finding.cause()).as("%s", finding.explanation()).isNull();
    }

    private static Said total(String day) {
        return Said.by("M").total().from("2023-01-01").on(day);
    }
}
