package org.crosstally.comparison.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crosstally.comparison.review.Colleague.refused;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.crosstally.comparison.api.discrepancy.Action;
import org.crosstally.comparison.api.discrepancy.Discrepancy;
import org.crosstally.comparison.api.discrepancy.DiscrepancyState;
import org.crosstally.comparison.api.discrepancy.DismissalReason;
import org.crosstally.comparison.api.discrepancy.Verdict;
import org.crosstally.comparison.api.event.Event;
import org.crosstally.comparison.api.review.Me;
import org.crosstally.testkit.TokensTestResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TokensTestResource.class, restrictToAnnotatedClass = true)
class ReviewTest {

    static final Map<String, String> NOTHING = Map.of();
    static final Map<String, String> PROPOSAL =
            Map.of("verdict", "B_WRONG", "rationale", "The monitor counts both sides");

    @ConfigProperty(name = "crosstally.claims.url")
    String peer;

    private Desk desk;

    @BeforeEach
    void openDesk() {
        desk = new Desk(peer);
    }

    /** The usual content of a step. */
    static Map<String, ?> content(Action action) {
        return switch (action) {
            case PROPOSE -> PROPOSAL;
            case REJECT, REOPEN -> Map.of("reason", "Not yet");
            case SNOOZE -> Map.of("until", Instant.now().plusSeconds(3600).toString());
            case AWAIT_SOURCE -> Map.of("asked", "Meridian: which year?");
            case DISMISS -> Map.of("dismissal", "NOT_COMPARABLE", "rationale", "Two methods");
            case COMMENT -> Map.of("text", "Have you seen the census?");
            default -> NOTHING;
        };
    }

    @Test
    void theWholeWayFromFoundToPublishedIsGoneByRestAlone() {
        UUID id = desk.conflict().id();
        assertThat(desk.ada.step(id, Action.ASSIGN, NOTHING).review().owner()).isEqualTo("ada");
        desk.ada.step(id, Action.COMMENT, content(Action.COMMENT));
        Discrepancy proposed = desk.ada.step(id, Action.PROPOSE, PROPOSAL);
        assertThat(proposed.state()).isEqualTo(DiscrepancyState.PROPOSED);
        assertThat(proposed.review().verdict()).isEqualTo(Verdict.B_WRONG);
        Discrepancy resolved = desk.eve.step(id, Action.SIGN_OFF, Map.of("reason", "Census says so"));
        assertThat(resolved.state()).isEqualTo(DiscrepancyState.RESOLVED);
        assertThat(resolved.review().signedOffBy()).isEqualTo("eve");
        assertThat(resolved.review().decidedFingerprint()).isEqualTo(resolved.fingerprint());
        Discrepancy published = desk.eve.step(id, Action.PUBLISH, NOTHING);
        assertThat(published.state()).isEqualTo(DiscrepancyState.PUBLISHED);

        List<Event> events = desk.reader.events(id).items();
        assertThat(events)
                .extracting(Event::type)
                .containsExactly("publish", "signOff", "propose", "comment", "assign", "found");
        assertThat(events).extracting(Event::actor).containsExactly("eve", "eve", "ada", "ada", "ada", null);
        assertThat(events.get(1).reason()).isEqualTo("Census says so");
        assertThat(events.get(1).requestId()).isNotBlank();
        assertThat(events.get(1).changes()).contains(new Event.FieldChange("state", "PROPOSED", "RESOLVED"));
        assertThat(desk.ada.list("measure=" + desk.killed.id()).items()).isEmpty();
        assertThat(desk.ada
                        .list("state=PUBLISHED&verdict=B_WRONG&measure=" + desk.killed.id())
                        .items())
                .hasSize(1);
    }

    @Test
    void nobodySignsOffWhatTheyProposed() {
        UUID id = desk.conflict().id();
        Discrepancy proposed = desk.eve.step(id, Action.PROPOSE, PROPOSAL);
        assertThat(proposed.allowedActions()).doesNotContain(Action.SIGN_OFF);
        refused(desk.eve.tryStep(proposed, Action.SIGN_OFF, NOTHING), 403, "FOUR_EYES");
        refused(desk.ada.tryStep(proposed, Action.SIGN_OFF, NOTHING), 403, "FORBIDDEN");
        assertThat(desk.ned.discrepancy(id).allowedActions()).contains(Action.SIGN_OFF);
        assertThat(desk.ned.step(id, Action.SIGN_OFF, NOTHING).state()).isEqualTo(DiscrepancyState.RESOLVED);
    }

    @Test
    void serviceAccountsRecordAndNeverResolve() {
        Discrepancy found = desk.conflict();
        for (Colleague each : List.of(desk.service, desk.reader)) {
            assertThat(each.discrepancy(found.id()).allowedActions()).isEmpty();
            for (Action action : Action.values()) {
                refused(each.tryStep(found, action, content(action)), 403, "FORBIDDEN");
            }
        }
        assertThat(desk.ada.read("/v1/me", new TypeReference<Me>() {}))
                .isEqualTo(new Me("ada", Set.of("reader", "recorder", "reviewer"), true));
    }

