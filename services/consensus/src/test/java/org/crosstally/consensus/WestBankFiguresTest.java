package org.crosstally.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.crosstally.consensus.finding.Kind;
import org.crosstally.consensus.grouping.PreliminaryFigures;
import org.crosstally.consensus.grouping.SeriesAnalysis;
import org.crosstally.consensus.model.Assertion;
import org.crosstally.consensus.model.Context;
import org.crosstally.consensus.model.DatedInterval;
import org.crosstally.consensus.model.MeasureProfile;
import org.crosstally.quantity.unit.Dimension;
import org.junit.jupiter.api.Test;

/** Flash figures of the United Nations, and the verified ones that it gave later for the same days. */
class WestBankFiguresTest {

    private static final int VERIFIED_AFTER_DAYS = 60;

    @Test
    void howFarPreliminaryFiguresMayLieOffIsLearnedFromTheirRevisions() {
        assumeTrue(SharedData.folder().isPresent(), SharedData.ABSENT);
        List<Assertion> claims = new ArrayList<>();
        int pairs = 0;
        for (JsonNode row : SharedData.lines("data/comparison/westbank_flash_verified/pairs.jsonl.gz")) {
            if (row.hasNonNull("flash")) {
                claims.add(figure(row, "flash", "Flash Update", 0));
            }
            if (row.hasNonNull("verified")) {
                claims.add(figure(row, "verified", "Verified Table", VERIFIED_AFTER_DAYS));
                pairs += row.hasNonNull("flash") ? 1 : 0;
            }
        }
        List<MeasureProfile> measures = claims.stream()
                .map(claim -> claim.meaning().measure())
                .distinct()
                .map(id -> new MeasureProfile(
                        id, null, Dimension.COUNT, "{person}", 0.01, null, false, null, Duration.ofDays(90)))
                .toList();
        Comparison.Result result = Comparison.compare(claims, Context.of(measures));

        for (SeriesAnalysis series : result.series()) {
            List<DatedInterval> raw = series.members().stream()
                    .map(claim -> DatedInterval.of(
                            claim, 0, claim.time().asOf().latest().toEpochDay(), series.axis()))
                    .toList();
            assertThat(Math.expm1(PreliminaryFigures.spread(raw)))
                    .as("tolerance learned for %s", series.key().measure())
                    .isBetween(0.055, 0.085);
        }
        Set<UUID> flagged = new HashSet<>();
        result.findings().stream()
                .filter(finding -> finding.kind() == Kind.VALUE_CONFLICT
                        || finding.kind() == Kind.TRANSCRIPTION
                        || finding.kind() == Kind.SCALE_SLIP)
                .forEach(finding -> flagged.addAll(finding.sides().get(1).claims()));
        System.out.printf("west bank: %d of %d pairs flagged%n", flagged.size(), pairs);
        assertThat(flagged.size() / (double) pairs)
                .as("figures that lie further off than revisions do")
                .isLessThanOrEqualTo(0.06);
    }

    private static Assertion figure(JsonNode row, String field, String outlet, int daysLater) {
        return Said.by("United Nations")
                .printedBy(outlet)
                .article(outlet + row.get("asof").asText())
                .measure(row.get("measure").asText())
                .total()
                .from("2023-10-07")
                .on(row.get("asof").asText())
                .published(LocalDate.parse(row.get("asof").asText())
                        .plusDays(daysLater)
                        .toString())
                .value(row.get(field).asText())
                .claim();
    }
}
