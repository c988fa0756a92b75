package org.crosstally.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crosstally.consensus.Asked.kinds;
import static org.crosstally.consensus.Asked.only;

import org.crosstally.consensus.finding.Band;
import org.crosstally.consensus.finding.Finding;
import org.crosstally.consensus.finding.Kind;
import org.crosstally.quantity.assertion.Modality;
import org.crosstally.quantity.assertion.Stage;
import org.crosstally.quantity.period.TimeKind;
import org.junit.jupiter.api.Test;

class PairRulesTest {

    private static Said contract(String origin) {
        return Said.by(origin).measure("contracts").money("USD").value("1000000000");
    }

    @Test
    void plannedIsNotOrdered() {
        assertThat(kinds(contract("A").stage(Stage.PLANNED), contract("B").stage(Stage.ORDERED)))
                .containsExactly(Kind.STAGE_MISMATCH);
    }

    @Test
    void plannedIsNotOrderedEvenWhenOneIsUndatedAndAnAim() {
        Finding finding = only(
                Kind.STAGE_MISMATCH,
                contract("A").stage(Stage.PLANNED).modality(Modality.TARGET),
                contract("A").stage(Stage.ORDERED).on(null));
        assertThat(finding.severity().certainty()).isEqualTo(0.6);
        assertThat(finding.severity().band()).isEqualTo(Band.MAJOR);
        assertThat(finding.explanation()).contains("planned", "ordered");
    }

    @Test
    void withoutADateTheAmountOfAnotherOriginIsNoMoreThanModerate() {
        Finding finding = only(
                Kind.STAGE_MISMATCH,
                contract("A").stage(Stage.PLANNED),
                contract("B").stage(Stage.ORDERED).on(null));
        assertThat(finding.severity().band()).isEqualTo(Band.MODERATE);
    }

    @Test
    void withAnUnknownFieldTheAmountOfOneOriginIsNoMoreThanModerate() {
        Finding finding = only(
                Kind.STAGE_MISMATCH,
                contract("A").stage(Stage.PLANNED).place("Kyiv"),
                contract("A").stage(Stage.ORDERED));
        assertThat(finding.severity().band()).isEqualTo(Band.MODERATE);
    }

    @Test
    void undatedCasualtiesRetoldAsKilledByOneOriginAreCritical() {
        Finding finding = only(
                Kind.MEASURE_DRIFT,
                Said.by("M").printedBy("A").measure("casualties").on(null).over("700"),
                Said.by("M").printedBy("B").measure("killed").on(null).over("700"));
        assertThat(finding.severity().band()).isEqualTo(Band.CRITICAL);
    }

    @Test
    void pledgedIsNotPaid() {
        assertThat(kinds(
                        contract("A").stage(Stage.PLEDGED).place("Kyiv"),
                        contract("B").stage(Stage.PAID)))
                .containsExactly(Kind.STAGE_MISMATCH);
    }

    @Test
    void oneStageTwiceIsNoMismatch() {
        assertThat(kinds(contract("A").stage(Stage.ORDERED), contract("B").stage(Stage.ORDERED)))
                .isEmpty();
    }

    @Test
    void anotherAmountAtAnotherStageIsNoMismatch() {
        assertThat(kinds(
                        contract("A").stage(Stage.PLANNED),
                        contract("B").stage(Stage.ORDERED).value("310000000")))
                .isEmpty();
    }

    @Test
    void anotherObjectAtAnotherStageIsNoMismatch() {
        assertThat(kinds(
                        contract("A").stage(Stage.PLANNED).object("shells"),
                        contract("B").stage(Stage.ORDERED).object("tanks")))
                .isEmpty();
    }

    @Test
    void deliveredAboveOrderedBreaksTheOrderOfStages() {
        assertThat(kinds(
                        contract("A").stage(Stage.ORDERED).value("311000000"),
                        contract("B").stage(Stage.DELIVERED).value("477000000")))
                .containsExactly(Kind.STAGE_ORDER);
    }

    @Test
    void anExplanationNamesWhatDiffersAndWhatTheReaderSees() {
        assertThat(only(
                                Kind.STAGE_ORDER,
                                contract("A").stage(Stage.ORDERED).value("120000000"),
                                contract("B").stage(Stage.DELIVERED).value("150000000"))
                        .explanation())
                .contains(
                        "as ordered",
                        "as delivered",
                        " USD against ",
                        ",000",
                        "no more can be delivered than was ordered")
                .doesNotContain("canonical");
        assertThat(only(
                                Kind.MEASURE_DRIFT,
                                Said.by("M")
                                        .printedBy("X")
                                        .measure("casualties")
                                        .value("125417"),
                                Said.by("M").printedBy("Y").measure("killed").value("125417"))
                        .explanation())
                .contains("for \"casualties\"", "for \"killed\"", "in X", "in Y", "125,417", "(same-number)");
    }

