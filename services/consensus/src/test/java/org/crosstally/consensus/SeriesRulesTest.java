package org.crosstally.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crosstally.consensus.Asked.kinds;
import static org.crosstally.consensus.Asked.only;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.crosstally.consensus.finding.Band;
import org.crosstally.consensus.finding.Finding;
import org.crosstally.consensus.finding.Kind;
import org.crosstally.consensus.grouping.SeriesAnalysis;
import org.crosstally.consensus.model.Context;
import org.crosstally.consensus.model.Correction;
import org.crosstally.consensus.model.SeriesKey;
import org.crosstally.consensus.model.Thresholds;
import org.crosstally.consensus.origin.IndependentOrigin;
import org.junit.jupiter.api.Test;

class SeriesRulesTest {

    @Test
    void aTotalThatFallsIsADecrease() {
        assertThat(kinds(
                        Said.by("A").total().on("2023-12-01").value("715"),
                        Said.by("A").total().on("2023-12-02").value("641")))
                .containsExactly(Kind.CUMULATIVE_DECREASE);
    }

    @Test
    void aFallByOneIsADecrease() {
        assertThat(kinds(
                        Said.by("A").total().on("2023-12-01").value("316"),
                        Said.by("A").total().on("2023-12-02").value("315")))
                .containsExactly(Kind.CUMULATIVE_DECREASE);
    }

    @Test
    void aFallThroughAZeroIsADecreaseForWhoeverCountsToTheLastDigit() {
        assertThat(kinds(
                        Said.by("A").total().on("2023-11-28").value("1911"),
                        Said.by("A").total().on("2023-11-29").value("1914"),
                        Said.by("A").total().on("2023-11-30").value("1917"),
                        Said.by("A").total().on("2023-12-01").value("1918"),
                        Said.by("A").total().on("2023-12-02").value("1920"),
                        Said.by("A").total().on("2023-12-03").value("1919")))
                .contains(Kind.CUMULATIVE_DECREASE);
    }

    @Test
    void aDecreaseBesideAPublishedCorrectionIsExplainedByIt() {
        Correction correction =
                new Correction("A", "casualties", null, LocalDate.parse("2023-12-02"), new BigDecimal("-74"));
        Context context = new Context(
                Asked.WORLD.measures(),
                Asked.WORLD.partOf(),
                List.of(correction),
                Asked.WORLD.reliability(),
                Asked.WORLD.today(),
                Thresholds.DEFAULT);
        Finding finding = Comparison.compare(
                        List.of(
                                Said.by("A")
                                        .total()
                                        .on("2023-12-01")
                                        .value("715")
                                        .claim(),
                                Said.by("A")
                                        .total()
                                        .on("2023-12-02")
                                        .value("641")
                                        .claim()),
                        context)
                .findings()
                .get(0);
        assertThat(finding.explainedBy()).isEqualTo(correction);
        assertThat(finding.severity().band()).isEqualTo(Band.INFO);
    }

    @Test
    void aTotalThatGrowsIsNoDecrease() {
        assertThat(kinds(
                        Said.by("A").total().on("2023-12-01").value("641"),
                        Said.by("A").total().on("2023-12-02").value("715")))
                .containsExactly(Kind.SUPERSEDED);
    }

    @Test
    void aStockThatFallsIsNoDecrease() {
        assertThat(kinds(
                        Said.by("A").on("2023-12-01").value("715"),
                        Said.by("A").on("2023-12-02").value("641")))
                .doesNotContain(Kind.CUMULATIVE_DECREASE);
    }

    @Test
    void aLowerTotalOfAnotherOriginIsNoDecrease() {
        assertThat(kinds(
                        Said.by("A").total().on("2023-12-01").value("715"),
                        Said.by("B").total().on("2023-12-02").value("641")))
                .doesNotContain(Kind.CUMULATIVE_DECREASE);
    }

