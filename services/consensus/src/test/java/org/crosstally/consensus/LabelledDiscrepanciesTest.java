package org.crosstally.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs labelled discrepancies through the comparison. What it flags in the shared set goes to target/discrepancies.jsonl, for
 * score-comparison.py. The bounds below are the ones that must hold, on the whole, on each fifth of the subjects, and on
 * groups that are drawn here and were looked at by nobody.
 */
class LabelledDiscrepanciesTest {

    private static final int FOLDS = 5;

    @Test
    void findsTheWrongClaimsOfTheLabelledGroupsAndFewOthers() throws IOException {
        Collection<List<JsonNode>> groups = shared();
        List<String> lines = new ArrayList<>();
        groups.forEach(rows -> LabelledGroups.flagged(rows)
                .forEach((claim, cause) -> lines.add("{\"claim\": \"" + claim + "\", \"cause\": \"" + cause + "\"}")));
        Files.write(Path.of("target", "discrepancies.jsonl"), lines);
        LabelledGroups.Score score = LabelledGroups.Score.of(groups);
        System.out.println("labelled " + score);
        assertThat(score.groups()).as("F1 of groups").isGreaterThanOrEqualTo(0.945);
        assertThat(score.claims()).as("F1 of claims").isGreaterThanOrEqualTo(0.78);
        assertThat(score.falseAlarms()).as("false alarms on clean groups").isLessThanOrEqualTo(0.010);
        assertThat(score.causes()).as("causes named").isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void noFifthOfTheSubjectsFallsFarBehindTheOthers() {
        Map<Integer, List<List<JsonNode>>> folds = new LinkedHashMap<>();
        for (List<JsonNode> rows : shared()) {
            int fold = Math.floorMod(rows.get(0).get("subject").asText().hashCode(), FOLDS);
            folds.computeIfAbsent(fold, none -> new ArrayList<>()).add(rows);
        }
        folds.forEach((fold, rows) -> {
            LabelledGroups.Score score = LabelledGroups.Score.of(rows);
            System.out.println("fifth " + fold + " " + score);
            assertThat(score.groups()).as("F1 of groups").isGreaterThanOrEqualTo(0.93);
            assertThat(score.falseAlarms()).as("false alarms").isLessThanOrEqualTo(0.020);
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findsThemAsWellInGroupsDrawnFromOtherPartsOfTheRealSeries(long seed) {
        assumeTrue(SharedData.folder().isPresent(), SharedData.ABSENT);
        LabelledGroups.Score score = LabelledGroups.Score.of(DrawnGroups.draw(seed, 1000));
        System.out.println("drawn " + seed + " " + score);
        assertThat(score.groups()).as("F1 of groups").isGreaterThanOrEqualTo(0.97);
        assertThat(score.claims()).as("F1 of claims").isGreaterThanOrEqualTo(0.92);
        assertThat(score.falseAlarms()).as("false alarms on clean groups").isLessThanOrEqualTo(0.005);
        assertThat(score.causes()).as("causes named").isGreaterThanOrEqualTo(0.77);
    }

    private static Collection<List<JsonNode>> shared() {
        assumeTrue(SharedData.folder().isPresent(), SharedData.ABSENT);
        Map<String, List<JsonNode>> groups = new LinkedHashMap<>();
        for (JsonNode row : SharedData.lines("data/comparison/discrepancies/dev.jsonl.gz")) {
            groups.computeIfAbsent(row.get("group").asText(), group -> new ArrayList<>())
                    .add(row);
        }
        return groups.values();
    }
}
