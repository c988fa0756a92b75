package org.crosstally.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crosstally.consensus.finding.Finding;
import org.crosstally.consensus.finding.Kind;
import org.crosstally.consensus.model.Assertion;
import org.crosstally.consensus.model.Context;
import org.crosstally.consensus.model.MeasureProfile;
import org.crosstally.quantity.amount.Amount;
import org.crosstally.quantity.amount.Amounts;
import org.crosstally.quantity.assertion.Modality;
import org.crosstally.quantity.assertion.Stage;
import org.crosstally.quantity.interval.Interval;
import org.crosstally.quantity.period.DateSpan;
import org.crosstally.quantity.period.TimeKind;
import org.crosstally.quantity.unit.Dimension;
import org.crosstally.quantity.unit.Units;
import org.crosstally.quantity.wording.Qualifier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The invented articles of deploy/sample: every trap that was written into them is found, and nothing that was not. */
class SampleTrapsTest {

    private static final Path SAMPLE = Path.of("../../deploy/sample");
    private static final String PREFIX = "sample/news/";

    private static final Map<String, MeasureProfile> MEASURES = new HashMap<>();
    private static final Map<String, JsonNode> ARTICLES = new HashMap<>();
    private static final Map<UUID, String> NAMES = new HashMap<>();

    private static Comparison.Result result;

