package org.crosstally.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.crosstally.consensus.finding.Finding;
import org.crosstally.consensus.finding.Kind;
import org.crosstally.consensus.model.Assertion;
import org.crosstally.consensus.model.Context;
import org.crosstally.consensus.model.Correction;
import org.crosstally.consensus.model.MeasureProfile;
import org.crosstally.consensus.model.Thresholds;
import org.crosstally.quantity.unit.Dimension;
import org.junit.jupiter.api.Test;

/** The General Staff's daily totals: 13 of them are lower than the day before, 12 within a day of a published correction. */
class UkraineLossesTest {

    /** Oryx totals are dated "repo HEAD (2026-08-08)". */
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    @Test
    void findsAllThirteenDecreasesAndLinksTwelveToTheirCorrections() throws IOException {
        assumeTrue(SharedData.folder().isPresent(), SharedData.ABSENT);
        List<Assertion> claims = new ArrayList<>();
        for (JsonNode row : SharedData.lines("data/comparison/ukraine_losses/claims.jsonl.gz")) {
            Said said = Said.by(row.get("source").asText())
                    .measure(row.get("measure").asText())
                    .subject(row.get("subject").asText())
                    .object(row.has("status") ? row.get("status").asText() : null)
                    .total()
                    .from(row.get("since").asText())
                    .on(DAY.matcher(row.get("asof").asText())
                            .results()
                            .findFirst()
                            .orElseThrow()
                            .group());
            String value = row.get("value").asText();
            claims.add(
                    switch (row.has("qualifier") ? row.get("qualifier").asText() : "") {
                        case "about" -> said.about(value).claim();
                        case "more" -> said.over(value).claim();
                        default -> said.value(value).claim();
                    });
        }
        List<MeasureProfile> measures = claims.stream()
                .map(claim -> claim.meaning().measure())
                .distinct()
                .map(id -> new MeasureProfile(
                        id, null, Dimension.COUNT, "{item}", 0.01, null, false, null, Duration.ofDays(90)))
                .toList();
        Context plain = Context.of(measures);
        Context context = new Context(plain.measures(), Map.of(), corrections(), Map.of(), null, Thresholds.DEFAULT);

        List<Finding> decreases = Comparison.compare(claims, context).findings().stream()
                .filter(finding -> finding.kind() == Kind.CUMULATIVE_DECREASE)
                .toList();

        assertThat(decreases).hasSize(13);
        assertThat(decreases)
                .filteredOn(finding -> finding.explainedBy() != null)
                .hasSize(12);
        assertThat(decreases)
                .filteredOn(finding -> finding.explainedBy() == null)
                .singleElement()
                .satisfies(finding -> assertThat(finding.lastDay()).isEqualTo(LocalDate.parse("2026-03-04")));
    }

    private static List<Correction> corrections() throws IOException {
        List<Correction> corrections = new ArrayList<>();
        String text = Files.readString(
                SharedData.folder().orElseThrow().resolve("data/comparison/ukraine_losses/corrections.json"));
        for (JsonNode day : SharedData.json(text)) {
            day.properties().forEach(field -> {
                if (field.getValue().isInt() && field.getValue().intValue() != 0) {
                    corrections.add(new Correction(
                            "General Staff of the AFU",
                            "losses." + field.getKey().replace(' ', '_'),
                            null,
                            LocalDate.parse(day.get("date").asText()),
                            field.getValue().decimalValue()));
                }
            });
        }
        return corrections;
    }
}
