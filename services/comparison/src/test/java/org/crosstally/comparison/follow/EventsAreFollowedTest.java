package org.crosstally.comparison.follow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.crosstally.claims.api.register.Event;
import org.crosstally.claims.api.register.Measure;
import org.crosstally.claims.api.register.Place;
import org.crosstally.comparison.newsroom.Newsroom;
import org.crosstally.comparison.newsroom.Reader;
import org.crosstally.quantity.measure.MeasureScope;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events in the key of a series: by the scope of the measure, with merges and with the events that contain others. */
@QuarkusTest
class EventsAreFollowedTest {

    @ConfigProperty(name = "crosstally.claims.url")
    String peer;

    private Newsroom room;
    private Measure dead;
    private Place coast;

    @BeforeEach
    void openNewsroom() {
        room = new Newsroom(peer);
        dead = room.scope(room.measure("dead"), MeasureScope.EVENT);
        coast = room.place("coast", null);
    }

    private List<String> kinds() {
        Reader.awaitUpTo(room.publish());
        return Reader.discrepancies("measure=" + dead.id()).stream()
                .map(each -> each.kind())
                .toList();
    }

    private int series() {
        return Reader.seriesPage("measure=" + dead.id()).items().size();
    }

    @Test
    void twoEventsOfOnePlaceNeverMeetUntilTheyAreMerged() {
        Event first = room.event("first shock", coast, null);
        Event second = room.event("second shock", coast, null);
        room.claim(dead, "1,250").at(coast).during(first).print();
        room.claim(dead, "3,400").at(coast).during(second).print();
        assertThat(kinds()).isEmpty();
        assertThat(series()).isEqualTo(2);

        second = room.revise(second, null, first);
        assertThat(kinds()).isNotEmpty();
        assertThat(Reader.seriesPage("measure=" + dead.id())
                        .items()
                        .get(0)
                        .key()
                        .event()
                        .name())
                .isEqualTo(first.name());

        room.revise(second, null, null);
        assertThat(kinds()).isEmpty();
        assertThat(series()).isEqualTo(2);
    }

    @Test
    void aClaimOfAnUnknownEventIsComparedWithNothing() {
        Event shock = room.event("shock", coast, null);
        room.claim(dead, "1,250").at(coast).during(shock).print();
        room.claim(dead, "3,400").at(coast).print();
        room.claim(dead, "5,100").at(coast).print();
        assertThat(kinds()).isEmpty();
        assertThat(series()).isEqualTo(1);
    }

    @Test
    void claimsMoveWhenTheScopeOfTheirMeasureChanges() {
        room.claim(dead, "1,250").at(coast).print();
        room.claim(dead, "3,400").at(coast).print();
        assertThat(kinds()).isEmpty();
        assertThat(series()).isZero();

        dead = room.scope(dead, MeasureScope.NONE);
        assertThat(kinds()).isNotEmpty();
        assertThat(series()).isEqualTo(1);

        dead = room.scope(dead, MeasureScope.EVENT);
        assertThat(kinds()).isEmpty();
    }

    @Test
    void aBattleWithMoreDeadThanItsWarIsFoundOnceTheWarContainsIt() {
        Event war = room.event("war", coast, null);
        Event battle = room.event("battle", coast, null);
        room.claim(dead, "1,250").at(coast).during(war).print();
        room.claim(dead, "3,400").at(coast).during(battle).print();
        assertThat(kinds()).doesNotContain("PART_EXCEEDS_WHOLE");

        room.revise(battle, war, null);
        assertThat(kinds()).contains("PART_EXCEEDS_WHOLE");
    }

    @Test
    void aComparisonOnDemandNamesTheEventsThatAFigureMayBeOf() {
        Event shock = room.event("shock", coast, null);
        room.event("shock elsewhere", room.place("hills", null), null);
        Reader.awaitUpTo(room.publish());
        JsonPath answer = given().contentType("application/json")
                .body(Map.of("claims", List.of(figure("10"), figure("2000"))))
                .post("/v1/comparisons")
                .jsonPath();
        assertThat(answer.getList("findings")).isEmpty();
        assertThat(answer.getList("notCompared.field")).containsExactly("event", "event");
        assertThat(answer.getList("notCompared[0].candidates.name")).containsExactly(shock.name());
    }

    private Map<String, Object> figure(String text) {
        return Map.of(
                "outlet", room.name("outlet " + text),
                "measure", dead.name(),
                "place", coast.name(),
                "amount", Map.of("text", text, "unit", "{person}"));
    }
}
