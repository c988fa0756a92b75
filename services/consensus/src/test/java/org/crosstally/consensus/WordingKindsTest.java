package org.crosstally.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crosstally.consensus.Asked.kinds;

import org.crosstally.consensus.finding.Kind;
import org.junit.jupiter.api.Test;

class WordingKindsTest {

    @Test
    void aConversionWithDigitsThatNobodyGaveIsInflation() {
        assertThat(kinds(
                        Said.by("M").printedBy("X").length("[mi_i]", "1.609344").about("10"),
                        Said.by("M").printedBy("Y").length("km", "1").value("16.09")))
                .contains(Kind.PRECISION_INFLATION);
    }

    @Test
    void theMiddleOfARangeIsInflation() {
        assertThat(kinds(
                        Said.by("M").printedBy("X").between("100", "150"),
                        Said.by("M").printedBy("Y").value("125")))
                .contains(Kind.PRECISION_INFLATION);
    }

    @Test
    void moreDigitsThanTheOriginsOwnWordsIsInflation() {
        assertThat(kinds(
                        Said.by("M").printedBy("X").wordForWord().about("12000"),
                        Said.by("M").printedBy("Y").value("12140")))
                .contains(Kind.PRECISION_INFLATION);
    }

    @Test
    void aConversionRoundedAsItsOriginalIsNone() {
        assertThat(kinds(
                        Said.by("M").printedBy("X").length("[mi_i]", "1.609344").about("10"),
                        Said.by("M").printedBy("Y").length("km", "1").about("16")))
                .doesNotContain(Kind.PRECISION_INFLATION);
    }

    @Test
    void aNumberWithinARangeIsNotItsMiddle() {
        assertThat(kinds(
                        Said.by("M").printedBy("X").between("100", "150"),
                        Said.by("M").printedBy("Y").value("131")))
                .doesNotContain(Kind.PRECISION_INFLATION);
    }

    @Test
    void anExactFigureThatAnotherRoundsIsNoInflation() {
        assertThat(kinds(
                        Said.by("M").printedBy("X").about("12000"),
                        Said.by("M").printedBy("Y").value("12140")))
                .doesNotContain(Kind.PRECISION_INFLATION);
    }

    @Test
    void whatTheOriginAlsoSaidExactlyIsNoInflation() {
        assertThat(kinds(
                        Said.by("M").printedBy("X").wordForWord().about("12000"),
                        Said.by("M").printedBy("X").wordForWord().value("12140"),
                        Said.by("M").printedBy("Y").value("12140")))
                .doesNotContain(Kind.PRECISION_INFLATION);
    }

    @Test
    void anotherOriginsExactFigureIsNoInflation() {
        assertThat(kinds(
                        Said.by("M").printedBy("X").wordForWord().about("12000"),
                        Said.by("N").value("12140")))
                .doesNotContain(Kind.PRECISION_INFLATION);
    }

    @Test
    void noneAgainstUnknown() {
        assertThat(kinds(Said.by("M").value("0"), Said.by("N").unknownNumber())).contains(Kind.ZERO_VS_UNKNOWN);
    }

    @Test
    void noneAgainstUnknownOfOneOrigin() {
        assertThat(kinds(
                        Said.by("M").printedBy("X").value("0"),
                        Said.by("M").printedBy("Y").unknownNumber()))
                .contains(Kind.ZERO_VS_UNKNOWN);
    }

    @Test
    void noneAgainstUnknownWithoutADate() {
        assertThat(kinds(Said.by("M").on(null).value("0"), Said.by("N").on(null).unknownNumber()))
                .contains(Kind.ZERO_VS_UNKNOWN);
    }

    @Test
    void noneAgainstAFigureIsNotUnknown() {
        assertThat(kinds(Said.by("M").value("0"), Said.by("N").value("5"))).doesNotContain(Kind.ZERO_VS_UNKNOWN);
    }

    @Test
    void aFigureAgainstUnknownIsNotNone() {
        assertThat(kinds(Said.by("M").value("5"), Said.by("N").unknownNumber())).doesNotContain(Kind.ZERO_VS_UNKNOWN);
    }

    @Test
    void noneOfAnotherDayIsNotMet() {
        assertThat(kinds(Said.by("M").value("0"), Said.by("N").on("2023-12-03").unknownNumber()))
                .doesNotContain(Kind.ZERO_VS_UNKNOWN);
    }

    @Test
    void personsAgainstHouseholds() {
        assertThat(kinds(
                        Said.by("M").printedBy("X").counted("person").value("900"),
                        Said.by("M").printedBy("Y").counted("household").value("900")))
                .contains(Kind.UNIT_OF_ANALYSIS);
    }

    @Test
    void theSameTellingNumberOfTwoOriginsCountedApart() {
        assertThat(kinds(
                        Said.by("M").counted("attack").value("913"),
                        Said.by("N").counted("person").value("913")))
                .contains(Kind.UNIT_OF_ANALYSIS);
    }

    @Test
    void aClashOfDifferentThingsIsNoValueConflict() {
        assertThat(kinds(
                        Said.by("M").counted("contract").value("12"),
                        Said.by("N").counted("shell").value("5100")))
                .contains(Kind.UNIT_OF_ANALYSIS)
                .doesNotContain(Kind.VALUE_CONFLICT, Kind.SCALE_SLIP);
    }

    @Test
    void personsAndSoldiersAreBothPersons() {
        assertThat(kinds(
                        Said.by("M").printedBy("X").counted("person").value("900"),
                        Said.by("M").printedBy("Y").counted("soldier").value("900")))
                .doesNotContain(Kind.UNIT_OF_ANALYSIS);
    }

    @Test
    void anUnknownNounIsLeftAlone() {
        assertThat(kinds(
                        Said.by("M").printedBy("X").counted("person").value("900"),
                        Said.by("M").printedBy("Y").counted("gronk").value("900")))
                .doesNotContain(Kind.UNIT_OF_ANALYSIS);
    }

    @Test
    void aShortEqualNumberOfTwoOriginsIsChance() {
        assertThat(kinds(
                        Said.by("M").counted("attack").value("9"),
                        Said.by("N").counted("person").value("9")))
                .doesNotContain(Kind.UNIT_OF_ANALYSIS);
    }
}
