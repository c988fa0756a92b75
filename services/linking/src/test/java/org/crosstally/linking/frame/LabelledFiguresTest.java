package org.crosstally.linking.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Labelled figures that are read but not shipped: a folder "shared" beside the repository; skipped where it is absent. */
class LabelledFiguresTest {

    private static Path data(String file) {
        Optional<Path> found = Optional.empty();
        for (Path at = Path.of("").toAbsolutePath(); at != null && found.isEmpty(); at = at.getParent()) {
            found = Optional.of(at.resolve("shared/data").resolve(file)).filter(Files::isRegularFile);
        }
        assumeTrue(found.isPresent(), "skipped: no folder 'shared' beside the repository");
        return found.orElseThrow();
    }

    @Test
    void measuresOfSentencesAreFilledRightly() throws IOException {
        MeasureScores scores = MeasureScores.of(data("linking/measure-dev.jsonl"), row -> true);

        assertThat(scores.precision()).as(scores.toString()).isGreaterThan(0.93);
        assertThat(scores.coverage()).as(scores.toString()).isGreaterThan(0.80);
    }

    @Test
    void measuresOfWholeTextsInEightLanguagesAreFilledRightly() throws IOException {
        MeasureScores scores = MeasureScores.of(data("realtexts/figures-dev.jsonl"), row -> true);

        assertThat(scores.precision()).as(scores.toString()).isGreaterThan(0.93);
        assertThat(scores.coverage()).as(scores.toString()).isGreaterThan(0.60);
    }

    @Test
    void figuresOfOtherTopicsAreLeftAlone() throws IOException {
        MeasureScores scores = MeasureScores.of(data("extraction/cqe-newsquant-dev.jsonl"), row -> true);

        assertThat(scores.lines).as("filled").hasSizeLessThanOrEqualTo(4);
    }
}
