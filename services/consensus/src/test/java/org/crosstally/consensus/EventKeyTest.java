package org.crosstally.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crosstally.consensus.finding.Finding;
import org.crosstally.consensus.finding.Kind;
import org.crosstally.consensus.model.Context;
import org.crosstally.consensus.model.MeasureProfile;
import org.crosstally.consensus.model.NotCompared;
import org.crosstally.consensus.model.SeriesKey;
import org.crosstally.consensus.model.Thresholds;
import org.crosstally.quantity.measure.MeasureScope;
import org.crosstally.quantity.unit.Dimension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What two claims must have in common before their numbers are compared. */
class EventKeyTest {

    private static final Context WORLD = new Context(
            Map.of(
                    "dead in an event", measure("dead in an event", MeasureScope.EVENT),
                    "lost in a campaign", measure("lost in a campaign", MeasureScope.CAMPAIGN),
                    "budget", measure("budget", MeasureScope.NONE)),
            Map.of(
                    "strike on the bridge",
                    Set.of("spring offensive"),
                    "strike on the port",
                    Set.of("spring offensive")),
            List.of(),
            Map.of(),
            LocalDate.parse("2023-12-04"),
            Thresholds.DEFAULT);

    @Test
    void claimsOfWhichNeitherPlaceNorSubjectNorEventIsKnownAreComparedWithNothing() {
        Comparison.Result result = compare(
                anywhere("M").measure("casualties").value("1250"),
                anywhere("N").measure("casualties").value("2310"));

        assertThat(result.series()).isEmpty();
        assertThat(result.findings()).isEmpty();
        assertThat(result.notCompared()).extracting(NotCompared::field).containsExactly("place", "place");
    }

    @Test
    void anEventAloneIsEnough() {
        assertThat(kinds(
                        anywhere("M").measure("casualties").event("quake").value("1250"),
                        anywhere("N").measure("casualties").event("quake").value("2310")))
                .contains(Kind.VALUE_CONFLICT);
    }

    @Test
    void twoEventsAtOnePlaceNeverMeet() {
        Comparison.Result result = compare(
                Said.by("M")
                        .measure("dead in an event")
                        .place("Strelsau")
                        .event("fire")
                        .value("1250"),
                Said.by("N")
                        .measure("dead in an event")
                        .place("Strelsau")
                        .event("flood")
                        .value("2310"));

        assertThat(result.series()).hasSize(2);
        assertThat(result.findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"EVENT", "CAMPAIGN"},
            value = MeasureScope.class)
    void anUnknownEventIsNeverAssumed(MeasureScope scope) {
        String measure = scope == MeasureScope.EVENT ? "dead in an event" : "lost in a campaign";
        Comparison.Result result = compare(
                Said.by("M").measure(measure).place("Strelsau").event("fire").value("1250"),
                Said.by("N").measure(measure).place("Strelsau").value("2310"));

        assertThat(result.findings()).isEmpty();
        assertThat(result.notCompared()).singleElement().satisfies(left -> {
            assertThat(left.field()).isEqualTo("event");
            assertThat(left.reason()).contains("event is unknown");
        });
    }

    @Test
    void totalsOfOnePartyFromOneStartAreOfOneCampaign() {
        assertThat(kinds(
                        lostSince("M", "2023-06-01").value("1250"),
                        lostSince("N", "2023-06-01").value("2310")))
                .contains(Kind.VALUE_CONFLICT);
    }

    @Test
    void totalsFromDifferentStartsAreNotOfOneCampaign() {
        assertThat(kinds(
                        lostSince("M", "2022-02-24").value("2310"),
                        lostSince("N", "2023-06-01").value("1250")))
                .doesNotContain(Kind.VALUE_CONFLICT);
    }

    @Test
    void aTotalOfACampaignWithoutEventAndStartIsComparedWithNothing() {
        assertThat(compare(Said.by("M")
                                .measure("lost in a campaign")
                                .subject("army")
                                .total()
                                .value("1250"))
                        .notCompared())
                .extracting(NotCompared::field)
                .containsExactly("event");
    }

    private static Said lostSince(String origin, String start) {
        return Said.by(origin)
                .measure("lost in a campaign")
                .subject("army")
                .total()
                .from(start)
                .on("2023-12-01");
    }

    @Test
    void aMeasureWithoutAScopeJoinsNoEventByGuessing() {
        assertThat(compare(
                                Said.by("M").place("Strelsau").event("fire").value("1250"),
                                Said.by("N").place("Strelsau").value("2310"))
                        .series())
                .hasSize(2);
    }

    @Test
    void aBudgetIsComparedWhateverEventItsArticleIsAbout() {
        assertThat(kinds(
                        Said.by("M").measure("budget").event("election").value("1250"),
                        Said.by("N").measure("budget").event("summit").value("2310")))
                .contains(Kind.VALUE_CONFLICT);
    }

    @Test
    void aBudgetOfNobodyAndNowhereIsComparedWithNothing() {
        assertThat(compare(anywhere("M").measure("budget").event("election").value("1250"))
                        .notCompared())
                .extracting(NotCompared::field)
                .containsExactly("place");
    }

    @Test
    void oneStrikeCannotKillMoreThanItsCampaign() {
        Finding found = compare(
                        Said.by("M")
                                .measure("lost in a campaign")
                                .event("strike on the bridge")
                                .value("2310"),
                        Said.by("N")
                                .measure("lost in a campaign")
                                .event("spring offensive")
                                .value("1250"))
                .findings()
                .stream()
                .filter(finding -> finding.kind() == Kind.PART_EXCEEDS_WHOLE)
                .findFirst()
                .orElseThrow();

        assertThat(found.explanation()).contains("strike on the bridge").contains("spring offensive");
    }

    @Test
    void theStrikesOfACampaignAddUp() {
        assertThat(kinds(
                        Said.by("M")
                                .measure("lost in a campaign")
                                .event("strike on the bridge")
                                .value("812"),
                        Said.by("M")
                                .measure("lost in a campaign")
                                .event("strike on the port")
                                .value("734"),
                        Said.by("N")
                                .measure("lost in a campaign")
                                .event("spring offensive")
                                .value("1250")))
                .contains(Kind.PART_EXCEEDS_WHOLE);
    }

    @Test
    void aKeyWithoutAnEventKeepsItsTextSoThatItsSeriesKeepsItsId() {
        SeriesKey without = SeriesKey.of(Said.by("M").value("1").claim(), null);
        SeriesKey with = SeriesKey.of(Said.by("M").event("fire").value("1").claim(), null);

        assertThat(without.text().chars().filter(c -> c == '|')).hasSize(11);
        assertThat(with.text()).isEqualTo(without.text() + "|fire");
    }

    private static Said anywhere(String origin) {
        return Said.by(origin).subject(null);
    }

    private static Set<Kind> kinds(Said... said) {
        return Set.copyOf(compare(said).findings().stream().map(Finding::kind).toList());
    }

    private static Comparison.Result compare(Said... said) {
        return Comparison.compare(Arrays.stream(said).map(Said::claim).toList(), WORLD);
    }

    private static MeasureProfile measure(String id, MeasureScope scope) {
        return new MeasureProfile(
                id, id, Dimension.COUNT, "{person}", 0.01, null, false, null, Duration.ofDays(90), scope);
    }
}
