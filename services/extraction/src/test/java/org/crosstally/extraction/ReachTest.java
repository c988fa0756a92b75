package org.crosstally.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the extractor to its figures on the gold sets, scored by the shared scorer. Skipped where they are absent. */
class ReachTest {

    private static Path shared;

    @TempDir
    Path temp;

    @BeforeAll
    static void find() {
        assumeTrue(SharedData.folder().isPresent(), SharedData.ABSENT);
        shared = SharedData.folder().orElseThrow();
    }

    @Test
    void newsQuantitiesAreFoundWithValueAndUnit() throws Exception {
        String said = score("newsquant", "newsquant", "cqe-newsquant-dev.jsonl");
        assertThat(f1(said, "value ")).isGreaterThanOrEqualTo(90);
        assertThat(f1(said, "value+unit")).isGreaterThanOrEqualTo(80);
    }

    @Test
    void scientificQuantitiesAreFound() throws Exception {
        assertThat(f1(score("measeval", "spans", "measeval-trial.jsonl"), "overlap"))
                .isGreaterThanOrEqualTo(84);
    }

    @Test
    void speakersAreFound() throws Exception {
        assertThat(f1(score("polnear", "speaker", "polnear-dev.jsonl"), "source span"))
                .isGreaterThanOrEqualTo(65);
    }

    @Test
    void datesThatNewsUsesAreResolved() throws IOException {
        Map<DateScores.Form, DateScores.Score> scores =
                DateScores.score(shared.resolve("data/extraction/recognizers-en-datetime.jsonl"), false);
        DateScores.Score news = scores.get(DateScores.Form.ABSOLUTE).and(scores.get(DateScores.Form.RELATIVE));
        assertThat(news.ofGold()).as(scores.toString()).isGreaterThanOrEqualTo(85);
    }

    /** What Recognizers-Text 1.3.1 for npm scores on its own English sentences by the same scorer. */
    @ParameterizedTest
    @CsvSource({"currency, 96.9", "dimension, 90.8", "age, 100", "temperature, 87.8"})
    void englishMeasuresAreFoundAtLeastAsByThePeerWhoseSentencesTheyAre(String model, double peer) throws Exception {
        assertThat(model("en", model)).isGreaterThanOrEqualTo(peer);
    }

    @ParameterizedTest
    @CsvSource({"de", "fr", "es", "it"})
    void moneyAndMeasuresAreFoundInFourMoreLanguages(String language) throws Exception {
        assertThat(model(language, "currency")).isGreaterThanOrEqualTo(80);
        assertThat(model(language, "dimension")).isGreaterThanOrEqualTo(80);
    }

    /** Overlap F1 on the rows of one model. */
    private double model(String language, String model) throws Exception {
        Path all = shared.resolve("data/extraction/recognizers-" + language + ".jsonl");
        Path rows = temp.resolve("gold.jsonl");
        try (Stream<String> lines = Files.lines(all)) {
            Files.write(
                    rows,
                    lines.filter(line -> line.contains("\"model\": \"" + model + "\""))
                            .toList());
        }
        return f1(score("recognizers", "spans", rows), "overlap");
    }

    private String score(String set, String mode, String file) throws Exception {
        return score(set, mode, shared.resolve("data/extraction").resolve(file));
    }

    private String score(String set, String mode, Path gold) throws Exception {
        Path predictions = temp.resolve("predictions.jsonl");
        Predictions.write(set, gold, predictions);
        Path output = temp.resolve("score.txt");
        Process scorer;
        try {
            scorer = new ProcessBuilder(
                            "python3",
                            shared.resolve("tools/score-extraction.py").toString(),
                            mode,
                            gold.toString(),
                            predictions.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "skipped: the scorer needs python3");
            throw e;
        }
        assertThat(scorer.waitFor()).isZero();
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    private static double f1(String said, String line) {
        Matcher matcher =
                Pattern.compile(Pattern.quote(line) + ".*F1 ([0-9.]+)").matcher(said);
        assertThat(matcher.find()).as(said).isTrue();
        return Double.parseDouble(matcher.group(1));
    }
}