    @Test
    void aStaleStepIsToldWhatChangedMeanwhile() {
        Discrepancy known = desk.conflict();
        desk.bob.step(known.id(), Action.ASSIGN, NOTHING);
        desk.bob.step(known.id(), Action.COMMENT, content(Action.COMMENT));
        Response stale = desk.ada.tryStep(known, Action.PROPOSE, PROPOSAL);
        refused(stale, 412, "STALE_REVISION");
        assertThat(stale.jsonPath().getList("changed.field", String.class)).contains("owner", "state");
        assertThat(stale.jsonPath().getString("changed.find { it.field == 'owner' }.after"))
                .isEqualTo("bob");
        refused(
                desk.ada.request().body(PROPOSAL).post("/v1/discrepancies/" + known.id() + ":propose"),
                428,
                "PRECONDITION_REQUIRED");
        Response read = desk.ada.get("/v1/discrepancies/" + known.id());
        assertThat(read.header("ETag")).isEqualTo("\"2\"");
        refused(desk.ada.tryStep(known, Action.COMMENT, Map.of("text", " ")), 422, "MISSING_VALUE");
        assertThat(desk.ada
                        .tryStep(known, Action.COMMENT, content(Action.COMMENT))
                        .statusCode())
                .as("a comment is never stale")
                .isEqualTo(200);
    }

    @Test
    void stepsAreUndoneOneAfterTheOtherByNewSteps() {
        Discrepancy found = desk.conflict();
        UUID id = found.id();
        desk.ada.step(id, Action.ASSIGN, Map.of("assignee", "bob"));
        desk.ada.step(id, Action.PROPOSE, PROPOSAL);
        desk.eve.step(id, Action.SIGN_OFF, NOTHING);
        refused(desk.ada.tryStep(desk.ada.discrepancy(id), Action.UNDO, NOTHING), 403, "FORBIDDEN");

        Discrepancy proposed = desk.eve.step(id, Action.UNDO, NOTHING);
        assertThat(proposed.state()).isEqualTo(DiscrepancyState.PROPOSED);
        assertThat(proposed.review().signedOffBy()).isNull();
        assertThat(proposed.review().proposedBy()).isEqualTo("ada");
        Discrepancy assigned = desk.ada.step(id, Action.UNDO, NOTHING);
        assertThat(assigned.state()).isEqualTo(DiscrepancyState.ASSIGNED);
        assertThat(assigned.review().verdict()).isNull();
        Discrepancy open = desk.ada.step(id, Action.UNDO, NOTHING);
        assertThat(open.state()).isEqualTo(DiscrepancyState.OPEN);
        assertThat(open.review()).isEqualTo(found.review());
        refused(desk.eve.tryStep(open, Action.UNDO, NOTHING), 409, "WRONG_STATE");

        List<Event> events = desk.ada.events(id).items();
        assertThat(events).hasSize(7);
        assertThat(events.get(0).undoes()).isEqualTo(events.get(5).id());
        assertThat(events.get(5).undoneBy()).isEqualTo(events.get(0).id());
    }

    @Test
    void whatSleepsIsWokenAtItsTime() {
        UUID snoozed = desk.conflict().id();
        desk.ada.step(
                snoozed,
                Action.SNOOZE,
                Map.of("until", Instant.now().plusSeconds(3).toString()));
        assertThat(desk.ada.list("measure=" + desk.killed.id()).items()).isEmpty();
        Desk.await(() -> desk.ada.discrepancy(snoozed).state() == DiscrepancyState.OPEN);
        desk.ada.step(
                snoozed,
                Action.AWAIT_SOURCE,
                Map.of(
                        "asked",
                        "Meridian",
                        "until",
                        Instant.now().plusSeconds(3).toString()));
        Desk.await(() -> desk.ada.discrepancy(snoozed).state() == DiscrepancyState.OPEN);
        assertThat(desk.ada.events(snoozed).items()).extracting(Event::type).startsWith("woken", "awaitSource");
    }

    @Test
    void anotherReportWakesWhatIsSnoozedUntilANewClaim() {
        UUID id = desk.conflict().id();
        desk.ada.step(id, Action.SNOOZE, Map.of("untilNewClaim", true));
        desk.room.claim(desk.killed, "3,400").of(desk.army).by(desk.monitor).print();
        desk.publish();
        Discrepancy woken = desk.ada.discrepancy(id);
        assertThat(woken.state()).isEqualTo(DiscrepancyState.OPEN);
        assertThat(woken.review().wakeOnClaim()).isNull();
    }

