package org.crosstally.comparison.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosstally.claims.api.Change;
import org.crosstally.claims.api.Claim;
import org.crosstally.claims.api.Measure;
import org.crosstally.claims.api.Outlet;
import org.crosstally.claims.api.Party;
import org.crosstally.comparison.api.Discrepancy;
import org.crosstally.comparison.api.DiscrepancyState;
import org.crosstally.comparison.newsroom.Newsroom;
import org.crosstally.comparison.newsroom.Reader;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the rules need beside the number comes over the feed with it. */
@QuarkusTest
class EveryKindIsFollowedTest {

    @ConfigProperty(name = "crosstally.claims.url")
    String peer;

    private Newsroom room;

    @BeforeEach
    void openNewsroom() {
        room = new Newsroom(peer);
    }

    private static List<Discrepancy> shown(Measure measure, String kind) {
        return Reader.discrepancies("measure=" + measure.id() + "&kind=" + kind);
    }

    /** An article that says something else in its second snapshot, with the claims of both. */
    private Measure edited() {
        Measure killed = room.measure("killed");
        Claim.PrintedIn article = Newsroom.printedIn(room.outlet("Meridian"), "2024-03-01");
        Outlet outlet = room.outlet("unused");
        room.snapshot(article, 1, 1);
        room.claim(killed, "1,250").in(outlet).article(article).print();
        room.snapshot(article, 2, 2);
        room.claim(killed, "3,400").in(outlet).article(article).print();
        return killed;
    }

    @Test
    void aClaimKeepsTheSnapshotItWasReadFromWhenAllComesInOnePage() {
        Measure killed = edited();
        Reader.awaitUpTo(room.publish());
        assertThat(shown(killed, "SILENT_EDIT")).hasSize(1);
    }

    @Test
    void aClaimKeepsTheSnapshotItWasReadFromWhenEachChangeComesAlone() {
        Measure killed = edited();
        for (Change change : room.take()) {
            Reader.awaitUpTo(room.publish(List.of(change)));
        }
        assertThat(shown(killed, "SILENT_EDIT")).hasSize(1);
    }

    @Test
    void outletsThatNameEachOtherAreACircleHoweverTheyAreRecorded() {
        Measure killed = room.measure("killed");
        Outlet meridian = room.outlet("Meridian");
        Party asParty = room.party("meridian");
        Party times = room.party("Times");
        room.claim(killed, "1,250").in(meridian).by(times).print();
        String first = room.publish();
        Reader.awaitUpTo(first);
        // The Times is known as an outlet only now.
        room.claim(killed, "1,250").in(room.outlet("Times")).by(asParty).print();
        Reader.awaitUpTo(room.publish());
        assertThat(shown(killed, "CIRCULAR_ATTRIBUTION")).hasSize(1);
        assertThat(Reader.seriesPage("measure=" + killed.id()).items())
                .singleElement()
                .satisfies(series -> assertThat(series.independentOrigins()).isEqualTo(1));
    }

    @Test
    void partsAreAddedUpAgainWheneverOneOfThemChanges() {
        Measure killed = room.measure("killed");
        Party country = room.party("country");
        Party ministry = room.party("ministry");
        List<Party> provinces = Stream.of("north", "south")
                .map(room::party)
                .map(party -> room.join(party, country))
                .toList();
        room.claim(killed, "1,001").at(country).by(ministry).print();
        List<Claim> parts = provinces.stream()
                .map(province ->
                        room.claim(killed, "713").at(province).by(ministry).print())
                .collect(Collectors.toList());
        Reader.awaitUpTo(room.publish());
        assertThat(shown(killed, "PART_EXCEEDS_WHOLE")).singleElement().satisfies(found -> {
            assertThat(found.sides()).hasSize(3);
            assertThat(found.explanation()).contains("1,426");
        });

        Claim gone = room.retract(parts.get(0));
        Reader.awaitUpTo(room.publish());
        assertThat(shown(killed, "PART_EXCEEDS_WHOLE")).isEmpty();

        room.restore(gone);
        Reader.awaitUpTo(room.publish());
        assertThat(shown(killed, "PART_EXCEEDS_WHOLE")).singleElement().satisfies(found -> assertThat(found.state())
                .isEqualTo(DiscrepancyState.REGRESSED));
    }
}
