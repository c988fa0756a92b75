package org.crosstally.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crosstally.consensus.Asked.kinds;
import static org.crosstally.consensus.Asked.only;

import org.crosstally.consensus.finding.Band;
import org.crosstally.consensus.finding.Finding;
import org.crosstally.consensus.finding.Kind;
import org.crosstally.consensus.grouping.Side;
import org.crosstally.quantity.unit.Dimension;
import org.junit.jupiter.api.Test;

class ClashRulesTest {

    @Test
    void twoOriginsThatDisagreeAreInConflict() {
        Finding finding = only(
                Kind.VALUE_CONFLICT, Said.by("A").value("125400"), Said.by("B").value("98213"));
        assertThat(finding.disputed()).isTrue();
        assertThat(finding.sides()).extracting(Side::independentOrigins).containsExactly(1, 1);
        assertThat(finding.explanation()).contains("A reports", "B reports", "no consensus");
    }

    @Test
    void theOneAgainstThreeIsTheOneThatIsOutside() {
        Finding finding = only(
                Kind.VALUE_CONFLICT,
                Said.by("A").value("1213"),
                Said.by("B").value("1213"),
                Said.by("C").value("1214"),
                Said.by("D").value("2677"));
        assertThat(finding.disputed()).isFalse();
        assertThat(finding.sides().get(1).origins()).containsExactly("D");
        assertThat(finding.sides().get(0).independentOrigins()).isEqualTo(3);
    }

    @Test
    void manyReportsOfOneOriginWeighOne() {
        Finding finding = only(
                Kind.VALUE_CONFLICT,
                Said.by("A").printedBy("1").value("1213"),
                Said.by("A").printedBy("2").value("1213"),
                Said.by("A").printedBy("3").value("1213"),
                Said.by("B").value("2677"),
                Said.by("C").value("2677"));
        assertThat(finding.sides().get(0).origins()).containsExactly("B", "C");
        assertThat(finding.sides().get(1).reports()).isEqualTo(3);
    }

    @Test
    void aTotalThatIsFarBehindALaterOneConflictsWithIt() {
        assertThat(kinds(
                        Said.by("A").total().on("2023-12-01").value("5310"),
                        Said.by("B").total().on("2023-12-01").value("5312"),
                        Said.by("C").total().on("2023-12-02").value("3377")))
                .contains(Kind.VALUE_CONFLICT);
    }

    @Test
    void whoSpeaksOnlyBeforeAndAfterTheOthersIsStillOutside() {
        Finding finding = only(
                Kind.VALUE_CONFLICT,
                Said.by("A").on("2023-12-02").value("513"),
                Said.by("B").on("2023-12-02").value("513"),
                Said.by("C").on("2023-12-02").value("514"),
                Said.by("D").on("2023-12-01").value("7731"),
                Said.by("D").on("2023-12-03").value("7794"));
        assertThat(finding.sides().get(1).origins()).containsExactly("D");
        assertThat(finding.days()).isEqualTo(2);
    }

    @Test
    void aLeapALittleBeyondWhatIsKnownOfItsGrowthIsNoConflict() {
        assertThat(kinds(
                        Said.by("A").total().on("2023-12-01").value("1000"),
                        Said.by("B").total().on("2023-12-02").value("1120")))
                .isEmpty();
    }

    @Test
    void aLeapFarBeyondWhatIsKnownOfItsGrowthIsAConflict() {
        assertThat(kinds(
                        Said.by("A").total().on("2023-12-01").value("1000"),
                        Said.by("B").total().on("2023-12-02").value("1420")))
                .containsExactly(Kind.VALUE_CONFLICT);
    }

    @Test
    void whatIsReadMoreThanATenthApartIsAConflictThoughTheWordsAllowIt() {
        assertThat(kinds(
                        Said.by("A").value("1100"),
                        Said.by("B").value("1101"),
                        Said.by("C").atLeast("755")))
                .containsExactly(Kind.VALUE_CONFLICT);
    }

