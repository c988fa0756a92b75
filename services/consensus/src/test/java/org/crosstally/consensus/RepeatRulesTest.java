package org.crosstally.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crosstally.consensus.Asked.kinds;
import static org.crosstally.consensus.Asked.only;

import org.crosstally.consensus.finding.Kind;
import org.junit.jupiter.api.Test;

class RepeatRulesTest {

    @Test
    void anOldFigurePrintedAfterANewerOneIsStale() {
        assertThat(kinds(Scene.total("X", 5, "200", 5), Scene.total("Y", 1, "100", 10)))
                .contains(Kind.STALE_REPEAT);
    }

    @Test
    void anOldStateIsStaleToo() {
        assertThat(kinds(Scene.state("X", 5, "120", 5), Scene.state("Y", 1, "200", 10)))
                .contains(Kind.STALE_REPEAT);
    }

    @Test
    void staleFiguresOfOneOriginAreToldOnce() {
        assertThat(only(
                                Kind.STALE_REPEAT,
                                Scene.total("X", 5, "200", 5),
                                Scene.total("Y", 1, "100", 10),
                                Scene.total("Y", 2, "120", 11))
                        .days())
                .isEqualTo(2);
    }

    @Test
    void aFigureOfItsOwnDayIsNotStale() {
        assertThat(kinds(Scene.total("X", 5, "200", 5), Scene.total("Y", 1, "100", 1)))
                .doesNotContain(Kind.STALE_REPEAT);
    }

    @Test
    void theNextMorningIsNotTooLate() {
        assertThat(kinds(Scene.total("X", 5, "200", 5), Scene.total("Y", 4, "100", 6)))
                .doesNotContain(Kind.STALE_REPEAT);
    }

    @Test
    void anotherOriginsOldFigureIsNotStale() {
        assertThat(kinds(
                        Scene.total("X", 5, "200", 5),
                        Said.by("N").total().on("2023-12-01").value("100").published("2023-12-10")))
                .doesNotContain(Kind.STALE_REPEAT);
    }

    @Test
    void anArticleThatTellsTheNewerFigureTooIsNotStale() {
        assertThat(kinds(
                        Scene.total("X", 5, "200", 5),
                        Said.by("M")
                                .printedBy("Y")
                                .article("y")
                                .total()
                                .on("2023-12-01")
                                .value("100")
                                .published("2023-12-10"),
                        Said.by("M")
                                .printedBy("Y")
                                .article("y")
                                .total()
                                .on("2023-12-05")
                                .value("200")
                                .published("2023-12-10")))
                .doesNotContain(Kind.STALE_REPEAT);
    }

    @Test
    void aRevisionOfAnOldFigureIsNews() {
        assertThat(kinds(Scene.total("X", 5, "200", 5), Scene.total("X", 1, "100", 1), Scene.total("Y", 1, "140", 10)))
                .doesNotContain(Kind.STALE_REPEAT);
    }

    @Test
    void withoutADayOfPublicationNothingIsStale() {
        assertThat(kinds(
                        Said.by("M").printedBy("X").total().on("2023-12-05").value("200"),
                        Said.by("M").printedBy("Y").total().on("2023-12-01").value("100")))
                .doesNotContain(Kind.STALE_REPEAT);
    }

    @Test
    void aFigureRepeatedAfterItsCorrectionIsReuse() {
        assertThat(kinds(
                        Said.by("M").printedBy("X").value("900").published("2023-12-01"),
                        Said.by("M").printedBy("X").value("700").correcting().published("2023-12-03"),
                        Said.by("M").printedBy("Y").value("900").published("2023-12-08")))
                .contains(Kind.RETRACTED_REUSE);
    }

    @Test
    void aTotalRepeatedAfterItsCorrectionIsReuseAndNotStale() {
        assertThat(kinds(
                        Scene.total("X", 1, "900", 1),
                        Said.by("M")
                                .printedBy("X")
                                .total()
                                .on("2023-12-03")
                                .value("700")
                                .correcting()
                                .published("2023-12-03"),
                        Scene.total("Y", 1, "900", 8)))
                .contains(Kind.RETRACTED_REUSE)
                .doesNotContain(Kind.STALE_REPEAT);
    }

    @Test
    void severalReusesOfOneCorrectionAreToldOnce() {
        assertThat(only(
                                Kind.RETRACTED_REUSE,
                                Said.by("M").printedBy("X").value("900").published("2023-12-01"),
                                Said.by("M")
                                        .printedBy("X")
                                        .value("700")
                                        .correcting()
                                        .published("2023-12-03"),
                                Said.by("M").printedBy("Y").value("900").published("2023-12-08"),
                                Said.by("M").printedBy("Y").id("z").value("900").published("2023-12-09"))
                        .sides()
                        .get(1)
                        .reports())
                .isEqualTo(2);
    }

    @Test
    void theCorrectedFigureIsNoReuse() {
        assertThat(kinds(
                        Said.by("M").printedBy("X").value("900").published("2023-12-01"),
                        Said.by("M").printedBy("X").value("700").correcting().published("2023-12-03"),
                        Said.by("M").printedBy("Y").value("700").published("2023-12-08")))
                .doesNotContain(Kind.RETRACTED_REUSE);
    }

    @Test
    void anArticleOfTheSameDayIsNoReuse() {
        assertThat(kinds(
                        Said.by("M").printedBy("X").value("900").published("2023-12-01"),
                        Said.by("M").printedBy("X").value("700").correcting().published("2023-12-03"),
                        Said.by("M").printedBy("Y").value("900").published("2023-12-04")))
                .doesNotContain(Kind.RETRACTED_REUSE);
    }

    @Test
    void anArticleThatTellsOfTheCorrectionIsNoReuse() {
        assertThat(kinds(
                        Said.by("M").printedBy("X").value("900").published("2023-12-01"),
                        Said.by("M").printedBy("X").value("700").correcting().published("2023-12-03"),
                        Said.by("M").printedBy("Y").article("y").value("900").published("2023-12-08"),
                        Said.by("M").printedBy("Y").article("y").value("700").published("2023-12-08")))
                .doesNotContain(Kind.RETRACTED_REUSE);
    }

    @Test
    void anotherOriginsEqualFigureIsNoReuse() {
        assertThat(kinds(
                        Said.by("M").printedBy("X").value("900").published("2023-12-01"),
                        Said.by("M").printedBy("X").value("700").correcting().published("2023-12-03"),
                        Said.by("N").value("900").published("2023-12-08")))
                .doesNotContain(Kind.RETRACTED_REUSE);
    }
}
