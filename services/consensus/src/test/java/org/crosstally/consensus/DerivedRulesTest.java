package org.crosstally.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crosstally.consensus.Asked.kinds;
import static org.crosstally.consensus.Asked.only;

import org.crosstally.consensus.finding.Finding;
import org.crosstally.consensus.finding.Kind;
import org.crosstally.quantity.assertion.Stage;
import org.junit.jupiter.api.Test;

class DerivedRulesTest {

    @Test
    void aRateThatDoesNotMakeItsTotal() {
        assertThat(kinds(
                        Said.by("M")
                                .per("d")
                                .from("2023-06-01")
                                .on("2023-12-01")
                                .value("100"),
                        Said.by("N").total().from("2023-06-01").on("2023-12-01").value("125000")))
                .contains(Kind.DERIVED_INCONSISTENCY);
    }

    @Test
    void aRateThatDoesNotMakeTheFlowOfItsPeriod() {
        assertThat(kinds(
                        Said.by("M")
                                .per("mo")
                                .from("2023-01-01")
                                .to("2023-12-31")
                                .on("2023-12-31")
                                .value("500"),
                        Scene.flow("2023-01-01", "2023-12-31").on("2023-12-31").value("12000")))
                .contains(Kind.DERIVED_INCONSISTENCY);
    }

    @Test
    void aFlowThatIsNotWhatTheTotalGrewBy() {
        assertThat(kinds(
                        Scene.total("M", "2023-11-30", "901"),
                        Scene.total("M", "2023-12-01", "961"),
                        Scene.flow("2023-12-01", "2023-12-01").value("23")))
                .contains(Kind.DERIVED_INCONSISTENCY);
    }

    @Test
    void aLotDeliveredSoonerThanItsLeadTime() {
        Finding finding = only(
                Kind.DERIVED_INCONSISTENCY,
                Scene.lot("M", Stage.ORDERED, "2023-01-01", "5100"),
                Scene.lot("M", Stage.DELIVERED, "2023-04-01", "5100"),
                Scene.leadTime("N", "2.5"));
        assertThat(finding.sides()).hasSize(3);
        assertThat(finding.cause().test()).isEqualTo("lead-time");
    }

    @Test
    void aRateThatMakesItsTotalIsFine() {
        assertThat(kinds(
                        Said.by("M")
                                .per("d")
                                .from("2023-06-01")
                                .on("2023-12-01")
                                .about("680"),
                        Said.by("N").total().from("2023-06-01").on("2023-12-01").over("125000")))
                .doesNotContain(Kind.DERIVED_INCONSISTENCY);
    }

    @Test
    void aRateOfTodayIsNoAverage() {
        assertThat(kinds(
                        Said.by("M").per("d").on("2023-12-01").value("100"),
                        Said.by("N").total().from("2023-06-01").on("2023-12-01").value("125000")))
                .doesNotContain(Kind.DERIVED_INCONSISTENCY);
    }

    @Test
    void aRateOverAnotherPeriodIsNotHeldAgainstTheTotal() {
        assertThat(kinds(
                        Said.by("M")
                                .per("d")
                                .from("2023-11-01")
                                .on("2023-12-01")
                                .value("100"),
                        Said.by("N").total().from("2023-06-01").on("2023-12-01").value("125000")))
                .doesNotContain(Kind.DERIVED_INCONSISTENCY);
    }

    @Test
    void aFlowThatIsWhatTheTotalGrewByIsFine() {
        assertThat(kinds(
                        Scene.total("M", "2023-11-30", "901"),
                        Scene.total("M", "2023-12-01", "961"),
                        Scene.flow("2023-12-01", "2023-12-01").value("60")))
                .doesNotContain(Kind.DERIVED_INCONSISTENCY);
    }

    @Test
    void anotherOriginsTotalNeedNotGrowByTheFlow() {
        assertThat(kinds(
                        Scene.total("N", "2023-11-30", "901"),
                        Scene.total("N", "2023-12-01", "961"),
                        Scene.flow("2023-12-01", "2023-12-01").value("23")))
                .doesNotContain(Kind.DERIVED_INCONSISTENCY);
    }

    @Test
    void aLotDeliveredInItsTimeIsFine() {
        assertThat(kinds(
                        Scene.lot("M", Stage.ORDERED, "2021-01-01", "5100"),
                        Scene.lot("M", Stage.DELIVERED, "2023-11-01", "5100"),
                        Scene.leadTime("N", "2.5")))
                .doesNotContain(Kind.DERIVED_INCONSISTENCY);
    }

    @Test
    void anotherAmountIsAnotherLot() {
        assertThat(kinds(
                        Scene.lot("M", Stage.ORDERED, "2023-01-01", "5100"),
                        Scene.lot("M", Stage.DELIVERED, "2023-04-01", "120"),
                        Scene.leadTime("N", "2.5")))
                .doesNotContain(Kind.DERIVED_INCONSISTENCY);
    }
}