    @Test
    void aLowerTotalSinceAnotherStartIsNoDecrease() {
        assertThat(kinds(
                        Said.by("A").total().from("2022-01-01").on("2023-12-01").value("715"),
                        Said.by("A").total().from("2023-06-01").on("2023-12-02").value("641")))
                .doesNotContain(Kind.CUMULATIVE_DECREASE);
    }

    @Test
    void aNewerTotalSupersedesAnOlderOne() {
        Finding finding = only(
                Kind.SUPERSEDED,
                Said.by("A").total().on("2023-12-01").value("641"),
                Said.by("A").total().on("2023-12-02").value("715"));
        assertThat(finding.severity().band()).isEqualTo(Band.INFO);
        assertThat(Rules.definition(finding.kind()).isDiscrepancy()).isFalse();
    }

    @Test
    void anEqualNewerTotalSupersedesToo() {
        assertThat(kinds(
                        Said.by("A").total().on("2023-12-01").value("641"),
                        Said.by("A").total().on("2023-12-02").value("641")))
                .containsExactly(Kind.SUPERSEDED);
    }

    @Test
    void aDailySeriesIsSupersededOnce() {
        Finding finding = only(
                Kind.SUPERSEDED,
                Said.by("A").total().on("2023-12-01").value("641"),
                Said.by("A").total().on("2023-12-02").value("715"),
                Said.by("A").total().on("2023-12-03").value("731"));
        assertThat(finding.days()).isEqualTo(2);
    }

    @Test
    void aTotalOfAnotherOriginSupersedesNothing() {
        assertThat(kinds(
                        Said.by("A").total().on("2023-12-01").value("641"),
                        Said.by("B").total().on("2023-12-02").value("655")))
                .isEmpty();
    }

    @Test
    void aStateIsNotSuperseded() {
        assertThat(kinds(
                        Said.by("A").on("2023-12-01").value("641"),
                        Said.by("A").on("2023-12-02").value("642")))
                .isEmpty();
    }

    @Test
    void oneFigureOfADaySupersedesNoOtherOfThatDay() {
        assertThat(kinds(
                        Said.by("A").total().value("641"),
                        Said.by("A").printedBy("B").total().value("641")))
                .doesNotContain(Kind.SUPERSEDED);
    }

    @Test
    void twoArticlesOfOneMinistryAreOneSource() {
        Finding finding = only(
                Kind.DEPENDENT_SOURCES,
                Said.by("Ministry").printedBy("A").over("125000"),
                Said.by("Ministry").printedBy("B").over("125000"));
        assertThat(finding.sides().get(0).independentOrigins()).isEqualTo(1);
        assertThat(finding.sides().get(0).reports()).isEqualTo(2);
        assertThat(finding.explanation()).contains("ATTRIBUTION");
    }

    @Test
    void copiesOfOneTextAreOneSource() {
        assertThat(kinds(
                        Said.in("A").copyOf("c").value("900"),
                        Said.in("B").copyOf("c").value("900")))
                .containsExactly(Kind.DEPENDENT_SOURCES);
    }

    @Test
    void twoTitlesOfOneGroupAreOneSource() {
        assertThat(kinds(
                        Said.in("A").owner("g").value("900"),
                        Said.in("B").owner("g").value("900")))
                .containsExactly(Kind.DEPENDENT_SOURCES);
    }

    @Test
    void plainAgreementIsNeverTakenForCopying() {
        assertThat(kinds(
                        Said.in("A").value("913"),
                        Said.in("B").value("913"),
                        Said.by("C").value("913")))
                .isEmpty();
    }

    @Test
    void twoClaimsOfOneArticleAreNotTwoSources() {
        assertThat(kinds(
                        Said.by("A").article("x").over("900"),
                        Said.by("A").article("x").id("2").over("900")))
                .doesNotContain(Kind.DEPENDENT_SOURCES);
    }

    @Test
    void articlesOfDifferentDaysAreASeriesAndNoCopies() {
        assertThat(kinds(
                        Said.by("A").total().on("2023-12-01").value("641"),
                        Said.by("A").total().on("2023-12-02").value("715")))
                .doesNotContain(Kind.DEPENDENT_SOURCES);
    }