    @Test
    void paidAbovePledgedBreaksTheOrderOfStages() {
        assertThat(only(
                                Kind.STAGE_ORDER,
                                contract("A").stage(Stage.PLEDGED).value("5.1"),
                                contract("B").stage(Stage.PAID).value("6.3"))
                        .severity()
                        .band())
                .isEqualTo(Band.CRITICAL);
    }

    @Test
    void atLeastSoMuchDeliveredAboveOrderedBreaksTheOrder() {
        assertThat(kinds(
                        contract("A").stage(Stage.ORDERED).value("311000000"),
                        contract("B").stage(Stage.DELIVERED).atLeast("477000000")))
                .containsExactly(Kind.STAGE_ORDER);
    }

    @Test
    void deliveredBelowOrderedIsInOrder() {
        assertThat(kinds(
                        contract("A").stage(Stage.ORDERED).value("477000000"),
                        contract("B").stage(Stage.DELIVERED).value("311000000")))
                .isEmpty();
    }

    @Test
    void aboutAsMuchDeliveredAsOrderedIsInOrder() {
        assertThat(kinds(
                        contract("A").stage(Stage.ORDERED).about("477000000"),
                        contract("B").stage(Stage.DELIVERED).about("500000000")))
                .doesNotContain(Kind.STAGE_ORDER);
    }

    @Test
    void overSoMuchOrderedHoldsAnyDelivery() {
        assertThat(kinds(
                        contract("A").stage(Stage.ORDERED).over("300000000"),
                        contract("B").stage(Stage.DELIVERED).value("477000000")))
                .isEmpty();
    }

    @Test
    void casualtiesRetoldAsKilledAreADriftOfMeasure() {
        assertThat(kinds(
                        Said.by("M").printedBy("A").measure("casualties").value("125000"),
                        Said.by("M").printedBy("B").measure("killed").value("125000")))
                .containsExactly(Kind.MEASURE_DRIFT);
    }

    @Test
    void aTellingNumberDriftsBetweenOriginsToo() {
        assertThat(kinds(
                        Said.by("M").measure("casualties").value("125417"),
                        Said.by("N").measure("killed").value("125417")))
                .containsExactly(Kind.MEASURE_DRIFT);
    }

    @Test
    void aDriftOfMeasureIsCritical() {
        assertThat(only(
                                Kind.MEASURE_DRIFT,
                                Said.by("M")
                                        .printedBy("A")
                                        .measure("casualties")
                                        .over("700"),
                                Said.by("M").printedBy("B").measure("killed").over("700"))
                        .severity()
                        .band())
                .isEqualTo(Band.CRITICAL);
    }

    @Test
    void fewerKilledThanCasualtiesIsNoDrift() {
        assertThat(kinds(
                        Said.by("M").measure("casualties").value("125417"),
                        Said.by("M").measure("killed").value("31202")))
                .isEmpty();
    }

    @Test
    void aSmallNumberThatTwoOriginsShareIsNoDrift() {
        assertThat(kinds(
                        Said.by("M").measure("casualties").value("12"),
                        Said.by("N").measure("killed").value("12")))
                .isEmpty();
    }

    @Test
    void oneNumberOfUnrelatedMeasuresIsNoDrift() {
        assertThat(kinds(
                        Said.by("M").measure("stock").value("125417"),
                        Said.by("M").measure("killed").value("125417")))
                .doesNotContain(Kind.MEASURE_DRIFT);
    }

    @Test
    void moreKilledThanCasualtiesExceedsTheWhole() {
        assertThat(kinds(
                        Said.by("M").measure("casualties").value("3113"),
                        Said.by("N").measure("killed").value("5227")))
                .containsExactly(Kind.PART_EXCEEDS_WHOLE);
    }

    @Test
    void moreInAPartThanInThePlaceExceedsTheWhole() {
        assertThat(kinds(
                        Said.by("M").place("Gaza").value("3113"),
                        Said.by("N").place("Gaza north").value("5227")))
                .containsExactly(Kind.PART_EXCEEDS_WHOLE);
    }

    @Test
    void moreOfAMemberThanOfItsAllianceExceedsTheWhole() {
        assertThat(kinds(
                        Said.by("M").subject("NATO").measure("killed").value("3113"),
                        Said.by("N").subject("Germany").measure("killed").value("5227")))
                .containsExactly(Kind.PART_EXCEEDS_WHOLE);
    }

    @Test
    void lessInAPartIsAsItShouldBe() {
        assertThat(kinds(
                        Said.by("M").place("Gaza").value("5227"),
                        Said.by("N").place("Gaza north").value("3113")))
                .isEmpty();
    }

    @Test
    void moreInAnUnrelatedPlaceIsAsItMayBe() {
        assertThat(kinds(
                        Said.by("M").place("Gaza").value("3113"),
                        Said.by("N").place("Kyiv").value("5227")))
                .isEmpty();
    }

    @Test
    void aPartThatHasGrownPastAnOlderWholeIsAsItMayBe() {
        assertThat(kinds(
                        Said.by("M").total().place("Gaza").on("2023-11-25").value("3113"),
                        Said.by("N")
                                .total()
                                .place("Gaza north")
                                .on("2023-12-01")
                                .value("3227")))
                .isEmpty();
    }

