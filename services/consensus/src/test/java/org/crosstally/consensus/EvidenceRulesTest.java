package org.crosstally.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crosstally.consensus.Asked.kinds;
import static org.crosstally.consensus.Asked.only;

import java.util.List;
import org.crosstally.consensus.finding.Band;
import org.crosstally.consensus.finding.Kind;
import org.crosstally.consensus.grouping.SeriesAnalysis;
import org.crosstally.consensus.model.Assertion;
import org.crosstally.consensus.model.NotCompared;
import org.crosstally.consensus.model.SeriesKey;
import org.junit.jupiter.api.Test;

class EvidenceRulesTest {

    @Test
    void wordsThatAreNotInTheArticleAreCriticalAndReplaceAllElse() {
        assertThat(kinds(
                        Said.by("A").value("900").notInTheArticle(),
                        Said.by("B").value("5000")))
                .containsExactly(Kind.QUOTE_NOT_FOUND);
        assertThat(only(Kind.QUOTE_NOT_FOUND, Said.by("A").value("900").notInTheArticle())
                        .severity()
                        .band())
                .isEqualTo(Band.CRITICAL);
    }

    @Test
    void aNumberThatIsNotInItsWordsIsNotFound() {
        assertThat(kinds(Said.by("A").value("900").quoted("some 700 were lost")))
                .contains(Kind.QUOTE_NOT_FOUND);
    }

    @Test
    void aNumberThatIsNotInItsWordsInWhateverScriptIsNotFound() {
        assertThat(kinds(Said.by("A").value("900").quoted("فقدنا ٧٠٠ جندي"))).contains(Kind.QUOTE_NOT_FOUND);
    }

    @Test
    void oneFindingForAllWordsOfOneOriginThatAreMissing() {
        assertThat(only(
                                Kind.QUOTE_NOT_FOUND,
                                Said.by("A").printedBy("X").value("900").notInTheArticle(),
                                Said.by("A").printedBy("Y").value("900").notInTheArticle())
                        .sides()
                        .get(0)
                        .reports())
                .isEqualTo(2);
    }

    @Test
    void theNumberInItsWordsIsFoundHoweverItIsWritten() {
        for (String words : new String[] {
            "over 125,000 casualties", "125.000 Verluste", "125 000 pertes", "1.25 lakh", "125 thousand", "١٢٥٬٠٠٠"
        }) {
            assertThat(kinds(Said.by("A").value("125000").quoted(words)))
                    .as(words)
                    .doesNotContain(Kind.QUOTE_NOT_FOUND);
        }
    }

    @Test
    void aNumberWrittenOutIsLeftAlone() {
        assertThat(kinds(Said.by("A").value("12").quoted("a dozen were lost"))).doesNotContain(Kind.QUOTE_NOT_FOUND);
    }

    @Test
    void anArticleWithoutASnapshotIsNoEvidenceAgainstAClaim() {
        assertThat(kinds(Said.by("A").value("900"))).doesNotContain(Kind.QUOTE_NOT_FOUND);
    }

    @Test
    void aRangeIsFoundByItsEnds() {
        assertThat(kinds(Said.by("A").between("100", "200").quoted("from 100 up to 200")))
                .doesNotContain(Kind.QUOTE_NOT_FOUND);
    }

    @Test
    void aMissingQuoteIsListedAsNotCompared() {
        assertThat(Comparison.compare(
                                List.of(Said.by("A")
                                        .value("900")
                                        .notInTheArticle()
                                        .claim()),
                                Asked.WORLD)
                        .notCompared())
                .extracting(NotCompared::field)
                .containsExactly("quote");
    }

    @Test
    void wordsThatTheArticleHasLostSinceAreToldAndReplaceAllElse() {
        assertThat(only(
                                Kind.QUOTE_NOT_FOUND,
                                Said.by("A").value("900").snapshot(1).goneFromTheArticle())
                        .cause()
                        .test())
                .isEqualTo("gone");
        assertThat(kinds(
                        Said.by("A").value("900").snapshot(1).goneFromTheArticle(),
                        Said.by("B").value("5000")))
                .containsExactly(Kind.QUOTE_NOT_FOUND);
    }

