package org.crosstally.comparison.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import org.crosstally.api.Ref;
import org.crosstally.claims.api.claim.Claim;
import org.crosstally.claims.api.claim.ClaimBuilder;
import org.crosstally.claims.api.register.Event;
import org.crosstally.claims.api.register.Measure;
import org.crosstally.comparison.api.discrepancy.Action;
import org.crosstally.comparison.api.discrepancy.Discrepancy;
import org.crosstally.comparison.api.discrepancy.DiscrepancyState;
import org.crosstally.quantity.measure.MeasureScope;
import org.crosstally.testkit.TokensTestResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What editors decided is kept when a claim moves to another event and back. */
@QuarkusTest
@QuarkusTestResource(value = TokensTestResource.class, restrictToAnnotatedClass = true)
class ClaimsOfEventsTest {

    @ConfigProperty(name = "crosstally.claims.url")
    String peer;

    private static Claim move(Desk desk, Claim claim, Event to) {
        return desk.room.put(ClaimBuilder.builder(claim)
                .revision(claim.revision() + 1)
                .recordedAt(Instant.now())
                .event(new Ref(to.id(), to.name()))
                .build());
    }

    @Test
    void aDiscrepancyClosesWithItsReviewWhenAClaimLeavesItsEventAndReturnsWithIt() {
        Desk desk = new Desk(peer);
        Measure dead = desk.room.scope(desk.room.measure("dead"), MeasureScope.EVENT);
        Event flood = desk.room.event("flood", null, null);
        Event other = desk.room.event("flood of another river", null, null);
        desk.room.claim(dead, "1,250").during(flood).by(desk.ministry).print();
        Claim second =
                desk.room.claim(dead, "3,400").during(flood).by(desk.monitor).print();
        desk.publish();
        Discrepancy found = desk.ada.list("measure=" + dead.id()).items().get(0);
        desk.ada.step(found.id(), Action.ASSIGN, Map.of());
        desk.ada.step(found.id(), Action.COMMENT, Map.of("text", "Which river?"));

        second = move(desk, second, other);
        desk.publish();
        Discrepancy closed = desk.ada.discrepancy(found.id());
        assertThat(closed.state()).isEqualTo(DiscrepancyState.CLOSED);
        assertThat(closed.review().owner()).isEqualTo("ada");
        assertThat(desk.ada.list("measure=" + dead.id()).items()).isEmpty();

        move(desk, second, flood);
        desk.publish();
        Discrepancy again = desk.ada.discrepancy(found.id());
        assertThat(again.state()).isNotEqualTo(DiscrepancyState.CLOSED);
        assertThat(again.review().owner()).isEqualTo("ada");
        assertThat(desk.ada.list("measure=" + dead.id()).items())
                .extracting(Discrepancy::id)
                .containsExactly(found.id());
    }
}