    @Test
    void oneNumberPerDayAndPerMonthIsASlipOfPeriod() {
        assertThat(kinds(
                        Said.by("M").per("d").value("6000"),
                        Said.by("N").per("mo").value("6000")))
                .containsExactly(Kind.RATE_PERIOD_SLIP);
    }

    @Test
    void oneNumberPerDayAndPerMonthAWeekApartIsASlipOfPeriod() {
        assertThat(kinds(
                        Said.by("M").per("d").on("2023-11-20").value("6000"),
                        Said.by("N").per("mo").on("2023-11-27").value("6000")))
                .containsExactly(Kind.RATE_PERIOD_SLIP);
        assertThat(kinds(
                        Said.by("M").per("d").on("2023-10-20").value("6000"),
                        Said.by("N").per("mo").on("2023-11-27").value("6000")))
                .isEmpty();
    }

    @Test
    void oneNumberInTwoCurrenciesAWeekApartIsAMismatchUnlessItIsATotal() {
        Said dollars = Said.by("M").measure("aid").money("USD").value("1100000000");
        Said euros = Said.by("N").measure("aid").money("EUR").on("2023-11-24").value("1100000000");
        assertThat(kinds(dollars, euros)).containsExactly(Kind.CURRENCY_MISMATCH);
        assertThat(kinds(dollars.total(), euros.total())).isEmpty();
    }

    @Test
    void hundredsADayAndThousandsADayAWeekLaterAreAMatterOfMagnitude() {
        assertThat(kinds(
                        Said.by("M").per("d").on("2023-11-20").words("100", "1000"),
                        Said.by("N").per("d").on("2023-11-27").words("1000", "10000")))
                .containsExactly(Kind.MAGNITUDE);
        assertThat(kinds(
                        Said.by("M").total().on("2023-11-20").words("100", "1000"),
                        Said.by("N").total().on("2023-11-27").words("1000", "10000")))
                .isEmpty();
    }

    @Test
    void oneNumberPerWeekAndPerYearIsASlipOfPeriod() {
        assertThat(only(
                                Kind.RATE_PERIOD_SLIP,
                                Said.by("M").per("wk").over("410"),
                                Said.by("N").per("a").value("410"))
                        .severity()
                        .band())
                .isEqualTo(Band.MAJOR);
    }

    @Test
    void anotherNumberPerMonthIsNoSlipOfPeriod() {
        assertThat(kinds(
                        Said.by("M").per("d").value("6000"),
                        Said.by("N").per("mo").value("180000")))
                .isEmpty();
    }

    @Test
    void oneNumberOfTwoObjectsIsNoSlipOfPeriod() {
        assertThat(kinds(
                        Said.by("M").per("d").object("shells").value("6000"),
                        Said.by("N").per("mo").object("drones").value("6000")))
                .isEmpty();
    }

    @Test
    void aRateMeetsRatesOnly() {
        assertThat(kinds(
                        Said.by("M").per("d").value("6000"),
                        Said.by("N").kind(TimeKind.POINT).value("6000")))
                .isEmpty();
    }

    @Test
    void oneNumberInTwoCurrenciesIsAMismatch() {
        assertThat(kinds(
                        Said.by("M").measure("aid").money("USD").value("1100000000"),
                        Said.by("N").measure("aid").money("EUR").value("1100000000")))
                .containsExactly(Kind.CURRENCY_MISMATCH);
    }

    @Test
    void aCurrencyLeftOutIsAMismatch() {
        assertThat(only(
                                Kind.CURRENCY_MISMATCH,
                                Said.by("M").measure("aid").money("USD").value("1100000000"),
                                Said.by("N").measure("aid").money(null).value("1100000000"))
                        .cause()
                        .text())
                .isEqualTo("a currency left out");
    }

    @Test
    void oneNumberInTwoCurrenciesOfOneOriginIsAMismatch() {
        assertThat(kinds(
                        Said.by("M").printedBy("A").measure("aid").money("USD").value("1100000000"),
                        Said.by("M").printedBy("B").measure("aid").money("GBP").value("1100000000")))
                .containsExactly(Kind.CURRENCY_MISMATCH);
    }

    @Test
    void anotherNumberInAnotherCurrencyIsNoMismatch() {
        assertThat(kinds(
                        Said.by("M").measure("aid").money("USD").value("1100000000"),
                        Said.by("N").measure("aid").money("EUR").value("1010000000")))
                .isEmpty();
    }

    @Test
    void oneCurrencyTwiceIsNoMismatch() {
        assertThat(kinds(
                        Said.by("M").measure("aid").money("USD").value("1100000000"),
                        Said.by("N").measure("aid").money("USD").value("1100000000")))
                .isEmpty();
    }

    @Test
    void oneNumberForTwoReceiversIsNoMismatch() {
        assertThat(kinds(
                        Said.by("M").measure("aid").subject("X").money("USD").value("1100000000"),
                        Said.by("N").measure("aid").subject("Y").money("EUR").value("1100000000")))
                .isEmpty();
    }
}
