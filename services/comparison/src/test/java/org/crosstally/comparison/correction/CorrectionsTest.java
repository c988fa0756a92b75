package org.crosstally.comparison.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crosstally.comparison.review.Colleague.parse;
import static org.crosstally.comparison.review.Colleague.refused;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.crosstally.comparison.api.correction.CorrectionRequest;
import org.crosstally.comparison.api.correction.CorrectionState;
import org.crosstally.comparison.review.Desk;
import org.crosstally.testkit.TokensTestResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TokensTestResource.class, restrictToAnnotatedClass = true)
class CorrectionsTest {

    @ConfigProperty(name = "crosstally.claims.url")
    String peer;

    private Desk desk;
    private CorrectionRequest open;

    @BeforeEach
    void openCorrection() {
        desk = new Desk(peer);
        UUID discrepancy = desk.conflict().id();
        Response made = desk.ada.post(
                "/v1/corrections", Map.of("discrepancy", discrepancy, "claim", desk.second.id(), "wanted", "1,250"));
        open = parse(made, 201, new TypeReference<>() {});
    }

    private Response step(CorrectionRequest known, String step, Map<String, ?> body) {
        return desk.ada
                .request()
                .header("If-Match", "\"" + known.revision() + "\"")
                .body(body)
                .post("/v1/corrections/" + known.id() + ":" + step);
    }

    private CorrectionRequest taken(CorrectionRequest known, String step, Map<String, ?> body) {
        return parse(step(known, step, body), 200, new TypeReference<>() {});
    }

    private CorrectionRequest now() {
        return desk.ada.read("/v1/corrections/" + open.id(), new TypeReference<>() {});
    }

    @Test
    void aCorrectionIsReportedAcknowledgedAndRefusedStepByStep() {
        assertThat(open.state()).isEqualTo(CorrectionState.OPEN);
        assertThat(open.printed()).isEqualTo("3,400");
        assertThat(open.allowedActions()).containsExactly("report", "fix");
        refused(step(open, "acknowledge", Map.of()), 409, "WRONG_STATE");
        CorrectionRequest reported =
                taken(open, "report", Map.of("to", "corrections@monitor.example", "how", "by mail"));
        assertThat(reported.state()).isEqualTo(CorrectionState.REPORTED);
        assertThat(reported.reportedAt()).isNotNull();
        refused(step(open, "fix", Map.of()), 412, "STALE_REVISION");
        CorrectionRequest agreed = taken(reported, "acknowledge", Map.of());
        CorrectionRequest denied = taken(agreed, "refuse", Map.of("reason", "They stand by it"));
        assertThat(denied.state()).isEqualTo(CorrectionState.REFUSED);
        assertThat(taken(denied, "reopen", Map.of("reason", "New evidence")).state())
                .isEqualTo(CorrectionState.OPEN);
        refused(
                desk.service.post(
                        "/v1/corrections",
                        Map.of("discrepancy", open.discrepancy(), "claim", open.claim(), "wanted", "x")),
                403,
                "FORBIDDEN");
    }

    @Test
    void theNextSnapshotOfTheArticleIsLookedAt() {
        taken(open, "report", Map.of("to", "the desk", "how", "by phone"));
        desk.room.snapshot(desk.second.article(), 1, "The monitor said 3,400 were killed. It was a long day.");
        desk.publish();
        Desk.await(() -> now().checkedAt() != null);
        assertThat(now().stands()).isTrue();
        assertThat(now().state()).isEqualTo(CorrectionState.REPORTED);

        desk.room.snapshot(desk.second.article(), 2, "The monitor said 1,250 were killed, not 13,400 or 3,4001.");
        desk.publish();
        Desk.await(() -> now().state() == CorrectionState.FIXED_UPSTREAM);
        assertThat(now().stands()).isFalse();
        assertThat(now().snapshot()).isEqualTo(2);
        assertThat(desk.ada.events(open.discrepancy()).items()).isNotEmpty();
        assertThat(desk.ada.get("/v1/audit?record=" + open.id()).jsonPath().getList("items.type", String.class))
                .containsExactly("check", "check", "report", "open");
    }

    @Test
    void aNumberStandsInItsQuoteOrAsAWholeAndNotAsAPartOfAnother() {
        assertThat(SnapshotCheck.stands("some 3,400\npeople", "3,400", "3,400 people"))
                .isTrue();
        assertThat(SnapshotCheck.stands("of 3,400.", "3,400", null)).isTrue();
        assertThat(SnapshotCheck.stands("of 13,400", "3,400", null)).isFalse();
        assertThat(SnapshotCheck.stands("of 13,400", "3,400", "3,400")).isFalse();
        assertThat(SnapshotCheck.stands("of 3,400,000", "3,400", null)).isFalse();
        assertThat(SnapshotCheck.stands("of 3,400.5", "3,400", null)).isFalse();
        assertThat(SnapshotCheck.stands("", "3,400", "3,400 people")).isFalse();
    }
}