    @BeforeAll
    static void compareTheClaims() throws IOException {
        for (JsonNode measure : lines("measures.ndjson")) {
            String name = text(measure, "name");
            MEASURES.put(
                    name,
                    new MeasureProfile(
                            name,
                            name,
                            Dimension.valueOf(text(measure, "dimension")),
                            text(measure, "unit"),
                            MeasureProfile.DEFAULT_TOLERANCE,
                            text(measure, "broader"),
                            measure.path("important").asBoolean(false),
                            null,
                            null));
        }
        Map<String, Set<String>> partOf = new HashMap<>();
        for (JsonNode party : lines("parties.ndjson")) {
            Set<String> wholes = new HashSet<>();
            party.path("partOf").forEach(whole -> wholes.add(whole.textValue()));
            partOf.put(text(party, "name"), wholes);
        }
        for (JsonNode place : lines("places.ndjson")) {
            if (place.has("parent")) {
                partOf.put(text(place, "name"), Set.of(text(place, "parent")));
            }
        }
        for (JsonNode article : lines("articles.ndjson")) {
            ARTICLES.put(text(article, "url"), article);
        }
        List<Assertion> claims = lines("news.claims.ndjson").stream()
                .map(SampleTrapsTest::assertion)
                .toList();
        result = Comparison.compare(claims, new Context(MEASURES, partOf, List.of(), Map.of(), null, null));
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "DEPENDENT_SOURCES, casualties-dispatch, casualties-courier",
        "STAGE_MISMATCH, ammunition-planned, ammunition-ordered",
        "VALUE_CONFLICT, displaced-ministry, displaced-aid",
        "SCALE_SLIP, dam-board, dam-engineers",
        "PART_EXCEEDS_WHOLE, schools-zenda, schools-ruritania",
        "MAGNITUDE, gunfire-army, gunfire-kravonia",
        "RATE_PERIOD_SLIP, output-company, output-union",
        "CURRENCY_MISMATCH, helicopters-service, helicopters-audit",
        "STAGE_ORDER, ambulances-ordered, ambulances-delivered",
        "UNIT_SLIP, gas-line-miles, gas-line-kilometres",
        "TRANSCRIPTION, burned-service, burned-union",
        "QUALIFIER_DRIFT, evacuated-nearly, evacuated-more",
    })
    void everyTrapBetweenTwoArticlesIsFound(Kind kind, String one, String other) {
        assertThat(found(kind)).containsOnlyOnce(Set.of(one, other));
    }

    @Test
    void casualtiesRetoldAsKilledAreFound() {
        assertThat(found(Kind.MEASURE_DRIFT)).singleElement().satisfies(claims -> assertThat(claims)
                .contains("killed-lantern"));
    }

    @Test
    void theLoneLeadTimeIsUncorroborated() {
        assertThat(found(Kind.UNCORROBORATED)).containsExactly(Set.of("lead-time"));
    }

    @Test
    void whatHasNoDateIsNotDatedByToday() {
        assertThat(result.notCompared())
                .extracting(left -> NAMES.get(left.claimId()))
                .contains("aid-delivered", "shells-real", "ammunition-ordered");
    }

    @Test
    void nothingIsFoundThatWasNotWrittenIn() {
        assertThat(result.findings().stream()
                        .filter(finding -> Rules.definition(finding.kind()).isDiscrepancy())
                        .map(Finding::kind))
                .as("one of each kind")
                .doesNotHaveDuplicates();
    }

    /** The names of the claims on the sides of every finding of a kind. */
    private static List<Set<String>> found(Kind kind) {
        return result.findings().stream()
                .filter(finding -> finding.kind() == kind)
                .map(finding -> finding.sides().stream()
                        .flatMap(side -> side.claims().stream())
                        .map(NAMES::get)
                        .collect(Collectors.toSet()))
                .toList();
    }

    private static Assertion assertion(JsonNode claim) {
        String name = text(claim, "clientRef").substring(PREFIX.length());
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        NAMES.put(id, name);
        JsonNode article = ARTICLES.get(text(claim.get("article"), "url"));
        String origin = text(claim.path("attribution").path(0), "party");
        String publishedAt = text(article, "publishedAt");
        JsonNode time = claim.get("time");
        return new Assertion(
                id,
                1,
                new Assertion.Source(
                        text(article, "outlet"),
                        text(article, "outlet"),
                        null,
                        text(article, "url"),
                        null,
                        publishedAt == null
                                ? null
                                : LocalDate.parse(publishedAt)
                                        .atStartOfDay(ZoneOffset.UTC)
                                        .toInstant(),
                        origin,
                        origin,
                        Assertion.AttributionLevel.valueOf(text(claim, "attributionLevel"))),
                new Assertion.Meaning(
                        text(claim, "measure"),
                        text(claim, "subject"),
                        text(claim, "counterparty"),
                        text(claim, "object"),
                        text(claim, "place"),
                        Stage.valueOf(text(claim, "stage")),
                        Modality.valueOf(text(claim, "modality"))),
                figure(claim.get("amount"), MEASURES.get(text(claim, "measure"))),
                new Assertion.Time(
                        TimeKind.valueOf(text(time, "kind")),
                        date(time, "asOf"),
                        date(time, "start"),
                        date(time, "end")),
                Instant.EPOCH);
    }

    private static Assertion.Figure figure(JsonNode given, MeasureProfile measure) {
        String value = text(given, "value");
        String qualifier = text(given, "qualifier");
        Amount amount = Amounts.of(
                null,
                null,
                null,
                null,
                value == null ? null : new BigDecimal(value),
                qualifier == null ? null : Qualifier.valueOf(qualifier),
                text(given, "unit"),
                text(given, "currency"),
                text(given, "per"),
                text(given, "text"));
        return new Assertion.Figure(
                amount,
                measure.dimension(),
                canonical(amount.entailed(), amount, measure),
                canonical(amount.read(), amount, measure),
                null);
    }

    private static Interval canonical(Interval printed, Amount amount, MeasureProfile measure) {
        boolean same = measure.unit() == null || measure.unit().equals(amount.unit());
        return same ? printed : Units.convert(printed, amount.unit(), measure.unit());
    }

    private static DateSpan date(JsonNode time, String name) {
        return time.has(name) ? DateSpan.parse(text(time, name)) : null;
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).textValue();
    }

    private static List<JsonNode> lines(String file) throws IOException {
        return Files.readAllLines(SAMPLE.resolve(file)).stream()
                .map(SharedData::json)
                .toList();
    }
}
