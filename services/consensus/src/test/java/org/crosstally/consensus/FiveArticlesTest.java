package org.crosstally.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crosstally.consensus.finding.Finding;
import org.crosstally.consensus.finding.Kind;
import org.crosstally.consensus.grouping.SeriesAnalysis;
import org.crosstally.consensus.grouping.Side;
import org.crosstally.consensus.model.Assertion;
import org.crosstally.consensus.model.Context;
import org.crosstally.consensus.model.MeasureProfile;
import org.crosstally.quantity.amount.Amount;
import org.crosstally.quantity.amount.Amounts;
import org.crosstally.quantity.assertion.Modality;
import org.crosstally.quantity.assertion.Stage;
import org.crosstally.quantity.period.DateSpan;
import org.crosstally.quantity.period.TimeKind;
import org.crosstally.quantity.unit.Dimension;
import org.crosstally.quantity.unit.Units;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The five articles the project starts from: their hand-labelled claims, as an editor would record them, compared with each
 * other. The labels are not part of the project; without the folder {@code shared} the tests are skipped.
 */
class FiveArticlesTest {

    /** What an editor says a claim is about; everything else is read from the labels. */
    private record Topic(String measure, String subject, String object) {}

    private static final Topic CASUALTIES = new Topic("casualties", "armed forces of Ukraine", null);
    private static final Topic SHELLS_BOUGHT = new Topic("ammunition procurement", "NATO", "155mm ammunition");
    private static final Topic SHELLS_FIRED = new Topic("shells fired", "Ukraine", "shells");

    private static final Map<String, Topic> TOPICS = Map.of(
            "000-c1", CASUALTIES,
            "001-c1", CASUALTIES,
            "002-c1", SHELLS_BOUGHT,
            "003-c3", SHELLS_BOUGHT,
            "003-c1", new Topic("value of military aid", "NATO", "armaments"),
            "003-c2", SHELLS_FIRED,
            "004-c3", new Topic("delivery lead time", "NATO", "ammunition"),
            "004-c4", new Topic("years of rising defence spending", "NATO", null));

    private static final Context CONTEXT = Context.of(List.of(
            measure("casualties", Dimension.COUNT, "{casualty}", false),
            measure("ammunition procurement", Dimension.MONEY, "USD", false),
            measure("value of military aid", Dimension.MONEY, "USD", false),
            measure("shells fired", Dimension.COUNT, "{shell}", false),
            measure("delivery lead time", Dimension.DURATION, "a", true),
            measure("years of rising defence spending", Dimension.DURATION, "a", false)));

    private final List<Assertion> claims = new ArrayList<>();

    @BeforeEach
    void readTheLabels() {
        assumeTrue(SharedData.folder().isPresent(), SharedData.ABSENT);
        SharedData.lines("articles/claims.jsonl").stream()
                .filter(label -> TOPICS.containsKey(label.get("id").textValue()))
                .forEach(label -> claims.add(assertion(label)));
        assertThat(claims).hasSize(TOPICS.size());
    }

    @Test
    void oneMinistryPrintedTwiceIsOneOriginAndNoConflict() {
        Comparison.Result result = Comparison.compare(claims, CONTEXT);

        assertThat(findingsAbout(result, "000-c1", "001-c1"))
                .filteredOn(finding -> finding.kind() == Kind.DEPENDENT_SOURCES)
                .singleElement()
                .satisfies(finding -> assertThat(claimsOf(finding)).contains(id("000-c1"), id("001-c1")));
        assertThat(seriesOf(result, "000-c1").independentOrigins()).isEqualTo(1);
        assertThat(seriesOf(result, "000-c1")).isEqualTo(seriesOf(result, "001-c1"));
        assertThat(findingsAbout(result, "000-c1", "001-c1"))
                .extracting(Finding::kind)
                .noneMatch(kind -> Rules.definition(kind).isDiscrepancy());
    }

    @Test
    void plannedAndOrderedIsAStageMismatchAndNeverAgreement() {
        Comparison.Result result = Comparison.compare(claims, CONTEXT);

        assertThat(findingsAbout(result, "002-c1", "003-c3"))
                .filteredOn(finding -> finding.kind() == Kind.STAGE_MISMATCH)
                .singleElement()
                .satisfies(finding -> assertThat(claimsOf(finding)).contains(id("002-c1"), id("003-c3")));
        assertThat(campsOf(result)).noneMatch(side -> side.claims().containsAll(List.of(id("002-c1"), id("003-c3"))));
    }

    @Test
    void aLoneLeadTimeIsUncorroborated() {
        assertThat(findingsAbout(Comparison.compare(claims, CONTEXT), "004-c3"))
                .extracting(Finding::kind)
                .containsExactly(Kind.UNCORROBORATED);
    }

    @Test
    void aRateIsComparedWithRatesOnly() {
        Assertion rate = claims.stream()
                .filter(claim -> claim.claimId().equals(id("003-c2")))
                .findFirst()
                .orElseThrow();
        assertThat(rate.time().kind()).isEqualTo(TimeKind.RATE);
        claims.add(invented("a total", "thousands of shells", TimeKind.CUMULATIVE));
        claims.add(invented("another rate", "thousands of shells each day", TimeKind.RATE));

        Comparison.Result result = Comparison.compare(claims, CONTEXT);

        assertThat(seriesOf(result, "003-c2").members())
                .extracting(Assertion::claimId)
                .containsExactlyInAnyOrder(id("003-c2"), id("another rate"));
        assertThat(findingsAbout(result, "003-c2"))
                .allSatisfy(finding -> assertThat(claimsOf(finding)).doesNotContain(id("a total")));
    }

