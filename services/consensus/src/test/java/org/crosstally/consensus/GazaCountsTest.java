package org.crosstally.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.crosstally.consensus.finding.Finding;
import org.crosstally.consensus.finding.Kind;
import org.crosstally.consensus.model.Assertion;
import org.crosstally.consensus.model.Context;
import org.crosstally.consensus.model.MeasureProfile;
import org.crosstally.consensus.rule.TotalRules;
import org.crosstally.quantity.period.TimeKind;
import org.crosstally.quantity.unit.Dimension;
import org.junit.jupiter.api.Test;

/** Two ministries' totals and daily counts for Gaza; what is counted among the women killed changed in October 2023. */
class GazaCountsTest {

    @Test
    void theChangeOfDefinitionIsToldOnceAndNotAsManyErrors() {
        assumeTrue(SharedData.folder().isPresent(), SharedData.ABSENT);
        List<Assertion> claims = new ArrayList<>();
        for (JsonNode row : SharedData.lines("data/comparison/gaza_casualties/claims.jsonl.gz")) {
            Said said = Said.by(row.get("source").asText())
                    .measure(row.get("measure").asText())
                    .subject(row.get("subject").asText())
                    .on(row.get("asof").asText())
                    .value(row.get("value").asText());
            claims.add(
                    row.get("aggregation").asText().equals("cumulative")
                            ? said.total().from(row.get("since").asText()).claim()
                            : period(said, row).claim());
        }
        List<MeasureProfile> measures = claims.stream()
                .map(claim -> claim.meaning().measure())
                .distinct()
                .map(id -> new MeasureProfile(
                        id,
                        null,
                        Dimension.COUNT,
                        "{person}",
                        0.01,
                        id.startsWith("gaza.killed_") ? "gaza.killed" : null,
                        false,
                        null,
                        Duration.ofDays(90)))
                .toList();
        List<Finding> found = Comparison.compare(claims, Context.of(measures)).findings();
        List<Finding> women = found.stream()
                .filter(finding -> finding.series().get(0).measure().equals("gaza.killed_women"))
                .filter(finding -> Rules.definition(finding.kind()).isDiscrepancy())
                .toList();
        assertThat(women).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.CUMULATIVE_DECREASE);
            assertThat(finding.cause().test()).isEqualTo(TotalRules.DEFINITION);
            assertThat(finding.sides().get(0).claims()).hasSize(2);
            assertThat(finding.sides().get(1).value()).isEqualByComparingTo("967");
        });
        assertThat(found.stream()
                        .filter(finding -> Rules.definition(finding.kind()).isDiscrepancy()))
                .as("what else is flagged of 4,669 claims: days whose count is not what the total grew by")
                .hasSizeLessThan(6);
    }

    private static Said period(Said said, JsonNode row) {
        long days = Math.max(1, Math.round(row.get("period_hours").asDouble() / 24));
        LocalDate end = LocalDate.parse(row.get("asof").asText());
        return said.kind(TimeKind.FLOW).from(end.minusDays(days - 1).toString()).to(end.toString());
    }
}