    @Test
    void overAndAboutAndExactAgree() {
        assertThat(kinds(
                        Said.by("A").over("125000"),
                        Said.by("B").value("125400"),
                        Said.by("C").about("130000")))
                .isEmpty();
    }

    @Test
    void atLeastLessIsTensionAndNoFinding() {
        assertThat(kinds(
                        Said.by("A").over("125000"),
                        Said.by("B").value("125400"),
                        Said.by("C").atLeast("90000")))
                .isEmpty();
    }

    @Test
    void aLaterLargerTotalIsNoConflict() {
        assertThat(kinds(
                        Said.by("A").total().on("2023-12-01").value("1000"),
                        Said.by("B").total().on("2023-12-04").value("1113")))
                .isEmpty();
    }

    @Test
    void aDayOfReportingLagIsNoConflict() {
        assertThat(kinds(
                        Said.by("A").total().on("2023-12-01").value("1001"),
                        Said.by("A").total().on("2023-12-02").value("1203"),
                        Said.by("A").total().on("2023-12-03").value("1411"),
                        Said.by("B").total().on("2023-12-02").value("1001"),
                        Said.by("B").total().on("2023-12-03").value("1203"),
                        Said.by("B").total().on("2023-12-04").value("1411")))
                .doesNotContain(Kind.VALUE_CONFLICT);
    }

    @Test
    void aSecondCopyOfOneArticleIsNoConflict() {
        assertThat(kinds(
                        Said.in("A").copyOf("c").value("900"),
                        Said.in("B").copyOf("c").value("900")))
                .doesNotContain(Kind.VALUE_CONFLICT);
    }

    @Test
    void millionForBillionIsASlipOfScale() {
        assertThat(kinds(Said.by("A").value("1170000"), Said.by("B").value("1170000000")))
                .containsExactly(Kind.SCALE_SLIP);
    }

    @Test
    void tenTimesAsMuchIsASlipOfScaleThroughRounding() {
        assertThat(kinds(
                        Said.by("A").value("5913"),
                        Said.by("B").value("5913"),
                        Said.by("C").about("59000")))
                .containsExactly(Kind.SCALE_SLIP);
    }

    @Test
    void aSlipOfScaleIsCritical() {
        assertThat(only(Kind.SCALE_SLIP, Said.by("A").value("343"), Said.by("B").value("343000"))
                        .severity()
                        .band())
                .isEqualTo(Band.CRITICAL);
    }

    @Test
    void tenAgainstOneIsNoSlipOfScale() {
        assertThat(kinds(Said.by("A").value("1"), Said.by("B").value("10"))).containsExactly(Kind.VALUE_CONFLICT);
        assertThat(kinds(Said.by("A").value("2"), Said.by("B").value("20"))).containsExactly(Kind.VALUE_CONFLICT);
    }

    @Test
    void tenTimesASumOfMoneyIsASlipOfScaleHoweverSmallItsNumber() {
        assertThat(kinds(
                        Said.by("A").money("USD").value("2000000"),
                        Said.by("B").money("USD").value("2000000000")))
                .containsExactly(Kind.SCALE_SLIP);
    }

    @Test
    void theFiguresThatAreNamedAreTheOnesThatWereCompared() {
        Said wrong = Said.by("B").total().on("2023-12-01").value("59130");
        Finding finding = only(
                Kind.SCALE_SLIP,
                Said.by("A").total().on("2023-12-01").value("5913"),
                Said.by("C").total().on("2023-12-01").value("5913"),
                Said.by("A").total().on("2023-12-02").value("5987"),
                Said.by("C").total().on("2023-12-02").value("5987"),
                wrong);
        assertThat(finding.sides().get(1).representative())
                .isEqualTo(wrong.claim().claimId());
        assertThat(finding.explanation()).contains("5913", "59130").doesNotContain("5987", "2023-12-02)");
    }