    private UUID resolved() {
        UUID id = desk.conflict().id();
        desk.ada.step(id, Action.PROPOSE, PROPOSAL);
        desk.eve.step(id, Action.SIGN_OFF, NOTHING);
        return id;
    }

    @Test
    void aDecisionSurvivesAnotherReportAndIsMarkedWhenItsFiguresChange() {
        UUID id = resolved();
        desk.room.claim(desk.killed, "3,400").of(desk.army).by(desk.monitor).print();
        desk.publish();
        assertThat(desk.ada.discrepancy(id).state()).isEqualTo(DiscrepancyState.RESOLVED);

        desk.room.correct(desk.first, desk.killed, "1,310");
        desk.publish();
        Discrepancy changed = desk.eve.discrepancy(id);
        assertThat(changed.state()).isEqualTo(DiscrepancyState.RESOLVED_BUT_CHANGED);
        assertThat(changed.review().verdict()).isEqualTo(Verdict.B_WRONG);
        assertThat(changed.allowedActions()).contains(Action.PROPOSE).doesNotContain(Action.UNDO);
        assertThat(desk.ada.list("measure=" + desk.killed.id()).items()).hasSize(1);
    }

    @Test
    void aDecisionSurvivesARetractionAndAReturnOfTheSameFiguresButNotOfOthers() {
        UUID id = resolved();
        var retracted = desk.room.retract(desk.second);
        desk.publish();
        Discrepancy gone = desk.ada.discrepancy(id);
        assertThat(gone.state()).isEqualTo(DiscrepancyState.RESOLVED);
        assertThat(gone.closedAt()).isNotNull();

        var restored = desk.room.restore(retracted);
        desk.publish();
        assertThat(desk.ada.discrepancy(id).state()).isEqualTo(DiscrepancyState.RESOLVED);
        assertThat(desk.ada.discrepancy(id).closedAt()).isNull();

        var again = desk.room.retract(restored);
        desk.publish();
        desk.room.correct(again, desk.killed, "5,600");
        desk.publish();
        assertThat(desk.ada.discrepancy(id).state()).isEqualTo(DiscrepancyState.REGRESSED);
    }

    @Test
    void aProposedFalsePositiveIsDismissedWithItsReasonOnceSignedOff() {
        UUID id = desk.conflict().id();
        desk.ada.step(
                id,
                Action.PROPOSE,
                Map.of("verdict", "FALSE_POSITIVE", "rationale", "Two methods", "dismissal", "NOT_COMPARABLE"));
        Discrepancy dismissed = desk.eve.step(id, Action.SIGN_OFF, NOTHING);
        assertThat(dismissed.state()).isEqualTo(DiscrepancyState.DISMISSED);
        assertThat(dismissed.review().dismissal()).isEqualTo(DismissalReason.NOT_COMPARABLE);
        assertThat(desk.eve
                        .step(id, Action.REOPEN, Map.of("reason", "It is one"))
                        .state())
                .isEqualTo(DiscrepancyState.ASSIGNED);
    }

    /** A random walk over states and people: each listed step succeeds, each other one is refused and changes nothing. */
    @Test
    void allowedActionsTellTheTruthToEveryone() {
        UUID id = desk.conflict().id();
        List<Colleague> staff = List.of(desk.reader, desk.service, desk.ada, desk.bob, desk.eve, desk.ned);
        Set<DiscrepancyState> seen = EnumSet.noneOf(DiscrepancyState.class);
        Random dice = new Random(20261123);
        for (int i = 0; i < 400; i++) {
            Colleague who = staff.get(dice.nextInt(staff.size()));
            Discrepancy known = who.discrepancy(id);
            seen.add(known.state());
            // Half of the steps are listed ones, so that the walk gets around.
            List<Action> choice = dice.nextBoolean() && !known.allowedActions().isEmpty()
                    ? known.allowedActions()
                    : List.of(Action.values());
            Action action = choice.get(dice.nextInt(choice.size()));
            Response answer = who.tryStep(known, action, content(action));
            String told = who.name() + " " + action + " on " + known.state() + ": " + answer.asString();
            if (known.allowedActions().contains(action)) {
                assertThat(answer.statusCode()).as(told).isEqualTo(200);
            } else {
                assertThat(answer.statusCode()).as(told).isIn(403, 409);
                assertThat(who.discrepancy(id).revision()).as(told).isEqualTo(known.revision());
            }
        }
        assertThat(seen)
                .contains(
                        DiscrepancyState.OPEN,
                        DiscrepancyState.ASSIGNED,
                        DiscrepancyState.PROPOSED,
                        DiscrepancyState.RESOLVED,
                        DiscrepancyState.PUBLISHED,
                        DiscrepancyState.SNOOZED,
                        DiscrepancyState.AWAITING_SOURCE,
                        DiscrepancyState.DISMISSED);
    }
}