    @Test
    void aFigureWhoseWordsWereLostLaterCountsAsBefore() {
        List<Assertion> said = List.of(
                Said.by("A").value("900").snapshot(1).goneFromTheArticle().claim(),
                Said.by("B").value("900").claim());
        SeriesAnalysis series = SeriesAnalysis.of(SeriesKey.of(said.get(0), null), said, Asked.WORLD);
        assertThat(series.notCompared()).isEmpty();
        assertThat(series.latest().consensus().independentOrigins()).isEqualTo(2);
    }

    @Test
    void aNumberThatGaveWayToAnotherIsASilentEditAndNotLost() {
        assertThat(kinds(
                        Said.by("A").article("x").value("900").snapshot(1).goneFromTheArticle(),
                        Said.by("A").article("x").value("700").snapshot(2)))
                .contains(Kind.SILENT_EDIT)
                .doesNotContain(Kind.QUOTE_NOT_FOUND);
    }

    @Test
    void aNumberThatGaveWayToACorrectionIsNotLost() {
        assertThat(kinds(
                        Said.by("A").article("x").value("900").snapshot(1).goneFromTheArticle(),
                        Said.by("A").article("x").value("700").snapshot(2).correcting()))
                .doesNotContain(Kind.QUOTE_NOT_FOUND, Kind.SILENT_EDIT);
    }

    @Test
    void aLaterSnapshotWithAnotherNumberIsASilentEdit() {
        assertThat(kinds(
                        Said.by("A").article("x").value("900").snapshot(1),
                        Said.by("A").article("x").value("700").snapshot(2)))
                .contains(Kind.SILENT_EDIT);
    }

    @Test
    void anEditOfAnUndatedFigureIsSilentToo() {
        assertThat(kinds(
                        Said.by("A").article("x").value("900").on(null).snapshot(1),
                        Said.by("A").article("x").value("700").on(null).snapshot(2)))
                .contains(Kind.SILENT_EDIT);
    }

    @Test
    void aSilentEditAcrossSeveralSnapshotsIsToldOnce() {
        only(
                Kind.SILENT_EDIT,
                Said.in("A").article("x").value("900").snapshot(1),
                Said.in("A").article("x").value("800").snapshot(2),
                Said.in("A").article("x").value("700").snapshot(3));
    }

    @Test
    void anEditWithANoteIsNotSilent() {
        assertThat(kinds(
                        Said.by("A").article("x").value("900").snapshot(1),
                        Said.by("A").article("x").value("700").snapshot(2).correcting()))
                .doesNotContain(Kind.SILENT_EDIT);
    }

    @Test
    void twoNumbersOfOneSnapshotAreNoEdit() {
        assertThat(kinds(
                        Said.by("A").article("x").value("900").snapshot(1),
                        Said.by("A").article("x").value("700").snapshot(1)))
                .doesNotContain(Kind.SILENT_EDIT);
    }

    @Test
    void anotherArticleIsNoEdit() {
        assertThat(kinds(
                        Said.by("A").article("x").value("900").snapshot(1),
                        Said.by("A").article("y").value("700").snapshot(2)))
                .doesNotContain(Kind.SILENT_EDIT);
    }

    @Test
    void aFigureOfAnotherDayIsNoEdit() {
        assertThat(kinds(
                        Said.by("A").article("x").value("900").snapshot(1),
                        Said.by("A").article("x").value("1100").on("2023-12-02").snapshot(2)))
                .doesNotContain(Kind.SILENT_EDIT);
    }

    @Test
    void aNumberMadeSharperIsNoEdit() {
        assertThat(kinds(
                        Said.by("A").article("x").about("900").snapshot(1),
                        Said.by("A").article("x").value("905").snapshot(2)))
                .doesNotContain(Kind.SILENT_EDIT);
    }
}