    @Test
    void elevenTimesAsMuchIsNoSlipOfScale() {
        assertThat(kinds(Said.by("A").value("5913"), Said.by("B").value("65043")))
                .doesNotContain(Kind.SCALE_SLIP);
    }

    @Test
    void equalNumbersAreNoSlipOfScale() {
        assertThat(kinds(Said.by("A").value("5913"), Said.by("B").value("5913")))
                .isEmpty();
    }

    @Test
    void anOpenBoundIsNoSlipOfScale() {
        assertThat(kinds(Said.by("A").over("1000"), Said.by("B").value("1090"))).isEmpty();
    }

    @Test
    void milesTakenForKilometresAreASlipOfUnit() {
        assertThat(kinds(
                        Said.by("A").length("km", "1").value("140"),
                        Said.by("B").length("km", "1").value("140.2"),
                        Said.by("C").length("km", "1").value("87.1")))
                .containsExactly(Kind.UNIT_SLIP);
    }

    @Test
    void weeksTakenForDaysAreASlipOfUnit() {
        assertThat(kinds(
                        Said.by("A").in(Dimension.DURATION, "d", "1").value("213"),
                        Said.by("B").in(Dimension.DURATION, "d", "1").value("1491")))
                .containsExactly(Kind.UNIT_SLIP);
    }

    @Test
    void shortTonsTakenForTonnesAreASlipOfUnit() {
        assertThat(kinds(
                        Said.by("A").in(Dimension.MASS, "t", "1").value("5434"),
                        Said.by("B").in(Dimension.MASS, "t", "1").value("5990")))
                .containsExactly(Kind.UNIT_SLIP);
    }

    @Test
    void aCountIsInNoUnitThatCouldSlip() {
        assertThat(kinds(Said.by("A").value("62000"), Said.by("B").value("99779")))
                .containsExactly(Kind.VALUE_CONFLICT);
    }

    @Test
    void milesAndKilometresOfOneLengthAgree() {
        assertThat(kinds(
                        Said.by("A").length("km", "1").value("140"),
                        Said.by("B").length("mi", "1.609344").value("87")))
                .isEmpty();
    }

    @Test
    void aRatioThatIsNoUnitFactorIsNoSlipOfUnit() {
        assertThat(kinds(
                        Said.by("A").length("km", "1").value("140.1"),
                        Said.by("B").length("km", "1").value("251.3")))
                .containsExactly(Kind.VALUE_CONFLICT);
    }

    @Test
    void sevenTimesAsManyPeopleIsNoSlipOfUnit() {
        assertThat(kinds(Said.by("A").value("213"), Said.by("B").value("1491"))).doesNotContain(Kind.UNIT_SLIP);
    }

    @Test
    void swappedDigitsAreAnErrorOfTranscription() {
        assertThat(only(
                                Kind.TRANSCRIPTION,
                                Said.by("A").value("4327"),
                                Said.by("B").value("3427"))
                        .cause()
                        .test())
                .isEqualTo("digit-swap");
    }

    @Test
    void neighbouringSmallCountsAreNoErrorOfTranscription() {
        assertThat(kinds(Said.by("A").value("44"), Said.by("B").value("43"))).doesNotContain(Kind.TRANSCRIPTION);
        assertThat(kinds(Said.by("A").value("161"), Said.by("B").value("167"))).containsExactly(Kind.VALUE_CONFLICT);
        assertThat(kinds(Said.by("A").value("167"), Said.by("B").value("176"))).containsExactly(Kind.VALUE_CONFLICT);
        assertThat(kinds(Said.by("A").value("4"), Said.by("B").value("14"))).containsExactly(Kind.VALUE_CONFLICT);
    }

    @Test
    void neighbouringTotalsOfTwoDaysAreNoErrorOfTranscription() {
        assertThat(kinds(
                        Said.by("A").total().on("2023-12-01").value("171"),
                        Said.by("A").total().on("2023-12-02").value("172"),
                        Said.by("C").total().on("2023-12-01").value("171"),
                        Said.by("B").total().on("2023-12-02").value("161")))
                .doesNotContain(Kind.TRANSCRIPTION);
    }

