package org.crosstally.comparison.discrepancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.crosstally.api.Page;
import org.crosstally.api.Page.FacetCount;
import org.crosstally.claims.api.register.Measure;
import org.crosstally.claims.api.register.Party;
import org.crosstally.comparison.api.discrepancy.Band;
import org.crosstally.comparison.api.discrepancy.Discrepancy;
import org.crosstally.comparison.api.discrepancy.DiscrepancyFilter;
import org.crosstally.comparison.mirror.RegisterStore;
import org.crosstally.comparison.newsroom.Newsroom;
import org.crosstally.comparison.newsroom.Reader;
import org.crosstally.comparison.workflow.Person;
import org.crosstally.jdbc.Conditions;
import org.crosstally.jdbc.Database;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FacetQueryTest {

    private static final String EVERY_FACET = "origin,kind,band,state,verdict,owner,month,measure,subject,outlet";

    @ConfigProperty(name = "crosstally.claims.url")
    String peer;

    @Inject
    Database database;

    @Inject
    DiscrepancyList list;

    @Inject
    RegisterStore records;

    private Newsroom room;
    private Measure killed;

    @BeforeEach
    void openNewsroom() {
        room = new Newsroom(peer);
        killed = room.measure("killed");
    }

    private Page<Discrepancy> mine(String more) {
        return Reader.discrepancyPage("measure=" + killed.id() + "&facets=" + EVERY_FACET + more);
    }

    @Test
    void facetsCountTheListBesideWhichTheyStandAllOfIt() {
        Party ministry = room.party("ministry");
        List<Party> monitors = List.of(room.party("monitor 0"), room.party("monitor 1"));
        for (int i = 0; i < 5; i++) {
            Party army = room.party("army " + i);
            room.claim(killed, "1,250").of(army).by(ministry).print();
            room.claim(killed, i == 0 ? "1,250,000" : "3,4" + i + "7")
                    .of(army)
                    .by(monitors.get(i % 2))
                    .print();
        }
        Reader.awaitUpTo(room.publish());
        Page<Discrepancy> all = mine("");
        Map<String, List<FacetCount>> facets = mine("&pageSize=1").facets();
        assertThat(facets).containsOnlyKeys(EVERY_FACET.split(","));
        assertThat(counts(facets, "kind")).isEqualTo(counted(all, Discrepancy::kind));
        assertThat(counts(facets, "band"))
                .isEqualTo(counted(all, each -> each.severity().band().name()));
        assertThat(counts(facets, "state"))
                .isEqualTo(counted(all, each -> each.state().name()));
        assertThat(counts(facets, "month"))
                .isEqualTo(counted(all, each -> each.lastDay().toString().substring(0, 7)));
        assertThat(facets.get("owner")).isEmpty();
        assertThat(facets.get("verdict")).isEmpty();
        assertThat(facets.get("measure"))
                .containsExactly(new FacetCount(killed.id().toString(), killed.name(), 5));
        assertThat(facets.get("subject")).hasSize(5);
        assertThat(facets.get("outlet")).hasSize(10);
        assertThat(facets.get("origin"))
                .extracting(FacetCount::name)
                .containsExactly(ministry.name(), room.name("monitor 0"), room.name("monitor 1"));
        assertThat(facets.get("origin")).extracting(FacetCount::count).containsExactly(5L, 3L, 2L);
        assertThat(facets.values())
                .allSatisfy(values ->
                        assertThat(values).extracting(each -> -each.count()).isSorted());
        assertThat(mine("&kind=NO_SUCH_KIND").facets().values()).hasSize(10).allSatisfy(values -> assertThat(values)
                .isEmpty());
    }

    private static Map<String, Long> counts(Map<String, List<FacetCount>> facets, String facet) {
        return facets.get(facet).stream().collect(Collectors.toMap(FacetCount::value, FacetCount::count));
    }

    private static Map<String, Long> counted(Page<Discrepancy> all, Function<Discrepancy, String> value) {
        return all.items().stream().collect(Collectors.groupingBy(value, Collectors.counting()));
    }

    @Test
    void aHundredValuesOfAFacetAreToldTheMostFrequentOnes() {
        Party ministry = room.party("ministry");
        Party monitor = room.party("monitor");
        var everywhere = room.outlet("Everywhere");
        for (int i = 0; i < 2; i++) {
            Party army = room.party("army " + i);
            room.claim(killed, "1,250").of(army).by(ministry).in(everywhere).print();
            IntStream.range(0, 60)
                    .forEach(n ->
                            room.claim(killed, "3,400").of(army).by(monitor).print());
        }
        Reader.awaitUpTo(room.publish());
        List<FacetCount> outlets = mine("&kind=VALUE_CONFLICT").facets().get("outlet");
        assertThat(outlets).hasSize(100);
        assertThat(outlets.get(0)).isEqualTo(new FacetCount(everywhere.id().toString(), everywhere.name(), 2));
    }

    /**
     * The rows are wide, and there are many: the statement has to say what the index says, in its words. A verdict is not
     * asked for, since it has an index of its own, which is the cheaper one where hardly a row has one; that the column is
     * here too, the facet of verdicts tells.
     */
    @Test
    void theQueueIsCountedFromItsIndexAlone() {
        DiscrepancyFilter narrow = new DiscrepancyFilter();
        narrow.band = List.of(Band.CRITICAL);
        narrow.owner = List.of("me", "nobody");
        narrow.minSeverity = 0.5;
        narrow.from = LocalDate.EPOCH;
        narrow.to = LocalDate.EPOCH;
        for (DiscrepancyFilter filter : List.of(new DiscrepancyFilter(), narrow)) {
            assertThat(plan(filter)).anyMatch(step -> step.contains("Index Only Scan using discrepancy_counted"));
        }
    }

    /** How the database counts, were a scan of the table too dear for it even on the few rows of a test. */
    private List<String> plan(DiscrepancyFilter filter) {
        database.read(session -> session.update("vacuum discrepancy"));
        return database.transaction(session -> {
            session.update("set local enable_seqscan = off");
            session.update("set local enable_bitmapscan = off");
            Conditions conditions = list.conditions(
                    session, filter, records.current(session), new Person("ada", Set.of("reviewer"), null));
            FacetQuery query = new FacetQuery(FacetQuery.facets(EVERY_FACET), conditions);
            return session.list("explain " + query.sql(), row -> row.getString(1), conditions.parameters());
        });
    }
}