    /** As an editor records a label: the words of the number are read again, only the topic is the editor's. */
    private static Assertion assertion(JsonNode label) {
        Topic topic = TOPICS.get(label.get("id").textValue());
        Amount amount = Amounts.read(label.get("quantity").textValue());
        JsonNode origin = label.get("attribution");
        String name = origin.path("name").textValue();
        String publishedAt = label.path("articleDate").textValue();
        String file = label.get("file").textValue();
        return new Assertion(
                id(label.get("id").textValue()),
                1,
                new Assertion.Source(
                        "outlet of " + file,
                        "outlet of " + file,
                        null,
                        file,
                        null,
                        publishedAt == null
                                ? null
                                : LocalDate.parse(publishedAt)
                                        .atStartOfDay(ZoneOffset.UTC)
                                        .toInstant(),
                        name,
                        name,
                        level(origin)),
                new Assertion.Meaning(
                        topic.measure,
                        topic.subject,
                        null,
                        topic.object,
                        null,
                        stage(label.get("status").textValue()),
                        modality(label)),
                figure(topic, amount),
                time(label),
                Instant.EPOCH);
    }

    private static Assertion invented(String name, String words, TimeKind kind) {
        return new Assertion(
                id(name),
                1,
                new Assertion.Source(name, name, null, name, null, null, null, null, Assertion.AttributionLevel.OUTLET),
                new Assertion.Meaning(
                        SHELLS_FIRED.measure,
                        SHELLS_FIRED.subject,
                        null,
                        SHELLS_FIRED.object,
                        null,
                        Stage.NONE,
                        Modality.OBSERVED),
                figure(SHELLS_FIRED, Amounts.read(words)),
                new Assertion.Time(kind, null, null, null),
                Instant.EPOCH);
    }

    private static Assertion.Figure figure(Topic topic, Amount amount) {
        MeasureProfile measure = CONTEXT.measure(topic.measure);
        if (measure.dimension() != Dimension.DURATION) {
            return new Assertion.Figure(amount, measure.dimension(), amount.entailed(), amount.read(), null);
        }
        return new Assertion.Figure(
                amount,
                measure.dimension(),
                Units.convert(amount.entailed(), amount.unit(), measure.unit()),
                Units.convert(amount.read(), amount.unit(), measure.unit()),
                null);
    }

    private static Assertion.Time time(JsonNode label) {
        JsonNode time = label.get("time");
        TimeKind kind =
                switch (label.get("kind").textValue()) {
                    case "rate" -> TimeKind.RATE;
                    case "duration" -> TimeKind.DURATION;
                    default ->
                        switch (time.get("type").textValue()) {
                            case "cumulative-as-of", "since" -> TimeKind.CUMULATIVE;
                            case "window", "year-to-date" -> TimeKind.FLOW;
                            default -> TimeKind.POINT;
                        };
                };
        return new Assertion.Time(
                kind, date(time.path("asOf")), date(time.path("windowStart")), date(time.path("windowEnd")));
    }

    private static DateSpan date(JsonNode date) {
        if (date.isObject()) {
            return DateSpan.between(
                    LocalDate.parse(date.get("earliest").textValue()),
                    LocalDate.parse(date.get("latest").textValue()));
        }
        return date.isTextual() ? DateSpan.parse(date.textValue()) : null;
    }

    private static Stage stage(String status) {
        return switch (status) {
            case "planned" -> Stage.PLANNED;
            case "ordered" -> Stage.ORDERED;
            case "delivered" -> Stage.DELIVERED;
            default -> Stage.NONE;
        };
    }

    private static Modality modality(JsonNode label) {
        if (label.get("modality").textValue().equals("conditional")) {
            return Modality.CONDITIONAL;
        }
        return switch (label.get("status").textValue()) {
            case "estimated" -> Modality.ESTIMATED;
            case "planned" -> Modality.TARGET;
            case "projected" -> Modality.PROJECTED;
            default -> Modality.OBSERVED;
        };
    }

    private static Assertion.AttributionLevel level(JsonNode origin) {
        return switch (origin.get("type").textValue()) {
            case "person" -> Assertion.AttributionLevel.NAMED;
            case "organization" -> Assertion.AttributionLevel.INSTITUTION;
            default -> Assertion.AttributionLevel.OUTLET;
        };
    }

    private static MeasureProfile measure(String name, Dimension dimension, String unit, boolean important) {
        return new MeasureProfile(
                name, name, dimension, unit, MeasureProfile.DEFAULT_TOLERANCE, null, important, null, null);
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Finding> findingsAbout(Comparison.Result result, String... names) {
        List<UUID> ids = Arrays.stream(names).map(FiveArticlesTest::id).toList();
        return result.findings().stream()
                .filter(finding -> claimsOf(finding).stream().anyMatch(ids::contains))
                .toList();
    }

    private static List<UUID> claimsOf(Finding finding) {
        return finding.sides().stream().flatMap(side -> side.claims().stream()).toList();
    }

    private static SeriesAnalysis seriesOf(Comparison.Result result, String name) {
        return result.series().stream()
                .filter(series -> series.members().stream()
                        .anyMatch(member -> member.claimId().equals(id(name))))
                .findFirst()
                .orElseThrow();
    }

    private static List<Side> campsOf(Comparison.Result result) {
        return result.series().stream()
                .flatMap(series -> series.slices().stream())
                .flatMap(slice -> slice.sides().stream())
                .toList();
    }
}