    @Test
    void aCopyThatNamesNobodyGoesBackToTheOriginThatItsTwinNames() {
        SeriesAnalysis series = SeriesAnalysis.of(
                SeriesKey.of(Said.in("A").value("900").claim(), null),
                List.of(
                        Said.in("A").copyOf("c").value("900").claim(),
                        Said.by("M").copyOf("c").value("900").claim()),
                Asked.WORLD);
        assertThat(series.origins()).extracting(IndependentOrigin::id).containsExactly("M");
    }

    @Test
    void overThatIsLostIsADriftOfQualifier() {
        assertThat(kinds(
                        Said.by("M").printedBy("A").over("125000"),
                        Said.by("M").printedBy("B").value("125000")))
                .contains(Kind.QUALIFIER_DRIFT);
    }

    @Test
    void aboutThatIsAddedIsADriftOfQualifier() {
        assertThat(only(
                                Kind.QUALIFIER_DRIFT,
                                Said.by("M").printedBy("A").about("125000"),
                                Said.by("M").printedBy("B").value("125000"))
                        .severity()
                        .band())
                .isEqualTo(Band.MINOR);
    }

    @Test
    void nearlyForMoreThanIsAnInversionAndWeighsMore() {
        assertThat(only(
                                Kind.QUALIFIER_DRIFT,
                                Said.by("M").printedBy("A").over("125000"),
                                Said.by("M").printedBy("B").nearly("125000"))
                        .severity()
                        .band())
                .isEqualTo(Band.MAJOR);
    }

    @Test
    void overAndAtLeastAreNoDrift() {
        assertThat(kinds(
                        Said.by("M").printedBy("A").over("125000"),
                        Said.by("M").printedBy("B").atLeast("125000")))
                .doesNotContain(Kind.QUALIFIER_DRIFT);
    }

    @Test
    void qualifiersOfTwoOriginsAreNoDrift() {
        assertThat(kinds(Said.by("M").over("125000"), Said.by("N").value("125000")))
                .isEmpty();
    }

    @Test
    void anotherNumberIsNoDrift() {
        assertThat(kinds(
                        Said.by("M").printedBy("A").over("125000"),
                        Said.by("M").printedBy("B").value("125400")))
                .doesNotContain(Kind.QUALIFIER_DRIFT);
    }

    @Test
    void anImportantMeasureWithOneOriginIsUncorroborated() {
        assertThat(kinds(Said.by("A").measure("lead time").value("30"))).containsExactly(Kind.UNCORROBORATED);
    }

    @Test
    void twoReportsOfOneOriginStayUncorroborated() {
        assertThat(kinds(
                        Said.by("A").measure("lead time").printedBy("x").value("30"),
                        Said.by("A").measure("lead time").printedBy("y").value("30")))
                .containsExactlyInAnyOrder(Kind.UNCORROBORATED, Kind.DEPENDENT_SOURCES);
    }

    @Test
    void anUndatedFigureCanBeUncorroborated() {
        assertThat(kinds(Said.by("A").measure("lead time").on(null).value("30")))
                .containsExactly(Kind.UNCORROBORATED);
    }

    @Test
    void twoOriginsCorroborate() {
        assertThat(kinds(
                        Said.by("A").measure("lead time").value("30"),
                        Said.by("B").measure("lead time").value("30")))
                .isEmpty();
    }

    @Test
    void anUnimportantMeasureNeedsNoCorroboration() {
        assertThat(kinds(Said.by("A").value("30"))).isEmpty();
    }

    @Test
    void twoOriginsThatDisagreeAreNotUncorroborated() {
        assertThat(kinds(
                        Said.by("A").measure("lead time").value("313"),
                        Said.by("B").measure("lead time").value("577")))
                .doesNotContain(Kind.UNCORROBORATED);
    }
}