    @Test
    void swappedDigitsOfALongExactNumberAreAnErrorHoweverNear() {
        assertThat(kinds(Said.by("A").value("14327"), Said.by("B").value("13427")))
                .containsExactly(Kind.TRANSCRIPTION);
    }

    @Test
    void aDigitTooManyIsAnErrorOfTranscription() {
        assertThat(only(
                                Kind.TRANSCRIPTION,
                                Said.by("A").value("12273"),
                                Said.by("B").value("122173"))
                        .cause()
                        .test())
                .isEqualTo("digit-edit");
    }

    @Test
    void aNumberCutAtItsSeparatorIsAnErrorOfTranscription() {
        assertThat(only(
                                Kind.TRANSCRIPTION,
                                Said.by("A").value("112863"),
                                Said.by("B").value("863"))
                        .cause()
                        .test())
                .isEqualTo("cut-at-separator");
    }

    @Test
    void aLostMinusIsAnErrorOfTranscription() {
        assertThat(kinds(Said.by("A").value("-417"), Said.by("B").value("417"))).containsExactly(Kind.TRANSCRIPTION);
    }

    @Test
    void unlikeDigitsAreNoErrorOfTranscription() {
        assertThat(kinds(Said.by("A").value("4327"), Said.by("B").value("6118")))
                .containsExactly(Kind.VALUE_CONFLICT);
    }

    @Test
    void swappedDigitsOfOneOriginOverTimeAreNone() {
        assertThat(kinds(
                        Said.by("A").total().on("2023-12-01").value("123"),
                        Said.by("A").total().on("2023-12-04").value("132")))
                .doesNotContain(Kind.TRANSCRIPTION);
    }

    @Test
    void neighbouringRoundedNumbersAreNoErrorOfTranscription() {
        assertThat(kinds(Said.by("A").about("4500"), Said.by("B").about("4600")))
                .isEmpty();
    }

    @Test
    void perDayForPerWeekInsideOneSeriesIsASlipOfPeriod() {
        assertThat(kinds(
                        Said.by("A").per("d").value("613"),
                        Said.by("B").per("d").value("613"),
                        Said.by("C").per("d").value("4291")))
                .containsExactly(Kind.RATE_PERIOD_SLIP);
    }

    @Test
    void hundredsAgainstTwelveThousandIsAMatterOfMagnitude() {
        assertThat(kinds(
                        Said.by("A").value("12500"),
                        Said.by("B").value("12500"),
                        Said.by("C").words("100", "1000")))
                .containsExactly(Kind.MAGNITUDE);
    }

    @Test
    void hundredsAgainstThousandsIsAMatterOfMagnitude() {
        assertThat(kinds(Said.by("A").words("1000", "10000"), Said.by("B").words("100", "1000")))
                .contains(Kind.MAGNITUDE);
    }

    @Test
    void thousandsAgainstDozensIsAMatterOfMagnitude() {
        assertThat(kinds(
                        Said.by("A").value("2113"),
                        Said.by("B").value("2113"),
                        Said.by("C").words("24", "100")))
                .containsExactly(Kind.MAGNITUDE);
    }

    @Test
    void hundredsHoldsFourHundred() {
        assertThat(kinds(Said.by("A").value("413"), Said.by("B").words("100", "1000")))
                .isEmpty();
    }

    @Test
    void hundredsAndSeveralHundredAgree() {
        assertThat(kinds(Said.by("A").words("200", "1000"), Said.by("B").words("100", "1000")))
                .isEmpty();
    }

    @Test
    void thousandsTwiceAgree() {
        assertThat(kinds(Said.by("A").words("1000", "10000"), Said.by("B").words("1000", "10000")))
                .isEmpty();
    }
}
