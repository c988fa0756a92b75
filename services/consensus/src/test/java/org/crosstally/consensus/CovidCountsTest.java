package org.crosstally.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.crosstally.consensus.finding.Finding;
import org.crosstally.consensus.finding.Kind;
import org.crosstally.consensus.model.Assertion;
import org.crosstally.consensus.model.Context;
import org.crosstally.consensus.model.MeasureProfile;
import org.crosstally.quantity.unit.Dimension;
import org.junit.jupiter.api.Test;

/** WHO situation reports against ECDC to the end of April 2020: two daily series a day apart, with known breaks. */
class CovidCountsTest {

    private static final Set<Kind> CONFLICTS = Set.of(
            Kind.VALUE_CONFLICT,
            Kind.SCALE_SLIP,
            Kind.UNIT_SLIP,
            Kind.TRANSCRIPTION,
            Kind.MAGNITUDE,
            Kind.CUMULATIVE_DECREASE);

    private static final Set<String> KNOWN = Set.of(
            "Israel covid19.deaths 2020-03-30",
            "Switzerland covid19.deaths 2020-04-08",
            "Chile covid19.confirmed_cases 2020-04-21",
            "Kosovo covid19.confirmed_cases 2020-03-22");

    @Test
    void flagsFewCellsAndFindsEveryKnownBreak() throws IOException {
        assumeTrue(SharedData.folder().isPresent(), SharedData.ABSENT);
        List<Assertion> claims = new ArrayList<>();
        Map<String, Set<String>> cells = new HashMap<>();
        for (JsonNode row : SharedData.lines("data/comparison/covid_who_ecdc/claims.jsonl.gz")) {
            claims.add(Said.by(row.get("source").asText())
                    .measure(row.get("measure").asText())
                    .subject(row.get("subject").asText())
                    .total()
                    .from(row.get("since").asText())
                    .on(row.get("asof").asText())
                    .value(row.get("value").asText())
                    .claim());
            cells.computeIfAbsent(
                            row.get("subject").asText() + " "
                                    + row.get("measure").asText() + " "
                                    + row.get("asof").asText(),
                            cell -> new HashSet<>())
                    .add(row.get("source").asText());
        }
        List<MeasureProfile> measures = List.of("covid19.confirmed_cases", "covid19.deaths").stream()
                .map(id -> new MeasureProfile(
                        id, null, Dimension.COUNT, "{person}", 0.01, null, true, null, Duration.ofDays(90)))
                .toList();
        Map<UUID, Assertion> byId = new HashMap<>();
        claims.forEach(claim -> byId.put(claim.claimId(), claim));

        long began = System.nanoTime();
        Comparison.Result result = Comparison.compare(claims, Context.of(measures));
        long millis = (System.nanoTime() - began) / 1_000_000;

        Map<String, List<String>> flagged = new TreeMap<>();
        for (Finding finding : result.findings()) {
            if (CONFLICTS.contains(finding.kind())) {
                for (UUID id : finding.sides().get(1).claims()) {
                    Assertion claim = byId.get(id);
                    flagged.computeIfAbsent(cell(claim), cell -> new ArrayList<>())
                            .add(finding.kind() + " " + finding.severity().band() + " "
                                    + claim.source().originId() + ": " + finding.explanation());
                }
            }
        }
        List<String> lines = new ArrayList<>();
        flagged.forEach((cell, why) -> why.forEach(reason -> lines.add(cell + "\t" + reason)));
        Files.write(Path.of("target", "covid.tsv"), lines);
        long shared =
                cells.values().stream().filter(sources -> sources.size() == 2).count();
        long bothFlagged = flagged.keySet().stream()
                .filter(cell -> cells.get(cell).size() == 2)
                .count();
        System.out.printf(
                "covid: %d of %d cells with two sources flagged (%.2f %%), %d of all %d (%.2f %%), %d ms%n",
                bothFlagged,
                shared,
                100.0 * bothFlagged / shared,
                flagged.size(),
                cells.size(),
                100.0 * flagged.size() / cells.size(),
                millis);
        assertThat(KNOWN).as("the known breaks").allMatch(flagged::containsKey);
        assertThat(flagged.size() / (double) cells.size()).isLessThanOrEqualTo(0.035);
    }

    private static String cell(Assertion claim) {
        LocalDate day = claim.time().asOf().latest();
        return claim.meaning().subject() + " " + claim.meaning().measure() + " " + day;
    }
}
