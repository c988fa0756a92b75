package org.crosstally.comparison.follow;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.crosstally.claims.api.register.Measure;
import org.crosstally.claims.api.register.Place;
import org.crosstally.comparison.newsroom.Newsroom;
import org.crosstally.comparison.newsroom.Reader;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlacesAreFollowedTest {

    @ConfigProperty(name = "crosstally.claims.url")
    String peer;

    private Newsroom room;
    private Measure killed;

    @BeforeEach
    void openNewsroom() {
        room = new Newsroom(peer);
        killed = room.measure("killed");
    }

    private List<String> kinds() {
        Reader.awaitUpTo(room.publish());
        return Reader.discrepancies("measure=" + killed.id()).stream()
                .map(each -> each.kind())
                .toList();
    }

    @Test
    void aCityThatHasMoreThanItsCountryIsFoundOnceTheCountryContainsIt() {
        Place country = room.place("country", null);
        Place region = room.place("region", country);
        Place city = room.place("city", null);
        room.claim(killed, "1,250").at(country).print();
        room.claim(killed, "3,400").at(city).print();
        assertThat(kinds()).doesNotContain("PART_EXCEEDS_WHOLE");

        room.revise(city, region, null);
        assertThat(kinds()).contains("PART_EXCEEDS_WHOLE");
    }

    @Test
    void mergedPlacesAreOneUntilTheMergeIsUndone() {
        Place city = room.place("city", null);
        Place other = room.place("city by another name", null);
        room.claim(killed, "1,250").at(city).print();
        room.claim(killed, "3,400").at(other).print();
        assertThat(kinds()).isEmpty();

        other = room.revise(other, null, city);
        assertThat(kinds()).isNotEmpty();
        assertThat(Reader.seriesPage("place=" + other.id() + "&measure=" + killed.id())
                        .items()
                        .get(0)
                        .key()
                        .place()
                        .name())
                .isEqualTo(city.name());

        room.revise(other, null, null);
        assertThat(kinds()).isEmpty();
        assertThat(Reader.seriesPage("measure=" + killed.id()).items()).hasSize(2);
    }
}
