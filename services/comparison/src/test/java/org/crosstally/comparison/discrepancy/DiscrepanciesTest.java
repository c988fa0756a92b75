package org.crosstally.comparison.discrepancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.crosstally.claims.api.claim.Claim;
import org.crosstally.claims.api.register.Measure;
import org.crosstally.claims.api.register.Party;
import org.crosstally.comparison.api.discrepancy.Discrepancy;
import org.crosstally.comparison.api.discrepancy.DiscrepancyState;
import org.crosstally.comparison.api.series.Series;
import org.crosstally.comparison.newsroom.Newsroom;
import org.crosstally.comparison.newsroom.Reader;
import org.crosstally.quantity.period.TimeKind;
import org.crosstally.quantity.unit.Dimension;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DiscrepanciesTest {

    @ConfigProperty(name = "crosstally.claims.url")
    String peer;

    private Newsroom room;
    private Measure killed;
    private Party army;
    private Party ministry;
    private Party monitor;

    @BeforeEach
    void openNewsroom() {
        room = new Newsroom(peer);
        killed = room.measure("killed");
        army = room.party("army");
        ministry = room.party("ministry");
        monitor = room.party("monitor");
    }

    private void publish() {
        Reader.awaitUpTo(room.publish());
    }

    private List<Discrepancy> shown() {
        return Reader.discrepancies("measure=" + killed.id());
    }

    private Claim conflict() {
        room.claim(killed, "1,250").of(army).by(ministry).print();
        return room.claim(killed, "3,400").of(army).by(monitor).print();
    }

    @Test
    void twoOriginsThatContradictEachOtherAreFlaggedOnce() {
        conflict();
        publish();

        assertThat(shown()).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo("VALUE_CONFLICT");
            assertThat(found.state()).isEqualTo(DiscrepancyState.OPEN);
            assertThat(found.sides()).hasSize(2).allSatisfy(side -> {
                assertThat(side.reports()).isEqualTo(1);
                assertThat(side.printed().article().url()).startsWith("https://example.org/");
            });
            assertThat(found.sides())
                    .extracting(side -> side.printed().amount())
                    .containsExactlyInAnyOrder("1,250", "3,400");
            assertThat(found.series().get(0).key().measure().name()).isEqualTo(killed.name());
            assertThat(found.explanation()).contains("1,250", "3,400");
        });
    }

    @Test
    void aSumThatLostItsCurrencyIsHeldAgainstTheSumThatKeptIt() {
        Measure contract = room.measure("contract value", Dimension.MONEY, null, TimeKind.POINT, null);
        room.claim(contract, "€240 million").of(army).by(ministry).print();
        room.claim(contract, "240 million").of(army).by(monitor).print();
        publish();

        assertThat(Reader.discrepancies("measure=" + contract.id()))
                .singleElement()
                .satisfies(found -> assertThat(found.kind()).isEqualTo("CURRENCY_MISMATCH"));
    }

    @Test
    void aFurtherReportOfTheSameOriginChangesNothing() {
        conflict();
        publish();
        Discrepancy before = shown().get(0);
        room.claim(killed, "3,400").of(army).by(monitor).print();
        publish();

        assertThat(shown()).singleElement().satisfies(found -> {
            assertThat(found.id()).isEqualTo(before.id());
            assertThat(found.lastChanged()).isEqualTo(before.lastChanged());
            assertThat(found.sides().stream().mapToInt(side -> side.reports()).sum())
                    .isEqualTo(3);
        });
        assertThat(Reader.discrepancy(before.id()).history()).hasSize(1);
    }

    @Test
    void aRetractionTakesItAwayAsCleanlyAsItCame() {
        Claim claim = conflict();
        publish();
        UUID id = shown().get(0).id();
        Claim retracted = room.retract(claim);
        publish();

        assertThat(shown()).isEmpty();
        Discrepancy closed = Reader.discrepancy(id);
        assertThat(closed.state()).isEqualTo(DiscrepancyState.CLOSED);
        assertThat(closed.closedAt()).isNotNull();
        UUID series = closed.series().get(0).id();
        assertThat(Reader.series(series).memberCount()).isEqualTo(1);

        room.restore(retracted);
        publish();
        assertThat(shown()).singleElement().satisfies(found -> {
            assertThat(found.id()).isEqualTo(id);
            assertThat(found.state()).isEqualTo(DiscrepancyState.REGRESSED);
            assertThat(found.closedAt()).isNull();
        });
        assertThat(Reader.discrepancy(id).history())
                .extracting(Discrepancy.Step::change)
                .containsExactly("FOUND", "CLOSED", "FOUND_AGAIN");
    }

    @Test
    void anotherFigureOfTheSameSidesKeepsTheIdAndTellsTheChange() {
        Claim claim = conflict();
        publish();
        Discrepancy before = shown().get(0);
        room.correct(claim, killed, "5,600");
        publish();

        assertThat(shown()).singleElement().satisfies(found -> {
            assertThat(found.id()).isEqualTo(before.id());
            assertThat(found.fingerprint()).isNotEqualTo(before.fingerprint());
            assertThat(found.lastChanged()).isAfter(before.lastChanged());
        });
        assertThat(Reader.discrepancy(before.id()).history())
                .extracting(Discrepancy.Step::change)
                .containsExactly("FOUND", "CHANGED");
    }

    @Test
    void aWiderToleranceOfTheMeasureClosesAndANarrowerOneFlagsAgain() {
        room.claim(killed, "1,250").of(army).by(ministry).print();
        room.claim(killed, "1,310").of(army).by(monitor).print();
        publish();
        assertThat(shown()).hasSize(1);

        killed = room.tolerate(killed, "0.2");
        publish();
        assertThat(shown()).isEmpty();

        killed = room.tolerate(killed, "0.01");
        publish();
        assertThat(shown()).singleElement().extracting(Discrepancy::state).isEqualTo(DiscrepancyState.REGRESSED);
    }

    @Test
    void mergedPartiesAreOneSubjectUntilTheMergeIsUndone() {
        Party alias = room.party("army by another name");
        room.claim(killed, "1,250").of(army).by(ministry).print();
        room.claim(killed, "3,400").of(alias).by(monitor).print();
        publish();
        assertThat(shown()).isEmpty();

        alias = room.merge(alias, army);
        publish();
        assertThat(shown()).singleElement().satisfies(found -> assertThat(
                        found.series().get(0).key().subject().id())
                .isEqualTo(army.id()));

        room.merge(alias, null);
        publish();
        assertThat(shown()).isEmpty();
        assertThat(Reader.seriesPage("measure=" + killed.id()).items()).hasSize(2);
    }

    @Test
    void originsThatAreMergedAreOneVoice() {
        conflict();
        publish();
        assertThat(shown()).hasSize(1);
        UUID series = shown().get(0).series().get(0).id();
        assertThat(Reader.series(series).independentOrigins()).isEqualTo(2);

        monitor = room.merge(monitor, ministry);
        publish();
        assertThat(Reader.series(series).independentOrigins()).isEqualTo(1);

        room.merge(monitor, null);
        publish();
        assertThat(Reader.series(series).independentOrigins()).isEqualTo(2);
    }

    @Test
    void outletsOfOneOwnerAreOneVoice() {
        var morning = room.outlet("Morning");
        var evening = room.outlet("Evening");
        room.claim(killed, "1,250").of(army).in(morning).print();
        room.claim(killed, "1,250").of(army).in(evening).print();
        publish();
        UUID id = Reader.seriesPage("measure=" + killed.id()).items().get(0).id();
        assertThat(Reader.series(id).independentOrigins()).isEqualTo(2);

        room.sell(morning, room.name("Group"));
        room.sell(evening, room.name("Group"));
        publish();
        Series joined = Reader.series(id);
        assertThat(joined.independentOrigins()).isEqualTo(1);
        assertThat(joined.discrepancies()).extracting(Discrepancy::kind).contains("DEPENDENT_SOURCES");
    }

    @Test
    void articlesThatAreNearlyTheSameAreOneVoice() {
        Claim one = room.claim(killed, "1,250").of(army).print();
        Claim other = room.claim(killed, "1,250").of(army).print();
        publish();
        UUID id = Reader.seriesPage("measure=" + killed.id()).items().get(0).id();
        assertThat(Reader.series(id).independentOrigins()).isEqualTo(2);

        room.copy(other.article(), one.article());
        publish();
        assertThat(Reader.series(id).independentOrigins()).isEqualTo(1);
    }

    @Test
    void bareNumbersOfAMeasureWithoutUnitAreCompared() {
        killed = room.measure("bare", Dimension.COUNT, null, TimeKind.POINT, null);
        conflict();
        publish();
        assertThat(shown()).hasSize(1);
    }

    @Test
    void draftsAreNotCompared() {
        room.claim(killed, "1,250").of(army).by(ministry).print();
        room.claim(killed, "3,400").of(army).by(monitor).asDraft().print();
        publish();
        assertThat(shown()).isEmpty();
    }

    @Test
    void spellingsOfOneObjectAreOneSeries() {
        room.claim(killed, "1,250")
                .of(army)
                .object("155-millimeter shells")
                .by(ministry)
                .print();
        room.claim(killed, "3,400")
                .of(army)
                .object("155 mm  Shells")
                .by(monitor)
                .print();
        publish();
        assertThat(shown()).hasSize(1);
    }

    @Test
    void aVaguerClaimJoinsTheOneSeriesThatAgreesAndLeavesItWhenThereAreTwo() {
        Party north = room.party("north");
        Party south = room.party("south");
        room.claim(killed, "1,250").of(army).at(north).by(ministry).print();
        room.claim(killed, "3,400").of(army).by(monitor).print();
        publish();
        assertThat(shown()).singleElement().satisfies(found -> {
            assertThat(found.series().get(0).key().place().id()).isEqualTo(north.id());
            assertThat(found.severity().certainty()).isLessThan(1);
        });

        room.claim(killed, "1,250").of(army).at(south).by(ministry).print();
        publish();
        assertThat(shown()).isEmpty();
    }
}
