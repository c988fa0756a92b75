package org.crosstally.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crosstally.consensus.Asked.kinds;
import static org.crosstally.consensus.Asked.only;

import org.crosstally.consensus.finding.Kind;
import org.crosstally.consensus.grouping.SeriesAnalysis;
import org.junit.jupiter.api.Test;

class OriginKindsTest {

    @Test
    void anOwnVoiceThatPrintsAnAttributedNumberLacksAttribution() {
        assertThat(kinds(Said.by("M").value("12417"), Said.in("X").value("12417")))
                .contains(Kind.MISSING_ATTRIBUTION);
    }

    @Test
    void aHedgeTakenOverWithItsNumberLacksAttribution() {
        assertThat(kinds(Said.by("M").over("125000"), Said.in("X").over("125000")))
                .contains(Kind.MISSING_ATTRIBUTION);
    }

    @Test
    void aCopyOfAnAttributedTextLacksAttributionWhateverItsDigits() {
        assertThat(kinds(
                        Said.by("M").copyOf("c").value("90"),
                        Said.in("X").copyOf("c").value("90")))
                .contains(Kind.MISSING_ATTRIBUTION);
    }

    @Test
    void aShortNumberIsNoBodysOwn() {
        assertThat(kinds(Said.by("M").value("913"), Said.in("X").value("913")))
                .doesNotContain(Kind.MISSING_ATTRIBUTION);
    }

    @Test
    void whoWasOutFirstNeedsNoAttribution() {
        assertThat(kinds(
                        Said.by("M").value("12417").published("2023-12-03"),
                        Said.in("X").value("12417").published("2023-12-01")))
                .doesNotContain(Kind.MISSING_ATTRIBUTION);
    }

    @Test
    void theOriginItselfNeedsNoAttribution() {
        assertThat(kinds(
                        Said.by("outlet:X").printedBy("Y").value("12417"),
                        Said.in("X").value("12417")))
                .doesNotContain(Kind.MISSING_ATTRIBUTION);
    }

    @Test
    void anotherNumberNeedsNoAttribution() {
        assertThat(kinds(Said.by("M").value("12417"), Said.in("X").value("12517")))
                .doesNotContain(Kind.MISSING_ATTRIBUTION);
    }

    @Test
    void oneTextAttributedToTwoIsAConflict() {
        assertThat(kinds(
                        Said.by("M").copyOf("c").value("900"),
                        Said.by("N").copyOf("c").value("900")))
                .contains(Kind.ATTRIBUTION_CONFLICT);
    }

    @Test
    void oneSentenceAttributedToTwoIsAConflict() {
        assertThat(kinds(
                        Said.by("M").value("900").quoted("our forces have lost 900 of their best men here"),
                        Said.by("N").value("900").quoted("our forces have lost 900  of their best men here")))
                .contains(Kind.ATTRIBUTION_CONFLICT);
    }

    @Test
    void aConflictOfManyDaysIsToldOnce() {
        assertThat(only(
                                Kind.ATTRIBUTION_CONFLICT,
                                Said.by("M").copyOf("c").value("900"),
                                Said.by("N").copyOf("c").value("900"),
                                Said.by("M").copyOf("d").value("950").on("2023-12-02"),
                                Said.by("N").copyOf("d").value("950").on("2023-12-02"))
                        .days())
                .isEqualTo(2);
    }

    @Test
    void twoOriginsThatAgreeAreNoConflict() {
        assertThat(kinds(Said.by("M").value("12417"), Said.by("N").value("12417")))
                .doesNotContain(Kind.ATTRIBUTION_CONFLICT);
    }

    @Test
    void aMinistryIsNoConflictWithItsGovernment() {
        assertThat(kinds(
                        Said.by("Ministry").copyOf("c").value("900"),
                        Said.by("Government").copyOf("c").value("900")))
                .doesNotContain(Kind.ATTRIBUTION_CONFLICT);
    }

    @Test
    void whoPassesAFigureOnIsNoConflictWithItsOrigin() {
        assertThat(kinds(
                        Said.by("M").via("N", "M").copyOf("c").value("900"),
                        Said.by("N").copyOf("c").value("900")))
                .doesNotContain(Kind.ATTRIBUTION_CONFLICT);
    }

    @Test
    void aShortSentenceIsNoText() {
        assertThat(kinds(
                        Said.by("M").value("900").quoted("900 were lost"),
                        Said.by("N").value("900").quoted("900 were lost")))
                .doesNotContain(Kind.ATTRIBUTION_CONFLICT);
    }

    @Test
    void twoOutletsThatNameEachOtherAreACircleAndOneVoice() {
        Said one = Said.by("outlet:Y").printedBy("X").value("900");
        Said other = Said.by("outlet:X").printedBy("Y").value("900");
        only(Kind.CIRCULAR_ATTRIBUTION, one, other);
        assertThat(Comparison.compare(java.util.List.of(one.claim(), other.claim()), Asked.WORLD)
                        .series()
                        .get(0)
                        .independentOrigins())
                .isEqualTo(1);
    }

    @Test
    void aCircleOfThreeIsFound() {
        assertThat(kinds(
                        Said.by("outlet:Y").printedBy("X").value("900"),
                        Said.by("outlet:Z").printedBy("Y").value("900"),
                        Said.by("outlet:X").printedBy("Z").value("900")))
                .contains(Kind.CIRCULAR_ATTRIBUTION);
    }

    @Test
    void aCircleWithinOneChainIsFound() {
        assertThat(kinds(Said.by("N").printedBy("X").via("N", "outlet:Y", "N").value("900")))
                .contains(Kind.CIRCULAR_ATTRIBUTION);
    }

    @Test
    void aChainIsNoCircleAndItsFirstIsTheOrigin() {
        Said one = Said.by("outlet:Y").printedBy("X").value("900");
        Said other = Said.by("M").printedBy("Y").value("900");
        assertThat(kinds(one, other)).doesNotContain(Kind.CIRCULAR_ATTRIBUTION);
        SeriesAnalysis series = Comparison.compare(java.util.List.of(one.claim(), other.claim()), Asked.WORLD)
                .series()
                .get(0);
        assertThat(series.origins()).singleElement().satisfies(origin -> {
            assertThat(origin.id()).isEqualTo("M");
            assertThat(origin.joinedBy()).contains("CHAIN");
        });
    }

    @Test
    void twoOutletsThatNameEachOtherForDifferentNumbersAreNoCircle() {
        assertThat(kinds(
                        Said.by("outlet:Y").printedBy("X").value("900"),
                        Said.by("outlet:X").printedBy("Y").value("700")))
                .doesNotContain(Kind.CIRCULAR_ATTRIBUTION);
    }

    @Test
    void whoNamesItselfIsNoCircle() {
        assertThat(kinds(Said.by("outlet:X").printedBy("X").value("900"))).doesNotContain(Kind.CIRCULAR_ATTRIBUTION);
    }

    @Test
    void whoNamesAnotherOnAnotherDayIsNoCircle() {
        assertThat(kinds(
                        Said.by("outlet:Y").printedBy("X").value("900"),
                        Said.by("outlet:X").printedBy("Y").on("2023-12-02").value("900")))
                .doesNotContain(Kind.CIRCULAR_ATTRIBUTION);
    }
}
