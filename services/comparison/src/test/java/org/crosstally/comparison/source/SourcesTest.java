package org.crosstally.comparison.source;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.crosstally.api.Page;
import org.crosstally.claims.api.claim.Claim;
import org.crosstally.claims.api.register.Measure;
import org.crosstally.claims.api.register.Outlet;
import org.crosstally.claims.api.register.Party;
import org.crosstally.comparison.api.discrepancy.Discrepancy;
import org.crosstally.comparison.api.source.Source;
import org.crosstally.comparison.api.source.SourceSummary;
import org.crosstally.comparison.newsroom.Newsroom;
import org.crosstally.comparison.newsroom.Reader;
import org.crosstally.consensus.reliability.Reliabilities;
import org.crosstally.consensus.reliability.Reliabilities.SourceReliability;
import org.crosstally.consensus.reliability.Reliabilities.Verdicts;
import org.crosstally.consensus.reliability.SourceDistances.Pair;
import org.crosstally.consensus.reliability.SourceDistances.Tally;
import org.crosstally.jdbc.Database;
import org.crosstally.jdbc.Session;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SourcesTest {

    @ConfigProperty(name = "crosstally.claims.url")
    String peer;

    @Inject
    SourceRefresh refresh;

    @Inject
    SourceDistanceStore encounters;

    @Inject
    Database database;

    @Inject
    DeskOfTests desk;

    @Inject
    Instance<VerdictCounts> verdicts;

    private Newsroom room;
    private Measure killed;
    private Party careful;
    private Party alike;
    private Party wild;

    @BeforeEach
    void openNewsroom() {
        room = new Newsroom(peer);
        killed = room.measure("killed");
        careful = room.party("careful");
        alike = room.party("alike");
        wild = room.party("wild");
    }

    /** Two who agree and one who is far off, on each of {@code count} subjects. */
    private List<Claim> record(int count) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Party army = room.party("army " + i);
            claims.add(room.claim(killed, "1,250").of(army).by(careful).print());
            claims.add(room.claim(killed, "1,251").of(army).by(alike).print());
            claims.add(room.claim(killed, "3,700").of(army).by(wild).print());
        }
        return claims;
    }

    private void refreshed(String cursor) {
        Reader.awaitUpTo(cursor);
        refresh.run();
        Reader.awaitUpTo(cursor);
    }

    private static Source source(Party party) {
        return Reader.read("/v1/sources/" + party.id(), new TypeReference<>() {});
    }

    @Test
    void whoIsOftenFarFromTheOthersIsLessReliableWithTheEvidence() {
        record(8);
        refreshed(room.publish());

        Source off = source(wild);
        assertThat(off.summary().name()).isEqualTo(wild.name());
        assertThat(off.summary().reliability()).isLessThan(0.5);
        assertThat(off.summary().items()).isEqualTo(8);
        assertThat(off.series()).isEqualTo(8);
        assertThat(off.claims()).isEqualTo(8);
        assertThat(off.deviations()).hasSize(8).allSatisfy(each -> {
            assertThat(each.gap()).isGreaterThan(0.5);
            assertThat(each.key().measure().id()).isEqualTo(killed.id());
        });
        assertThat(off.encounters()).hasSize(2).allSatisfy(each -> assertThat(each.items())
                .isEqualTo(8));

        Source good = source(careful);
        assertThat(good.summary().reliability()).isGreaterThan(off.summary().reliability());
        assertThat(good.deviations()).isEmpty();
        assertThat(good.encounters())
                .filteredOn(each -> each.source().equals(alike.id().toString()))
                .singleElement()
                .satisfies(each -> assertThat(each.distance()).isLessThan(0.1));
    }

    @Test
    void whatASourceCountsAsIsInTheSeverity() {
        record(8);
        String cursor = room.publish();
        Reader.awaitUpTo(cursor);
        double before = severity();
        refreshed(cursor);
        double expected = evidence(countedAs(careful), countedAs(alike)) * evidence(countedAs(wild));
        assertThat(Reader.discrepancies("measure=" + killed.id())
                        .get(0)
                        .severity()
                        .evidence())
                .isCloseTo(Math.sqrt(expected), org.assertj.core.api.Assertions.within(1e-5));
        assertThat(severity()).isNotEqualTo(before);
    }

    private static double evidence(double... reliabilities) {
        double wrong = 1;
        for (double each : reliabilities) {
            wrong *= 1 - each;
        }
        return 1 - wrong;
    }

    private static double countedAs(Party party) {
        return source(party).summary().countedAs();
    }

    private double severity() {
        return Reader.discrepancies("measure=" + killed.id()).stream()
                .mapToDouble(each -> each.severity().score())
                .sum();
    }

    @Test
    void fewThingsSayNothingYet() {
        record(2);
        refreshed(room.publish());
        assertThat(source(wild).summary().countedAs()).isEqualTo(0.5);
    }

    @Test
    void whatIsRetractedCountsNoLongerAndWhatComesBackCountsAgain() {
        List<Claim> claims = record(6);
        refreshed(room.publish());
        SourceSummary before = source(wild).summary();
        List<Discrepancy> found = found();

        List<Claim> gone = claims.subList(0, 9).stream().map(room::retract).toList();
        refreshed(room.publish());
        assertThat(source(wild).summary().items()).isEqualTo(3);
        assertThat(source(wild).summary().countedAs()).isEqualTo(0.5);

        gone.forEach(room::restore);
        refreshed(room.publish());
        assertThat(source(wild).summary().items()).isEqualTo(before.items());
        assertThat(source(wild).summary().fault()).isEqualTo(before.fault());
        assertThat(found().stream()
                        .map(each -> each.fingerprint() + each.severity())
                        .sorted())
                .isEqualTo(found.stream()
                        .map(each -> each.fingerprint() + each.severity())
                        .sorted()
                        .toList());
    }

    private List<Discrepancy> found() {
        return Reader.discrepancies("pageSize=1000&measure=" + killed.id());
    }

    @Test
    void aRefreshGivesWhatAFullRunOverAllClaimsGives() {
        record(7);
        refreshed(room.publish());
        Map<String, SourceReliability> full = database.read(session -> {
            Map<String, Verdicts> found = new HashMap<>();
            verdicts.forEach(counts -> found.putAll(counts.bySource(session)));
            return Reliabilities.of(allOverAgain(session), found);
        });
        Page<SourceSummary> page = Reader.read("/v1/sources?pageSize=1000", new TypeReference<>() {});
        assertThat(page.items().stream().collect(Collectors.toMap(SourceSummary::id, SourceSummary::fault)))
                .isEqualTo(full.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                each -> SourceList.rounded(each.getValue().fault()))));
        assertThat(refresh.run()).as("series that wait when nothing changed").isZero();
    }

    /** The sums as they would be made from every encounter on record. */
    private static TreeMap<Pair, Tally> allOverAgain(Session session) {
        TreeMap<Pair, Tally> all = new TreeMap<>();
        session.list(
                "select one, other, share, distance, items, same from source_encounter",
                row -> all.merge(
                        new Pair(row.getString("one"), row.getString("other")),
                        new Tally(
                                row.getLong("share"), row.getLong("distance"), row.getInt("items"), row.getInt("same")),
                        Tally::plus));
        return all;
    }

    @Test
    void theSumsThatAreKeptAreThoseOfWhatIsThereWhateverCameAndWent() {
        record(3);
        refreshed(room.publish());
        record(2);
        refreshed(room.publish());
        assertThat(database.<TreeMap<Pair, Tally>>read(encounters::all))
                .isEqualTo(database.<TreeMap<Pair, Tally>>read(SourcesTest::allOverAgain));
    }

    @Test
    void verdictsOfEditorsChangeWhatASourceCountsAsFromFiveOn() {
        record(2);
        String cursor = room.publish();
        String source = wild.id().toString();
        desk.find(source, 0, 4);
        refreshed(cursor);
        assertThat(source(wild).summary().countedAs()).isEqualTo(0.5);
        double before = severity();

        desk.find(source, 0, 15);
        refreshed(cursor);
        assertThat(source(wild).summary().foundWrong()).isEqualTo(15);
        assertThat(source(wild).summary().countedAs()).isLessThan(0.3);
        assertThat(severity()).isLessThan(before);
    }

    @Test
    void aScaleSlipThatComesAgainIsSystematic() {
        for (int i = 0; i < 4; i++) {
            Party army = room.party("army " + i);
            room.claim(killed, "1,250,000").of(army).by(careful).print();
            room.claim(killed, "1,250,100").of(army).by(alike).print();
            room.claim(killed, "1,250").of(army).by(wild).print();
        }
        refreshed(room.publish());
        assertThat(source(wild).slips()).singleElement().satisfies(slip -> {
            assertThat(slip.kind()).isEqualTo("SCALE_SLIP");
            assertThat(slip.measure()).isEqualTo(killed.id());
            assertThat(slip.series()).isEqualTo(4);
            assertThat(slip.systematic()).isTrue();
        });
        assertThat(source(careful).slips()).isEmpty();
    }

    @Test
    void whoRepeatsWhomIsToldAsTheArticlesDeclareIt() {
        Outlet herald = room.outlet("herald");
        Party army = room.party("army");
        room.claim(killed, "1,250").of(army).by(careful).in(herald).print();
        room.claim(killed, "900").of(army).in(herald).print();
        refreshed(room.publish());
        assertThat(source(careful).repeatedBy()).singleElement().satisfies(each -> {
            assertThat(each.source()).isEqualTo("outlet:" + herald.id());
            assertThat(each.claims()).isEqualTo(1);
        });
        Source outlet = Reader.read("/v1/sources/outlet:" + herald.id(), new TypeReference<>() {});
        assertThat(outlet.repeats()).singleElement().satisfies(each -> assertThat(each.source())
                .isEqualTo(careful.id().toString()));
    }

    @Test
    void theListIsPagedAndSorted() {
        record(6);
        refreshed(room.publish());
        List<SourceSummary> all = new ArrayList<>();
        String token = null;
        do {
            Page<SourceSummary> page = Reader.read(
                    "/v1/sources?sort=reliability&pageSize=2" + (token == null ? "" : "&pageToken=" + token),
                    new TypeReference<>() {});
            all.addAll(page.items());
            token = page.nextPageToken();
        } while (token != null);
        assertThat(all.stream().map(SourceSummary::id))
                .doesNotHaveDuplicates()
                .contains(wild.id().toString());
        assertThat(all.stream().map(each -> -each.reliability())).isSorted();
        given().get("/v1/sources?sort=name").then().statusCode(400);
        given().get("/v1/sources/nobody").then().statusCode(404);
    }
}
