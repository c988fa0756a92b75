package org.crosstally.comparison.view;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.crosstally.api.Page;
import org.crosstally.api.Page.FacetCount;
import org.crosstally.claims.api.claim.Claim;
import org.crosstally.claims.api.register.Measure;
import org.crosstally.claims.api.register.Party;
import org.crosstally.comparison.api.discrepancy.Discrepancy;
import org.crosstally.comparison.api.kind.KindInfo;
import org.crosstally.comparison.api.series.Series;
import org.crosstally.comparison.newsroom.Newsroom;
import org.crosstally.comparison.newsroom.Reader;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ListsTest {

    @ConfigProperty(name = "crosstally.claims.url")
    String peer;

    private Newsroom room;
    private Measure killed;
    private Party ministry;
    private Party monitor;

    @BeforeEach
    void sevenConflictsAndOneSlip() {
        room = new Newsroom(peer);
        killed = room.measure("killed");
        ministry = room.party("ministry");
        monitor = room.party("monitor");
        for (int i = 0; i < 7; i++) {
            conflict(room.party("army " + i), "1,250", "3,4" + i + "7");
        }
        conflict(room.party("slip"), "1,250", "1,250,000");
        Reader.awaitUpTo(room.publish());
    }

    private void conflict(Party army, String one, String other) {
        room.claim(killed, one).of(army).by(ministry).print();
        room.claim(killed, other).of(army).by(monitor).print();
    }

    private String mine() {
        return "measure=" + killed.id();
    }

    @Test
    void pagesCoverTheListOnceInItsOrder() {
        List<Discrepancy> all = new ArrayList<>();
        String token = "";
        while (token != null) {
            Page<Discrepancy> page = Reader.discrepancyPage(mine() + "&sort=severity&pageSize=3" + token);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(3);
            all.addAll(page.items());
            token = page.nextPageToken() == null ? null : "&pageToken=" + page.nextPageToken();
        }
        assertThat(all).extracting(Discrepancy::id).hasSize(8).doesNotHaveDuplicates();
        assertThat(all).extracting(each -> -each.severity().score()).isSorted();
        assertThat(all.get(0).kind()).isEqualTo("SCALE_SLIP");
    }

    @Test
    void filtersJoinAndFacetsCount() {
        assertThat(Reader.discrepancies(mine() + "&kind=SCALE_SLIP")).hasSize(1);
        assertThat(Reader.discrepancies(mine() + "&band=CRITICAL")).hasSize(1);
        assertThat(Reader.discrepancies(mine() + "&minSeverity=0.8")).hasSize(1);
        assertThat(Reader.discrepancies("subject=" + room.name("army 3"))).hasSize(1);
        assertThat(Reader.discrepancies("origin=" + monitor.id())).hasSize(8);
        assertThat(Reader.discrepancies(mine() + "&from=2024-03-02")).isEmpty();
        assertThat(Reader.discrepancies(mine() + "&to=2024-03-01")).hasSize(8);
        assertThat(Reader.discrepancies(mine() + "&state=CLOSED")).isEmpty();

        Page<Discrepancy> page = Reader.discrepancyPage(mine() + "&facets=kind,origin&pageSize=1");
        assertThat(page.facets().get("kind"))
                .contains(new FacetCount("SCALE_SLIP", null, 1))
                .extracting(FacetCount::count)
                .satisfies(counts -> assertThat(
                                counts.stream().mapToLong(each -> each).sum())
                        .isEqualTo(8));
        assertThat(page.facets().get("origin"))
                .containsExactlyInAnyOrder(
                        new FacetCount(ministry.id().toString(), ministry.name(), 8),
                        new FacetCount(monitor.id().toString(), monitor.name(), 8));
    }

    @Test
    void theTotalIsToldWhenAskedFor() {
        given().header("Prefer", "respond-async", "wait=5, Return = total-count")
                .get("/v1/discrepancies?pageSize=1&" + mine())
                .then()
                .body("totalCount", equalTo(8));
        given().header("Prefer", "return=total-count")
                .get("/v1/series?pageSize=1&has=discrepancies&" + mine())
                .then()
                .body("totalCount", equalTo(8));
        assertThat(Reader.discrepancyPage(mine()).totalCount()).isNull();
    }

    @Test
    void seriesAreListedInPagesWithWhatTheySayNow() {
        var first = Reader.seriesPage(mine() + "&pageSize=5");
        var second = Reader.seriesPage(mine() + "&pageSize=5&pageToken=" + first.nextPageToken());
        assertThat(first.items()).hasSize(5);
        assertThat(second.items()).hasSize(3).doesNotContainAnyElementsOf(first.items());
        assertThat(first.items()).allSatisfy(each -> {
            assertThat(each.members()).isEqualTo(2);
            assertThat(each.independentOrigins()).isEqualTo(2);
            assertThat(each.discrepancies()).isPositive();
            assertThat(each.latest().camps()).hasSize(2);
        });
    }

    @Test
    void aSeriesIsReadAsItWasKnownAtAnInstant() {
        Party army = room.party("army");
        Claim claim = room.claim(killed, "1,250").of(army).by(ministry).print();
        Reader.awaitUpTo(room.publish());
        Instant before = Instant.now();
        room.retract(claim);
        room.claim(killed, "1,300").of(army).by(monitor).print();
        Reader.awaitUpTo(room.publish());

        UUID id = Reader.seriesPage(mine() + "&subject=" + army.id())
                .items()
                .get(0)
                .id();
        Series now = Reader.series(id);
        Series then = Reader.read("/v1/series/" + id + "?asOf=" + before, new TypeReference<>() {});
        assertThat(now.members()).extracting(each -> each.amount()).containsExactly("1,300");
        assertThat(then.members()).extracting(each -> each.amount()).containsExactly("1,250");
    }

    @Test
    void whatCannotBeReadIsRefusedWithAHint() {
        refused("/v1/discrepancies?pageToken=bm9uc2Vuc2U", 400, "BAD_PAGE_TOKEN");
        refused("/v1/series?pageToken=%25", 400, "BAD_PAGE_TOKEN");
        refused("/v1/discrepancies?sort=beauty", 400, "BAD_PARAMETER");
        refused("/v1/discrepancies?facets=kind,beauty", 400, "BAD_PARAMETER");
        refused("/v1/discrepancies?beauty=1", 400, "UNKNOWN_PARAMETER");
        refused("/v1/discrepancies?band=HUGE", 400, "BAD_PARAMETER");
        refused("/v1/discrepancies?series=x", 400, "BAD_PARAMETER");
        refused("/v1/series?has=beauty", 400, "BAD_PARAMETER");
        refused("/v1/series/" + UUID.randomUUID(), 404, "NOT_FOUND");
        refused("/v1/discrepancies/" + UUID.randomUUID(), 404, "NOT_FOUND");
        String token = Reader.discrepancyPage(mine() + "&pageSize=3").nextPageToken();
        refused("/v1/discrepancies?pageToken=" + token, 400, "BAD_PAGE_TOKEN");
    }

    private static void refused(String path, int status, String code) {
        given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }

    @Test
    void everyKindIsDescribed() {
        Page<KindInfo> kinds = Reader.read("/v1/kinds", new TypeReference<>() {});
        assertThat(kinds.items())
                .extracting(KindInfo::kind)
                .contains("VALUE_CONFLICT", "SCALE_SLIP", "STAGE_MISMATCH", "DEPENDENT_SOURCES");
        assertThat(kinds.items()).allSatisfy(each -> assertThat(each.sentence()).isNotBlank());
    }

    @Test
    void readinessTellsOfTheDatabaseAndTheFollower() {
        given().get("/q/health/ready").then().statusCode(200).body("checks.name", hasItem("follower"));
    }
}
