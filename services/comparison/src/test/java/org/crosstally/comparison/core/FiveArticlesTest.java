package org.crosstally.comparison.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crosstally.quantity.Dimension;
import org.crosstally.quantity.Modality;
import org.crosstally.quantity.Stage;
import org.crosstally.quantity.TimeKind;
import org.junit.jupiter.api.Test;

/** The labelled claims of the five articles: what an editor must be told of them, and nothing else. */
class FiveArticlesTest {

    private static final Set<String> STAGES =
            java.util.Arrays.stream(Stage.values()).map(Enum::name).collect(Collectors.toSet());

    /** What is counted, of whom, and how it stands in time: the labels say it in prose. */
    private record Key(String measure, String subject, String object, TimeKind kind) {}

    private static final Map<String, Key> KEYS = Map.of(
            "000-c1", new Key("casualties", "Ukraine", null, TimeKind.CUMULATIVE),
            "001-c1", new Key("casualties", "Ukraine", null, TimeKind.CUMULATIVE),
            "002-c1", new Key("contracts", "NATO", "155mm ammunition", TimeKind.FLOW),
            "003-c1", new Key("aid delivered", "NATO", "armaments", TimeKind.CUMULATIVE),
            "003-c2", new Key("shells fired", "Ukraine", null, TimeKind.RATE),
            "003-c3", new Key("contracts", "NATO", "155mm ammunition", TimeKind.CUMULATIVE),
            "004-c3", new Key("lead time", "NATO", "munitions", TimeKind.DURATION),
            "004-c4", new Key("years of increase", "NATO", null, TimeKind.DURATION));

    private final Map<String, UUID> ids = new HashMap<>();

    @Test
    void oneMinistryTwiceIsOneOriginAndNoConflict() {
        Comparison.Result result = compare();
        List<Finding> findings = about(result, "000-c1");
        assertThat(findings).extracting(Finding::kind).containsExactly(Kind.DEPENDENT_SOURCES);
        assertThat(findings.get(0).sides().get(0).claims())
                .containsExactlyInAnyOrder(ids.get("000-c1"), ids.get("001-c1"));
        assertThat(result.series().stream()
                        .filter(series -> series.member(ids.get("000-c1")) != null)
                        .findFirst()
                        .orElseThrow()
                        .independentOrigins())
                .isEqualTo(1);
    }

    @Test
    void plannedAndOrderedAreAMismatchOfStageAndNeverOneSeries() {
        Comparison.Result result = compare();
        assertThat(about(result, "002-c1"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Kind.STAGE_MISMATCH))
                .satisfies(finding -> assertThat(finding.sides())
                        .extracting(Camp::representative)
                        .containsExactlyInAnyOrder(ids.get("002-c1"), ids.get("003-c3")));
        assertThat(result.series())
                .noneMatch(
                        series -> series.member(ids.get("002-c1")) != null && series.member(ids.get("003-c3")) != null);
    }

    @Test
    void theLeadTimeRestsOnOneOrigin() {
        assertThat(about(compare(), "004-c3")).extracting(Finding::kind).containsExactly(Kind.UNCORROBORATED);
    }

    @Test
    void hundredsOfShellsADayMeetsRatesOnly() {
        Comparison.Result result = compare();
        assertThat(about(result, "003-c2")).isEmpty();
        assertThat(result.notCompared())
                .filteredOn(left -> left.claimId().equals(ids.get("003-c2")))
                .extracting(NotCompared::field)
                .containsExactly("asOf");
        assertThat(result.series())
                .filteredOn(series -> series.member(ids.get("003-c2")) != null)
                .allMatch(series -> series.members().stream()
                        .allMatch(member -> member.time().kind() == TimeKind.RATE));
    }

    @Test
    void nothingElseIsFound() {
        assertThat(compare().findings())
                .extracting(Finding::kind)
                .containsExactlyInAnyOrder(Kind.STAGE_MISMATCH, Kind.DEPENDENT_SOURCES, Kind.UNCORROBORATED);
    }

    private List<Finding> about(Comparison.Result result, String claim) {
        return result.findings().stream()
                .filter(finding ->
                        finding.sides().stream().anyMatch(side -> side.claims().contains(ids.get(claim))))
                .toList();
    }

    private Comparison.Result compare() {
        assumeTrue(SharedData.folder().isPresent(), SharedData.ABSENT);
        List<Assertion> claims = SharedData.lines("articles/claims.jsonl").stream()
                .filter(row -> KEYS.containsKey(row.get("id").asText()))
                .map(row -> {
                    Assertion claim = claim(row);
                    ids.put(row.get("id").asText(), claim.claimId());
                    return claim;
                })
                .toList();
        MeasureFacts leadTime = new MeasureFacts(
                "lead time", null, Dimension.DURATION, "a", 0.01, null, true, null, Duration.ofDays(365));
        return Comparison.compare(claims, Context.of(List.of(leadTime)));
    }

    private static Assertion claim(JsonNode row) {
        Key key = KEYS.get(row.get("id").asText());
        JsonNode attribution = row.get("attribution");
        String file = row.get("file").asText();
        Said said = (attribution.get("name").isNull()
                        ? Said.in(file)
                        : Said.by(attribution.get("name").asText()).printedBy(file))
                .article(file)
                .id(row.get("id").asText())
                .measure(key.measure())
                .subject(key.subject())
                .object(key.object())
                .kind(key.kind())
                .on(text(row.get("time").get("asOf")));
        String status = row.get("status").asText().toUpperCase(Locale.ROOT);
        if (STAGES.contains(status)) {
            said.stage(Stage.valueOf(status));
        }
        if (row.get("modality").asText().equals("conditional")) {
            said.modality(Modality.CONDITIONAL);
        }
        JsonNode start = row.get("time").get("windowStart");
        if (start != null && start.isTextual()) {
            said.from(start.asText());
        } else if (start != null && start.isObject()) {
            said.from(start.get("earliest").asText() + "/" + start.get("latest").asText());
        }
        if (text(row.get("time").get("windowEnd")) != null) {
            said.to(row.get("time").get("windowEnd").asText());
        }
        switch (row.get("kind").asText()) {
            case "money" -> said.money(row.get("unit").asText());
            case "duration" -> said.in(Dimension.DURATION, "a", "1");
            case "rate" -> said.per("d");
            default -> {}
        }
        if (row.get("point").isNull()) {
            return said.words(row.get("lower").asText(), row.get("upper").asText())
                    .claim();
        }
        String point = row.get("point").decimalValue().toPlainString();
        return row.get("bound").asText().equals(">=")
                ? said.over(point).claim()
                : said.value(point).claim();
    }

    private static String text(JsonNode node) {
        return node == null || node.isNull() ? null : node.asText();
    }
}
